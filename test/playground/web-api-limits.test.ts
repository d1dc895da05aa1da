import { describe, expect, it } from "vitest";
import { openBare } from "./bare-workspace.ts";
import { bareWorld, codeOf } from "./bare-world.ts";

describe("a limit that the page of a method does not allow", () => {
  const lists: [method: string, args: object, most: number, refusal: string][] = [
    ["conversations.list", {}, 999, "invalid_limit"],
    ["users.conversations", {}, 999, "invalid_limit"],
    ["conversations.members", { channel: "C0PARSER" }, 1000, "invalid_limit"],
    ["auth.teams.list", {}, 1000, "invalid_limit"],
    ["conversations.history", { channel: "C0PARSER" }, 999, "invalid_arguments"],
    ["conversations.replies", { channel: "D0ANA" }, 1000, "invalid_arguments"],
    ["chat.scheduledMessages.list", {}, 1000, "invalid_arguments"],
    ["users.list", {}, 1000, "invalid_arguments"],
  ];

  /** Seen to fail for each when it was brought into range. */
  it.each(lists)("is refused by %s", (method, args, most, refusal) => {
    const { asBot } = bareWorld();
    const { ts } = asBot("chat.postMessage", { channel: "D0ANA", text: "root" });
    const list = (more: object) => codeOf(asBot(method, { ts, ...args, ...more }));
    expect([-1, most + 1, 1, most].map((limit) => list({ limit }))).toEqual([refusal, refusal, "ok", "ok"]);
    expect(list({ limit: 0 })).toBe(method === "users.list" ? "ok" : refusal);
    expect([list({ limit: "ten" }), list({ limit: "1.5" })]).toEqual(["invalid_arguments", "invalid_arguments"]);
    expect([list({ cursor: "nonsense" }), list({ cursor: "bmV4dDpub2JvZHk=" })]).toEqual(["invalid_cursor", "invalid_cursor"]);
  });

  it.each(lists)(
    "is the next best for %s where a setting says so, if its page has no code for it",
    (method, args, most, refusal) => {
      const { asBot } = bareWorld({ settings: { refusesStrangeLimits: false } });
      const { ts } = asBot("chat.postMessage", { channel: "D0ANA", text: "root" });
      const code = refusal === "invalid_limit" ? refusal : "ok";
      const list = (limit: number) => codeOf(asBot(method, { ts, ...args, limit }));
      expect([0, -1, most + 1].map(list)).toEqual([code, code, code]);
    },
  );

  it.each([
    [8, "ok"],
    [7, "limit_required"],
  ])("may be left out of users.list in a team of up to %i people", (mostPeopleUnasked, code) => {
    const { asBot, world } = bareWorld({ settings: { mostPeopleUnasked } });
    expect(world.people.size).toBe(8);
    expect([
      codeOf(asBot("users.list")),
      codeOf(asBot("users.list", { limit: 0 })),
      codeOf(asBot("users.list", { limit: 3 })),
    ]).toEqual([code, code, "ok"]);
  });
});

describe("metadata", () => {
  const post = (metadata: unknown, deepMetadata = false) =>
    codeOf(bareWorld({ settings: { deepMetadata } }).asBot("chat.postMessage", { channel: "U0ANA", text: "x", metadata }));
  const of = (event_payload: unknown) => ({ event_type: "notice", event_payload });

  it.each([{}, { id: "n1", count: 2, isNew: true }, { one: { id: 1 } }, { many: [{ id: 1 }, { id: 2 }] }, { none: [] }])(
    "may have %j",
    (payload) => expect(post(of(payload))).toBe("ok"),
  );

  /** Seen to fail when what an app attaches could be of any depth. */
  it.each([
    ...[{ one: { two: {} } }, { one: { two: [1] } }, { many: [{ one: { two: 2 } }] }, { many: [["a"]] }, { many: ["a"] }],
    ...[{ none: null }, { one: { none: null } }],
  ])("is no deeper than that: %j, where a setting does not let it be", (payload) => {
    expect([post(of(payload)), post(of(payload), true)]).toEqual(["invalid_metadata_schema", "ok"]);
  });

  it("says what it is of, by words and an object", () => {
    expect([{ event_type: "notice" }, { event_type: "", event_payload: {} }, of([]), of("x")].map((one) => post(one))).toEqual(
      Array(4).fill("invalid_metadata_schema"),
    );
    expect([post("{"), post([]), post(of({ long: "x".repeat(8000) }))]).toEqual([
      ...["invalid_metadata_format", "invalid_metadata_format", "metadata_too_large"],
    ]);
  });
});

it.each([
  [false, "not_authed"],
  [true, undefined],
])("a token in the query of an address counts: %s", async (tokensInAddress, error) => {
  const { slack } = await openBare({ webApi: { tokensInAddress } });
  const token = new URLSearchParams({ token: slack.botToken });
  const call = async (address: string, init: RequestInit) =>
    ((await (await fetch(slack.apiUrl + address, init)).json()) as { error?: string }).error;
  expect(await call(`auth.test?${token}`, { method: "POST" })).toBe(error);
  expect(await call(`auth.test?${token}`, {})).toBe(error);
  expect(await call("auth.test", { method: "POST", body: token })).toBeUndefined();
  const headers = { authorization: `Bearer ${slack.botToken}` };
  expect(await call("users.info?user=U0ANA&token=xoxb-other", { headers })).toBeUndefined();
  await slack.close();
});
