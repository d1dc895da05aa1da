import { afterEach, beforeEach, expect, it } from "vitest";
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
  expect(await post()).toBe(code);
  expect(posted()).toBe(messages);
  expect(await post()).toBe("ok");
  expect(bare.slack.calls().map(({ answer }) => answer?.["ok"])).toEqual([
    code === "internal_error" || code.includes("rate") ? false : undefined,
    true,
  ]);
});

it("hits one conversation, so often", async () => {
  bare.slack.faults.next("chat.postMessage", { refuse: "fatal_error" }, { times: 2, channel: "D0ANA" });
  expect([await post("U0BO"), await post(), await post("D0ANA"), await post()]).toEqual([
    "ok",
    "fatal_error",
    "fatal_error",
    "ok",
  ]);
});

it("can take the whole Web API away", async () => {
  bare.slack.faults.down(true);
  expect(await post()).toBe("slack_webapi_http_error");
  bare.slack.faults.down(false);
  expect(await post()).toBe("ok");
});
