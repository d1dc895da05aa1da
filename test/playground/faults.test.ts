import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bare, openBare } from "./bare-workspace.ts";

let bare: Bare;
beforeEach(async () => {
  bare = await openBare();
});
afterEach(() => bare.slack.close());

const post = (channel = "U0ANA") => bare.codeOf(bare.client.chat.postMessage({ channel, text: "x" }));
const posted = () => bare.slack.history("D0ANA").length;

it.each([
  ["internal_error", { refuse: "internal_error" }, 0],
  ["slack_webapi_http_error", { status: 500 }, 0],
  ["slack_webapi_http_error", { acceptedThen: 500 }, 1],
  ["slack_webapi_request_error", { acceptedThen: "cut" }, 1],
  ["slack_webapi_request_error", { cut: true }, 0],
  ["slack_webapi_rate_limited_error", { rateLimited: 3 }, 0],
] as const)("a caller hears %s of %j, and %i message is there", async (code, fault, messages) => {
  bare.slack.faults.next("chat.postMessage", fault);
  expect(bare.slack.faults.waiting(fault)).toBe(1);
  expect(await post()).toBe(code);
  expect(posted()).toBe(messages);
  expect(bare.slack.faults.waiting(fault)).toBe(0);
  expect(await post()).toBe("ok");
  expect(bare.slack.calls().map(({ answer }) => answer?.["ok"])).toEqual([
    code === "internal_error" || code.includes("rate") ? false : undefined,
    true,
  ]);
});

describe.each(["over HTTP", "in process"])("%s", (way) => {
  const call = (signal?: AbortSignal) => {
    const reach = way === "over HTTP" ? fetch : bare.slack.fetch;
    const headers = { authorization: `Bearer ${bare.slack.botToken}` };
    const body = new URLSearchParams({ channel: "U0ANA", text: "x" });
    return reach(`${bare.slack.apiUrl}chat.postMessage`, { method: "POST", headers, body, ...(signal ? { signal } : {}) });
  };

  it.each([
    [{ silent: true }, 0],
    [{ acceptedThen: "silence" }, 1],
  ] as const)("who meets %j waits until they have had enough, and %i message is there", async (fault, messages) => {
    bare.slack.faults.next("chat.postMessage", fault);
    const patience = new AbortController();
    const unanswered = expect(call(patience.signal)).rejects.toThrow("aborted");
    await expect.poll(() => bare.slack.faults.waiting(fault), { interval: 1 }).toBe(0);
    await new Promise(setImmediate);
    patience.abort();
    await unanswered;
    expect(posted()).toBe(messages);
    expect((await call()).status).toBe(200);
  });

  it("a slow answer comes, and what was asked is done before", async () => {
    bare.slack.faults.next("chat.postMessage", { slow: 60 });
    const began = performance.now();
    const answer = call();
    await expect.poll(posted, { interval: 1 }).toBe(1);
    expect((await answer).status).toBe(200);
    expect(performance.now() - began).toBeGreaterThan(50);
  });
});

it("hits one conversation, so often", async () => {
  bare.slack.refuses("chat.postMessage", "fatal_error", { times: 2, channel: "D0ANA" });
  expect([await post("U0BO"), await post(), await post("D0ANA"), await post()]).toEqual([
    "ok",
    "fatal_error",
    "fatal_error",
    "ok",
  ]);
});

it("hits the opening of a conversation by the person that it is with", async () => {
  bare.slack.refuses("conversations.open", "fatal_error", { channel: "U0ANA" });
  const open = (users: string) => bare.codeOf(bare.client.conversations.open({ users }));
  expect([await open("U0BO"), await open("U0ANA"), await open("U0ANA")]).toEqual(["ok", "fatal_error", "ok"]);
});

it("can take the whole Web API away", async () => {
  bare.slack.faults.down(true);
  expect(await post()).toBe("slack_webapi_http_error");
  bare.slack.faults.down(false);
  expect(await post()).toBe("ok");
});

it("a token that has expired is refused until the app is put in again", async () => {
  await bare.slack.happens.tokenExpires();
  expect(await post()).toBe("token_expired");
  await bare.slack.happens.reinstalls();
  expect(await post()).toBe("ok");
});

it("nobody posts to a person who left, nor writes in a channel that is archived", async () => {
  await bare.slack.happens.personChanges("U0ANA", { isDeleted: true });
  await bare.slack.happens.archives("C0PARSER", "U0BO");
  expect([await post(), await post("C0PARSER")]).toEqual(["user_disabled", "is_archived"]);
  await expect(bare.slack.as("U0BO").types("hi", { in: "#parser" })).rejects.toThrow("not in this conversation");
  await bare.slack.happens.unarchives("C0PARSER", "U0BO");
  expect(await post("C0PARSER")).not.toBe("is_archived");
});

it("gives every message a later ts, though the clock steps back", async () => {
  const codes = [await post()];
  bare.clock.at -= 3_600_000;
  expect([...codes, await post()]).toEqual(["ok", "ok"]);
  const [first = "", second = ""] = bare.slack.history("D0ANA").map(({ ts }) => ts);
  expect(Number(second)).toBeGreaterThan(Number(first));
});

describe("events", () => {
  const told: string[] = [];
  beforeEach(() => {
    told.length = 0;
    bare.slack.deliverBy({
      inProcess: async ({ payload }) => {
        const { event, event_id: id } = payload as { event: { text?: string }; event_id: string };
        told.push(`${event.text} ${id}`);
        return { ok: true, body: null };
      },
    });
  });
  const words = () => told.map((one) => one.split(" ")[0]);

  it("come twice under the same id", async () => {
    bare.slack.faults.nextEvent("twice");
    await bare.slack.as("U0ANA").types("one");
    await bare.slack.as("U0ANA").types("two");
    expect(words()).toEqual(["one", "one", "two"]);
    expect(new Set(told).size).toBe(2);
  });

  it("come in another order", async () => {
    bare.slack.faults.nextEvent("late");
    for (const text of ["one", "two", "three"]) await bare.slack.as("U0ANA").types(text);
    expect(words()).toEqual(["two", "one", "three"]);
  });
});
