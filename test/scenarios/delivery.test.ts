import { WebClient } from "@slack/web-api";
import { expect, test } from "vitest";
import type { Fault } from "../../src/playground/faults.ts";
import { type Office, openOffice } from "../support/office.ts";

const review = "/review @ana Look at the parser";
const toAna = { channel: "U0ANA" };

/** Bo's request is held for Ana's digest at 9:30. */
async function withOneHeld(options: Parameters<typeof openOffice>[0] = {}): Promise<Office> {
  const office = await openOffice(options);
  await office.as("bo").types(review);
  return office;
}

/** After any of these the bot does not know whether the message is there. */
const unknowns: Fault[] = [
  { status: 503 },
  { acceptedThen: 500 },
  { acceptedThen: "cut" },
  { cut: true },
  { refuse: "internal_error" },
];
const openings = ["24T09:30", "24T13:00", "24T16:30", "25T09:30", "25T13:00"];
const at = (time: string, seconds = "00") => `2026-03-${time}:${seconds}+01:00`;

test("a block begun between the digest and its post holds it back, and its end brings one digest", async () => {
  const office = await withOneHeld();
  office.workspace.faults.down(true);
  await office.turnTo("9:30");
  await office.as("ana").types("/focus 60m");
  office.workspace.faults.down(false);
  await office.as("dee").types("/review @ana Tests of the parser");
  await office.turnTo("10:29");
  expect(office.inbox("ana")).toEqual([]);
  await office.turnTo("10:35");
  expect(office.inbox("ana")).toHaveLength(1);
  expect(office.inbox("ana")[0]).toContain("2 to judge");
});

test("an answer that Slack did not take waits for the end of a block begun since", async () => {
  const office = await withOneHeld();
  await office.turnTo("9:30");
  office.workspace.faults.next("chat.postMessage", { status: 503 }, { channel: "U0BO" });
  await office.as("ana").presses("Approve");
  await office.answersAreTold();
  await office.as("bo").types("/focus 30m");
  await office.turnTo("9:59");
  expect(office.inbox("bo")).toEqual([]);
  await office.turnTo("10:01");
  expect(office.inbox("bo")).toHaveLength(1);
});

test("a Home that another process has drawn since is drawn from what is known, not over it blindly", async () => {
  const office = await withOneHeld();
  const ana = office.as("ana");
  await ana.opensHome();
  const { botToken, apiUrl, fetch } = office.workspace;
  const elsewhere = new WebClient(botToken, { slackApiUrl: apiUrl, fetch });
  await elsewhere.views.publish({ user_id: "U0ANA", view: { type: "home", blocks: [{ type: "divider" }] } });
  await ana.types("/focus until 12:00");
  await office.turnTo("9:30");
  expect(ana.home()?.text).toContain("Focus until 12:00");
  const told = office.calls("views.publish").map(({ answer }) => (answer?.["ok"] ? "drawn" : answer?.["error"]));
  expect(told).toEqual(["drawn", "drawn", "hash_conflict", "drawn"]);
});

/** Seen to fail without the look-up, and without the try being committed before the post. */
test.each([
  [true, false],
  [true, true],
  [false, false],
  [false, true],
])(
  "whatever became of a post, it is there once in the end (Slack drops doubles: %s, restart in between: %s)",
  async (deduplicates, isRestarted) => {
    const office = await openOffice({ deduplicates });
    for (const [number, fault] of unknowns.entries()) {
      await office.as("bo").types(`/review @ana Part ${number}`);
      office.workspace.faults.next("chat.postMessage", fault, toAna);
      await office.turnTo(at(openings[number] ?? ""));
      if (isRestarted) await office.restart();
      await office.turnTo(at((openings[number] ?? "").replace(/.$/, "5")));
      expect(office.inbox("ana"), JSON.stringify(fault)).toHaveLength(number + 1);
    }
    const newest = office.workspace.history("D0ANA").at(-1);
    expect(newest?.text).toContain("5 to judge");
  },
);

/** Seen to fail when a look-up that failed made the try forgotten. */
test.each<[string, Fault]>([
  ["conversations.history", { rateLimited: 30 }],
  ["conversations.history", { status: 500 }],
  ["conversations.history", { refuse: "internal_error" }],
  ["conversations.open", { rateLimited: 30 }],
  ["conversations.open", { refuse: "channel_not_found" }],
])("nothing is posted twice when %s fails with %j while the message is looked for", async (method, fault) => {
  const office = await withOneHeld({ deduplicates: false });
  office.workspace.faults.next("chat.postMessage", { acceptedThen: 500 }, toAna);
  office.workspace.faults.next(method, fault, { times: 3 });
  await office.turnTo("12:00");
  expect(office.inbox("ana")).toHaveLength(1);
  expect(office.calls("chat.postMessage").filter(({ args }) => args["channel"] === "U0ANA")).toHaveLength(1);
});

test("a message whose fate is unknown is looked for, and again a minute later, before it is posted again", async () => {
  const office = await withOneHeld({ deduplicates: false });
  office.workspace.faults.next("chat.postMessage", { cut: true }, toAna);
  await office.turnTo("9:35");
  const opening = Date.parse(at("24T09:30"));
  const seconds = (method: string) => office.calls(method).map((call) => Math.floor((call.at - opening) / 1000));
  expect(seconds("chat.postMessage")).toEqual([0, 60]);
  expect(seconds("conversations.history")).toEqual([5, 60]);
});

test("Retry-After pauses that conversation alone, for as long as it says", async () => {
  const office = await openOffice();
  await office.as("ana").types("/focus until 10:00");
  await office.as("bo").types("/focus until 11:00");
  await office.as("dee").types(review);
  await office.as("dee").types("/review @bo The importer");
  office.workspace.faults.next("chat.postMessage", { rateLimited: 90 }, toAna);
  await office.turnTo("10:00");
  expect(office.inbox("ana")).toEqual([]);
  expect(office.inbox("bo")).toHaveLength(1);

  await office.turnTo(at("24T10:01", "29"));
  expect(office.calls("chat.postMessage")).toHaveLength(2);
  await office.turnTo(at("24T10:01", "31"));
  expect(office.inbox("ana")).toHaveLength(1);
});

test.each(["user_disabled", "invalid_blocks", "some_new_code"])(
  "a recipient whom Slack refuses for ever (%s) stops nobody else",
  async (code) => {
    const office = await openOffice();
    await office.as("ana").types("/focus until 10:00");
    await office.as("bo").types("/focus until 11:00");
    await office.as("dee").types(review);
    await office.as("dee").types("/review @bo The importer");
    office.workspace.refuses("chat.postMessage", code, { ...toAna, times: 10_000 });
    await office.turnTo("10:00");
    expect(office.inbox("bo")).toHaveLength(1);
    await office.turnTo("12:00");
    await office.as("bo").presses("Approve");
    await office.answersAreTold();
    expect(office.inbox("dee")).toHaveLength(1);
    expect(office.inbox("ana")).toEqual([]);
    expect(office.calls("chat.postMessage").length).toBeLessThan(30);
  },
);

test("when Slack refuses the blocks, the words arrive", async () => {
  const office = await withOneHeld();
  office.workspace.refuses("chat.postMessage", "invalid_blocks", toAna);
  await office.turnTo("9:30");
  const [digest] = office.as("ana").dm();
  expect(digest?.text).toContain("1 to judge, about 10 min");
  expect(digest?.blocks.map(({ type }) => type)).toEqual(["section"]);
  expect(office.as("ana").sees()).toContain("Look at the parser");
});

test("an open digest that Slack no longer has is posted anew, once; one that asks for nothing is not", async () => {
  const office = await withOneHeld();
  const ana = office.as("ana");
  await office.as("dee").types("/review @ana Tests of the parser");
  await office.turnTo("9:30");
  await ana.types("/queue");
  office.workspace.history("D0ANA").splice(0, 1);
  await ana.presses("Approve", { near: "Look at the parser" });
  await office.turnTo("9:45");
  expect(office.inbox("ana")).toHaveLength(1);
  expect(office.inbox("ana")[0]).toContain("1 to judge");

  await ana.types("/queue");
  const messages = office.workspace.history("D0ANA");
  messages.splice(
    messages.findIndex((one) => one.onlyFor === null),
    1,
  );
  await ana.presses("Approve", { near: "Tests of the parser" });
  await office.turnTo("10:00");
  expect(office.inbox("ana")).toEqual([]);
});

test.each(["duplicate_message_not_found", "duplicate_channel_not_found"])(
  "a key that Slack takes no more (%s) holds no message back",
  async (code) => {
    const office = await withOneHeld();
    office.workspace.refuses("chat.postMessage", code, toAna);
    await office.turnTo("9:30");
    expect(office.inbox("ana")).toHaveLength(1);
    expect(office.calls("chat.postMessage").map(({ args }) => "client_msg_id" in args)).toEqual([true, false]);
  },
);

test("what was due while the bot was down comes when it is up again, once", async () => {
  const office = await withOneHeld();
  await office.stop();
  await office.turnTo("9:40");
  expect(office.inbox("ana")).toEqual([]);
  await office.begin();
  expect(office.inbox("ana")).toHaveLength(1);
  await office.restart();
  await office.turnTo("10:00");
  expect(office.inbox("ana")).toHaveLength(1);
});

test("what changed while its message was on the way is shown afterwards", async () => {
  const office = await withOneHeld();
  await office.as("dee").types("/review @ana Tests of the parser");
  office.workspace.faults.next("chat.postMessage", { acceptedThen: "cut" }, toAna);
  await office.turnTo("9:30");
  await office.as("bo").types("/sluice withdraw R1");
  expect(office.as("ana").sees()).not.toContain("withdrawn");
  await office.turnTo("9:32");
  expect(office.as("ana").sees()).toContain("withdrawn by Bo, 9:30");
  expect(office.inbox("ana")).toHaveLength(1);
});

test.each<[Fault, number]>([
  [{ rateLimited: 30 }, 30],
  [{ refuse: "some_new_code" }, 5],
  [{ status: 502 }, 5],
  [{ acceptedThen: "cut" }, 5],
])("an edit that fails with %j is made %i s later", async (fault, seconds) => {
  const office = await withOneHeld();
  await office.turnTo("9:30");
  office.workspace.faults.next("chat.update", fault);
  await office.as("ana").presses("Approve");
  await office.turnTo(at("24T09:30", `${seconds - 1}`.padStart(2, "0")));
  expect(office.calls("chat.update")).toHaveLength(1);
  await office.turnTo(at("24T09:30", `${seconds + 1}`.padStart(2, "0")));
  expect(office.as("ana").sees()).toContain("approved by you, 9:30");
  expect(office.calls("chat.update")).toHaveLength(2);
  expect(office.inbox("ana")).toHaveLength(1);
});

test("tries grow rarer: after 5 s, 10 s, 20 s, up to a quarter of an hour", async () => {
  const office = await withOneHeld();
  office.workspace.refuses("chat.postMessage", "some_new_code", { ...toAna, times: 11 });
  await office.turnTo("11:00");
  const times = office.calls("chat.postMessage").map((call) => call.at / 1000);
  const gaps = times.slice(1).map((time, place) => time - (times[place] ?? 0));
  expect(gaps).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900]);
  expect(office.inbox("ana")).toHaveLength(1);
});

test("a Home that cannot be drawn holds up no digest, and is drawn once it can", async () => {
  const office = await withOneHeld();
  const ana = office.as("ana");
  office.workspace.faults.next("views.publish", { status: 500 }, { times: 2 });
  await ana.opensHome();
  await office.turnTo("9:30");
  expect(office.inbox("ana")).toHaveLength(1);
  expect(ana.home()?.text).toContain("1 to judge, about 10 min");
});

/** Seen to fail without the look-up, and without the try being committed before the post. */
test.each<Fault | null>([null, ...unknowns])(
  "stopped at any point and begun again, nothing is lost or posted twice (%j)",
  async (fault) => {
    const office = await openOffice({ deduplicates: false });
    for (const [number, opening] of openings.entries()) {
      await office.as("bo").types(`/review @ana Part ${number}`);
      if (fault) office.workspace.faults.next("chat.postMessage", fault, toAna);
      const turning = office.clock.turnTo(Date.parse(at(opening)));
      for (let turns = 0; turns < number * 4; turns += 1) await new Promise(setImmediate);
      await Promise.all([turning, office.stop()]);
      await office.begin();
      await office.turnTo(at(opening.replace(/.$/, "5")));
      expect(office.inbox("ana"), `stopped after ${number * 4} turns`).toHaveLength(number + 1);
    }
  },
);

test("a post carries a key that says nothing to anybody else, the same at every try, and nothing unfurls", async () => {
  const office = await withOneHeld();
  office.workspace.faults.next("chat.postMessage", { cut: true }, toAna);
  await office.turnTo("9:35");
  const [first, second] = office.calls("chat.postMessage").map(({ args }) => args);
  const key = String(first?.["client_msg_id"]);
  expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(JSON.parse(String(first?.["metadata"]))).toEqual({ event_type: "sluice_notice", event_payload: { notice: key } });
  expect(second?.["client_msg_id"]).toBe(key);
  expect(first).toMatchObject({ unfurl_links: "false", unfurl_media: "false" });
});
