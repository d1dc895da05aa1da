import { expect, it } from "vitest";
import { press } from "../../src/playground/block-acts.ts";
import { handsOf } from "../../src/playground/hands.ts";
import { happensIn } from "../../src/playground/happens-in.ts";
import type { JsonObject } from "../../src/playground/json-object.ts";
import { mostKept } from "../../src/playground/keep-newest.ts";
import { localFetch } from "../../src/playground/local-fetch.ts";
import { suggest } from "../../src/playground/suggestion-acts.ts";
import { demoTeam } from "../../src/playground/team.ts";
import { newCore, secrets } from "../../src/playground/workspace-core.ts";
import { clientId, clientSecret, install, userTokenOf } from "../../src/playground/world-installs.ts";
import { actions, button, curious, input, plain } from "./payload-recorder.ts";

/** The parts of a workspace, with an app that notes what comes, and takes it. */
function openCore() {
  const clock = { at: Date.parse("2026-03-24T08:05:00Z"), now: () => clock.at };
  const core = newCore({ clock, team: demoTeam, manifest: curious, port: "none", isLimited: false });
  const payloads: JsonObject[] = [];
  let answers = 0;
  core.deliverBy({
    inProcess: async ({ payload }) => {
      payloads.push(payload);
      answers += 1;
      const options = [{ text: plain("One"), value: `v${answers}` }];
      return { ok: true, body: payload["type"] === "block_suggestion" ? { options } : null };
    },
  });
  const reach = localFetch(core.routes);
  const call = async (method: string, args: Record<string, string> = {}, token = secrets.bot) => {
    const headers = { authorization: `Bearer ${token}` };
    const body = new URLSearchParams(args);
    return (await (await reach(`http://x/slack-api/${method}`, { method: "POST", headers, body })).json()) as JsonObject;
  };
  const happens = happensIn(core.office, secrets.bot, userTokenOf);
  return { ...core, clock, payloads, call, reach, happens, ana: handsOf(core.office, "U0ANA") };
}

type Opened = ReturnType<typeof openCore>;

const find = { type: "external_select", placeholder: plain("Find"), min_query_length: 1 };
const blocks = JSON.stringify([actions(button("Work")), input("who", find)]);

/** Everything that leaves something behind, once. */
async function act({ world, office, call, ana, happens }: Opened, number: number) {
  const { ts } = await call("chat.postMessage", { channel: "D0ANA", text: "x", blocks, client_msg_id: `key-${number}` });
  const where = { channel: "D0ANA", ts: String(ts) };
  await press(office, "U0ANA", { where, blockId: "row", actionId: "Work", state: {} });
  await suggest(office, "U0ANA", { where, blockId: "who", actionId: "who", typed: "o" });
  await ana.types("/curious x");
  await ana.types("https://example.com/a", { in: "#parser" });
  await happens.stepRuns("greet", { who: "U0ANA" });
  await call("apps.connections.open", {}, secrets.app);
  install(world, "U0ANA");
}

const sizeOf = (value: unknown): number =>
  value instanceof Map || value instanceof Set ? value.size : Array.isArray(value) ? value.length : 0;

/** Seen to fail for each of them: it kept what it was given for ever. */
it("a thousand acts and more leave behind what the last thousand do", { timeout: 60_000 }, async () => {
  const opened = openCore();
  const { world, payloads, call, reach } = opened;
  for (let number = 0; number < mostKept + 50; number += 1) await act(opened, number);
  const sizes = Object.entries(world).map(([name, value]) => [name, sizeOf(value)] as const);
  expect(sizes.filter(([, size]) => size > mostKept)).toEqual([]);
  expect(sizes.filter(([, size]) => size === mostKept).map(([name]) => name)).toEqual(
    expect.arrayContaining(["inputs", "offered", "runs", "runTokens", "unfurls", "spentKeys", "codes", "happenings"]),
  );
  const commands = payloads.filter((one) => one["command"] === "/curious");
  const codes = [commands[0], commands.at(-1)].map(async (one) => {
    const view = JSON.stringify({ type: "modal", title: plain("T"), blocks: [] });
    const { error = "ok" } = await call("views.open", { trigger_id: String(one?.["trigger_id"]), view });
    const said = await reach(String(one?.["response_url"]), { method: "POST", body: JSON.stringify({ text: "x" }) });
    return [error, said.status];
  });
  expect(await Promise.all(codes)).toEqual([
    ["invalid_trigger_id", 404],
    ["ok", 200],
  ]);
});

it("the log of calls keeps the last five thousand", { timeout: 60_000 }, async () => {
  const { log } = openCore();
  for (let at = 0; at < 5_050; at += 1) log.note({ method: "api.test", args: {}, answer: { ok: true }, at });
  expect([log.calls.length, log.calls[0]?.at]).toEqual([5_000, 50]);
});

/** Seen to fail when arguments and answers were kept whole. */
it("no token, secret or code stands in the log, wherever it came from", async () => {
  const { log, call, world, happens } = openCore();
  const code = install(world, "U0ANA");
  const asked = { client_id: clientId, client_secret: clientSecret, code };
  const given = await call("oauth.v2.access", { ...asked, redirect_uri: "https://wrong.example" });
  const taken = await call("oauth.v2.access", asked);
  expect([given["error"], taken["ok"]]).toEqual(["bad_redirect_uri", true]);
  await call("auth.test", { token: secrets.bot });
  await happens.stepRuns("greet", { who: "U0ANA" });
  const logged = JSON.stringify([log.calls, log.lines]);
  expect(logged).toContain("oauth.v2.access");
  expect(logged).toContain("function_executed");
  expect(logged).not.toMatch(/xox|xapp|xwfp|local-client-secret|local-verification/);
  expect(logged).not.toContain(code);
});
