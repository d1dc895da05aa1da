import { WebClient } from "@slack/web-api";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { silent } from "./bare-workspace.ts";
import { openTiny, type TinyBot } from "./tiny-bot.ts";

const plain = (text: string) => ({ type: "plain_text" as const, text });
const modal = (title: string, more: object = {}) => ({ type: "modal" as const, title: plain(title), blocks: [], ...more });

let tiny: TinyBot;
let client: WebClient;
beforeEach(async () => {
  tiny = await openTiny("sockets");
  client = new WebClient(tiny.slack.botToken, { slackApiUrl: tiny.slack.apiUrl, retryConfig: { retries: 0 }, logger: silent });
});
afterEach(() => tiny.stop());

/** A trigger of Bo's that nobody has used. */
async function trigger(): Promise<string> {
  await tiny.slack.as("U0BO").types("/tiny x");
  return String(tiny.heard.at(-1)?.["trigger_id"]);
}

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => "ok",
    (error: { data?: { error?: string } }) => error.data?.error,
  );
const open = (trigger_id: string, view = modal("One")) => codeOf(client.views.open({ trigger_id, view }));
const push = (trigger_id: string) => codeOf(client.views.push({ trigger_id, view: modal("More") }));

describe("a trigger", () => {
  it("opens one modal", async () => {
    const id = await trigger();
    expect([await open(id), await open(id), await open("1.2.x")]).toEqual(["ok", "exchanged_trigger_id", "invalid_trigger_id"]);
  });

  it("lives for 3 s of the workspace's clock", async () => {
    const [early, late] = [await trigger(), await trigger()];
    tiny.clock.at += 3000;
    expect(await open(early)).toBe("ok");
    tiny.clock.at += 1;
    expect(await open(late)).toBe("expired_trigger_id");
  });
});

describe("modals", () => {
  it("lie three deep at most, and close one by one", async () => {
    await open(await trigger());
    expect([await push(await trigger()), await push(await trigger()), await push(await trigger())]).toEqual([
      "ok",
      "ok",
      "push_limit_reached",
    ]);
    const bo = tiny.slack.as("U0BO");
    await bo.closes();
    await bo.closes();
    expect(bo.modal()?.title).toBe("One");
  });

  it("keep what was put in while the ids are the same", async () => {
    const input = (block_id: string) => ({
      type: "input" as const,
      block_id,
      label: plain("What"),
      element: { type: "plain_text_input" as const, action_id: "a" },
    });
    const draft = (block_id: string) => modal("Ask", { submit: plain("Send"), blocks: [input(block_id)] });
    const { view } = await client.views.open({ trigger_id: await trigger(), view: draft("one") });
    const bo = tiny.slack.as("U0BO");
    await bo.fills("What", "typed");
    const values = async (block_id: string) =>
      (await client.views.update({ view_id: view!.id!, view: draft(block_id) })).view?.state;
    expect(await values("one")).toEqual({ values: { one: { a: { type: "plain_text_input", value: "typed" } } } });
    expect(await values("two")).toEqual({ values: { two: { a: { type: "plain_text_input", value: null } } } });
  });

  it("are updated by the hash they have, or not at all", async () => {
    const { view } = await client.views.open({ trigger_id: await trigger(), view: modal("One") });
    const update = (hash: string) => codeOf(client.views.update({ view_id: view!.id!, hash, view: modal("Two") }));
    expect([await update("1.old"), await update(view!.hash!), await update(view!.hash!)]).toEqual([
      "hash_conflict",
      "ok",
      "hash_conflict",
    ]);
    await tiny.slack.as("U0BO").closes();
    expect(await codeOf(client.views.update({ view_id: view!.id!, view: modal("Two") }))).toBe("not_found");
  });

  it("are refused whole for one bad field", async () => {
    const code = await codeOf(client.views.open({ trigger_id: await trigger(), view: modal("x".repeat(25)) }));
    expect(code).toBe("invalid_arguments");
    expect(tiny.slack.calls().at(-1)?.answer?.["response_metadata"]).toEqual({
      messages: ["[ERROR] must be less than 25 characters [json-pointer:/view/title/text]"],
    });
  });

  /** Seen to fail when characters were counted instead of bytes. */
  it("may be 250 KB large, counted in bytes", async () => {
    const sections = (letter: string) =>
      Array.from({ length: 60 }, () => ({ type: "section" as const, text: plain(letter.repeat(3000)) }));
    expect(await open(await trigger(), modal("One", { blocks: sections("e") }))).toBe("ok");
    expect(await open(await trigger(), modal("One", { blocks: sections("é") }))).toBe("view_too_large");
  });
});

describe("a response_url", () => {
  const respond = async (body: object) => {
    const response = await fetch(String(tiny.heard[0]?.["response_url"]), { method: "POST", body: JSON.stringify(body) });
    return [response.status, ((await response.json()) as { error?: string }).error];
  };

  it("takes five posts", async () => {
    await trigger();
    const taken: unknown[] = [];
    for (const text of ["1", "2", "3", "4", "5", "6"]) taken.push((await respond({ text }))[0]);
    expect(taken).toEqual([200, 200, 200, 200, 200, 404]);
    expect(tiny.slack.as("U0BO").ephemerals()).toHaveLength(6);
  });

  it("is over after half an hour", async () => {
    await trigger();
    tiny.clock.at += 30 * 60_000 + 1;
    expect(await respond({ text: "late" })).toEqual([404, "expired_url"]);
  });

  it("of a button replaces or takes away its message", async () => {
    await trigger();
    const bo = tiny.slack.as("U0BO");
    await bo.presses("Ask");
    tiny.heard.splice(0, 1);
    await respond({ text: "Done.", replace_original: true });
    expect(bo.ephemerals().map(({ text }) => text)).toEqual(["Done."]);
    await respond({ delete_original: true });
    expect(bo.ephemerals()).toEqual([]);
  });
});
