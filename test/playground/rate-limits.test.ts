import { afterEach, expect, it } from "vitest";
import { type Bare, openBare } from "./bare-workspace.ts";

let bare: Bare;
afterEach(() => bare.slack.close());

const limited = "slack_webapi_rate_limited_error";
const times = async (count: number, call: () => Promise<unknown>) => {
  const codes: string[] = [];
  for (let time = 0; time < count; time += 1) codes.push(await bare.codeOf(call()));
  return codes;
};
const later = (seconds: number) => {
  bare.clock.at += seconds * 1000;
};
const post = (channel = "U0ANA") => bare.client.chat.postMessage({ channel, text: "x" });
const waitOf = (call: Promise<unknown>) => call.catch((error: { retryAfter?: number }) => error.retryAfter);

it("one conversation takes a short burst, then a message a second; another goes on", async () => {
  bare = await openBare();
  expect(await times(5, () => post())).toEqual(["ok", "ok", "ok", "ok", limited]);
  expect(await bare.codeOf(post("D0ANA"))).toBe(limited);
  expect(await bare.codeOf(post("U0BO"))).toBe("ok");
  expect(await waitOf(post())).toBe(4);
  later(4);
  expect(await bare.codeOf(post())).toBe("ok");
  expect(bare.slack.history("D0ANA")).toHaveLength(5);
});

it("a workspace takes some hundred messages a minute from an app", async () => {
  bare = await openBare({ webApi: { messagesAMinute: 6, messagesAtOnce: 100 } });
  const people = ["U0ANA", "U0BO", "U0CY", "U0DEE", "U0ELI", "C0PARSER"];
  for (const one of people) expect(await bare.codeOf(post(one))).toBe("ok");
  later(20);
  expect(await waitOf(post("U0ANA"))).toBe(40);
  later(40);
  expect(await bare.codeOf(post("U0ANA"))).toBe("ok");
});

it("a method of tier 3 is taken fifty times a minute, whatever it is called for", async () => {
  bare = await openBare();
  const { ts = "" } = await post();
  const update = () => bare.client.chat.update({ channel: "D0ANA", ts, text: "y" });
  expect(new Set(await times(50, update))).toEqual(new Set(["ok"]));
  expect(await waitOf(update())).toBe(60);
  expect(await bare.codeOf(bare.client.users.info({ user: "U0ANA" }))).toBe("ok");
  later(60);
  expect(await bare.codeOf(update())).toBe("ok");
});

it("what is refused is not done, and says so with HTTP 429 and Retry-After", async () => {
  bare = await openBare();
  bare.slack.limits.pause(30, { method: "chat.postMessage" });
  later(2.5);
  const headers = { authorization: `Bearer ${bare.slack.botToken}`, "content-type": "application/x-www-form-urlencoded" };
  const asked = { method: "POST", body: "channel=U0ANA&text=x", headers };
  const response = await fetch(`${bare.slack.apiUrl}chat.postMessage`, asked);
  expect([response.status, response.headers.get("retry-after"), await response.json()]).toEqual([
    429,
    "28",
    { ok: false, error: "ratelimited" },
  ]);
  expect(bare.slack.history("D0ANA")).toEqual([]);
});

it.each([
  [{}, [limited, limited, limited]],
  [{ method: "chat.postMessage" }, [limited, limited, "ok"]],
  [{ channel: "U0ANA" }, [limited, "ok", "ok"]],
  [{ method: "users.info" }, ["ok", "ok", limited]],
])("a pause of %j stops what fits", async (only, codes) => {
  bare = await openBare();
  bare.slack.limits.pause(10, only);
  const calls = [post("D0ANA"), post("U0BO"), bare.client.users.info({ user: "U0ANA" })];
  expect(await Promise.all(calls.map(bare.codeOf))).toEqual(codes);
  later(10);
  expect(await bare.codeOf(post())).toBe("ok");
});

it("can be switched off, as for a clock that stands still", async () => {
  bare = await openBare({ isLimited: false });
  expect(new Set(await times(20, () => post()))).toEqual(new Set(["ok"]));
});
