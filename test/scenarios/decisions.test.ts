import { expect, test } from "vitest";
import { asksWithLapse } from "../support/ask-with-lapse.ts";
import { type Office, openOffice } from "../support/office.ts";

type Name = Parameters<Office["as"]>[0];

const found = async (office: Office, who: Name, words = "") =>
  (await office.as(who).types(`/sluice decisions ${words}`.trim())).ephemeral?.text ?? "";

/** Ana has decided what Bo asked her by a command, for a reason, and may want to look at it again. */
async function withOneDecided({ revisitOn }: { revisitOn?: string } = {}) {
  const office = await openOffice();
  await office
    .as("bo")
    .types("/decide @ana Which queue for the Übergänge? | Postgres, as it is | Redis, which is one more thing to run");
  await office.turnTo("9:30");
  await choose(office, { revisitOn });
  return office;
}

async function choose(office: Office, { revisitOn }: { revisitOn?: string | undefined } = {}) {
  const ana = office.as("ana");
  await ana.presses("Choose");
  await ana.chooses("Postgres, as it is");
  await ana.fills("A note to go with it", "We run it already.");
  if (revisitOn) await ana.fills("Look at it again on", revisitOn);
  await ana.submits();
  await office.answersAreTold();
}

/** An office whose bot is in that channel, where Bo asks Ana for a decision, which she makes. */
async function withOneAskedIn(channel: string, id: string, options: Parameters<typeof openOffice>[0] = {}) {
  const office = await openOffice(options);
  await office.workspace.happens.joins("U0BOT", id);
  await office.as("bo").types("@sluice decide @ana Which queue for retries? | Postgres | Redis", { in: channel });
  await office.turnTo("9:30");
  await office.as("ana").presses("Postgres");
  await office.answersAreTold();
  return office;
}

test("a decision is found by words of its question, its options, its choice and its reason, in any case", async () => {
  const office = await withOneDecided();
  // In Helsinki, where Bo is.
  const whole = await found(office, "bo", "übergänge");
  expect(whole.split("\n")).toEqual([
    'Decisions with "übergänge", the newest first',
    '• Which queue for the Übergänge? · R1 · decided by Ana: "Postgres, as it is", 10:30 · "We run it already." · Of: Postgres, as it is · Redis, which is one more thing to run',
  ]);
  for (const words of ["", "QUEUE", "postgres", "one more THING", "already run", "ÜBERGA\u0308NGE?", '"redis,"'])
    expect(await found(office, "bo", words), words).toContain("R1 · decided by Ana");
  for (const words of ["kafka", "queue kafka", "R1"])
    expect(await found(office, "bo", words), words).toContain("Nothing decided with");
  expect(await found(office, "ana", "queue")).toContain("decided by you");
});

test("it can be asked for in plain words too", async () => {
  const office = await withOneDecided();
  const ask = async (words: string) => {
    await office.as("bo").types(words);
    return office.as("bo").ephemerals().at(-1)?.text;
  };
  expect(await ask("What did we decide about the queue?")).toContain("R1 · decided by Ana");
  expect(await ask("what did we decide about kafka?")).toContain('Nothing decided with "kafka"');
});

test("until it can be taken back no more, only whoever decided finds it; what is undone was never one", async () => {
  const office = await openOffice();
  await office.as("bo").types("/decide @ana Which queue? | Postgres | Redis");
  await office.turnTo("9:30");
  await office.as("ana").presses("Postgres");
  expect(await found(office, "bo")).toContain("Nothing decided");
  expect(await found(office, "ana")).toContain("R1 · decided by you");
  await office.as("ana").types("/sluice undo R1");
  await office.answersAreTold();
  expect(await found(office, "ana")).toContain("Nothing decided");
  expect(await office.bot().store.decisionsFound(office.who("ana"), [], office.clock.now(), 9)).toEqual([]);
});

test("who has nothing to do with it finds nothing of it, and reads what to do", async () => {
  const office = await withOneDecided();
  expect(await found(office, "dee", "queue")).toBe(
    'Nothing decided with "queue"\nEvery word has to be in the question, its options, the choice or the reason: try fewer words, or /sluice decisions alone for the newest.',
  );
  expect(await found(office, "dee")).toContain("Ask with /decide @name");
});

test("what was asked by mention in a public channel is found by everybody of the workspace", async () => {
  const office = await withOneAskedIn("#parser", "C0PARSER");
  expect(await found(office, "dee", "retries")).toContain("R1 · decided by Ana");
  expect(await found(office, "gus", "retries")).toContain("R1 · decided by Ana");
});

const partner = { team: { id: "T0THEIRS", domain: "theirs" }, enterprise: null, people: ["U0ELI"], channels: [] };

test.each<[string, Parameters<typeof withOneAskedIn>]>([
  ["a private channel", ["#release-12", "C0RELEASE"]],
  [
    "a channel that is shared with another company",
    ["#parser", "C0PARSER", { tenancy: { partner: { ...partner, channels: ["C0PARSER"] } } }],
  ],
  [
    "a channel of an organisation with many workspaces",
    ["#parser", "C0PARSER", { tenancy: { enterprise: { id: "E0ALL", name: "All" }, isOrgWide: true } }],
  ],
])("what was asked in %s is found only by whom it concerns", async (_, place) => {
  const office = await withOneAskedIn(...place);
  expect(await found(office, "dee")).toContain("Nothing decided");
  expect(await found(office, "bo")).toContain("R1 · decided by Ana");
});

test.each<[string, (office: Office) => unknown]>([
  ["Slack does not say what the channel is", (office) => office.workspace.refuses("conversations.info", "missing_scope")],
  ["Slack does not answer", (office) => office.workspace.faults.next("conversations.info", { status: 500 })],
])("where %s, it is found only by whom it concerns", async (_, goes) => {
  const office = await openOffice();
  await office.workspace.happens.joins("U0BOT", "C0PARSER");
  await goes(office);
  await office.as("bo").types("@sluice decide @ana Which queue for retries? | Postgres | Redis", { in: "#parser" });
  await office.turnTo("9:30");
  await office.as("ana").presses("Postgres");
  await office.answersAreTold();
  expect(await found(office, "dee")).toContain("Nothing decided");
  expect(await found(office, "bo")).toContain("R1 · decided by Ana");
});

test("people of another company, and whoever is not known to be of this one, find only what they had to do with", async () => {
  const office = await withOneAskedIn("#parser", "C0PARSER", { tenancy: { partner } });
  await office.as("eli").types("what did we decide?");
  const { questions } = office.bot();
  const findings = async (who: Name) => (await questions.decisions(office.who(who), "", 0)).requests.length;
  expect([await findings("eli"), await findings("dee")]).toEqual([0, 0]);
  expect(await found(office, "dee")).toContain("R1 · decided by Ana");
  expect([await findings("eli"), await findings("dee")]).toEqual([0, 1]);
});

test("who was asked first still finds what another decided in their place", async () => {
  const office = await openOffice();
  await office.as("bo").types("/decide @ana Which queue? | Postgres | Redis");
  await office.turnTo("9:30");
  await office.as("ana").presses("Hand over");
  await office.as("ana").chooses("U0DEE", { from: "To whom?" });
  await office.as("ana").fills("Why them?", "You know it.");
  await office.as("ana").submits();
  await office.as("dee").types("/queue");
  await office.as("dee").presses("Redis");
  await office.answersAreTold();
  for (const who of ["ana", "bo"] as const) expect(await found(office, who)).toContain('decided by Dee: "Redis"');
});

test("each asker finds it by their own words, and nobody by the words of another", async () => {
  const office = await openOffice();
  const link = "https://acme.dev/rfc/7";
  await office.as("bo").types(`/decide @ana Does the importer wait for this? ${link} | Yes | No`);
  await office.workspace.happens.joins("U0BOT", "C0PARSER");
  await office.as("dee").types(`@sluice decide @ana Do we take the new format? ${link} | Yes | No`, { in: "#parser" });
  await office.turnTo("9:30");
  await office.as("ana").presses("Yes");
  await office.answersAreTold();
  expect(await found(office, "ana", "importer")).toContain("Does the importer wait for this?");
  expect(await found(office, "bo", "importer")).toContain("Does the importer wait for this?");
  for (const who of ["dee", "gus", "eli"] as const) {
    expect(await found(office, who, "importer"), who).toContain("Nothing decided");
    expect(await found(office, who, "format"), who).toContain("Do we take the new format?");
  }
});

test("a decision that was opened again says so, and so does one that was made anew", async () => {
  const office = await withOneDecided();
  await office.turnTo("9:40");
  await office.as("ana").types("/sluice undo R1");
  expect(await found(office, "bo")).toContain('"Postgres, as it is", 10:30 · "We run it already."');
  expect(await found(office, "bo")).toContain("Reopened 10:40 by Ana, and open again now.");
  await office.turnTo("9:45");
  await choose(office);
  expect(await found(office, "bo")).toContain("Reopened 10:40 by Ana, and settled as above since.");
  await office.as("ana").types("/sluice undo R1");
  await office.as("ana").presses("Choose");
  await office.as("ana").closes();
  await office.as("bo").types("/sluice withdraw R1");
  expect(await found(office, "ana")).toContain("by you, and withdrawn by Bo since.");
});

test("many come a page at a time, the newest first, in the same place", async () => {
  const office = await openOffice();
  for (let at = 1; at <= 12; at += 1) {
    await office.as("bo").types(`/decide @ana Question ${at} of twelve? | Yes | No`);
    await office.as("ana").types("/queue");
    await office.as("ana").presses("Yes", { near: `Question ${at} of twelve?` });
    await office.answersAreTold();
  }
  await office.as("bo").types("/sluice decisions twelve");
  const seen = () =>
    [...(office.as("bo").ephemerals().at(-1)?.text ?? "").matchAll(/Question (\d+)/g)].map(([, at]) => Number(at));
  expect(seen()).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
  const before = office.as("bo").ephemerals().length;
  await office.as("bo").presses("More");
  expect(seen()).toEqual([2, 1]);
  expect(office.as("bo").ephemerals()).toHaveLength(before);
  await office.as("bo").presses("Earlier");
  expect(seen()).toHaveLength(10);
});

test("on the day that they chose, whoever decided is told once, at an opening, and can judge it anew", async () => {
  const office = await withOneDecided({ revisitOn: "2026-04-07" });
  expect(await found(office, "bo")).toContain("To be looked at again: 7 Apr");
  // Digests of something else come meanwhile, and bring nothing of it.
  await office.as("bo").types("/review @ana Look at the parser");
  await office.turnTo("2026-04-06T17:00:00+02:00");
  const before = office.inbox("ana").length;
  await office.turnTo("2026-04-07T09:29:00+02:00");
  expect(office.inbox("ana")).toHaveLength(before);
  await office.turnTo("2026-04-07T09:30:00+02:00");
  expect(office.inbox("ana").slice(before)).toEqual([
    // The review that she passed over comes again, as on each day.
    expect.stringContaining("1 to judge"),
    'You wanted to look again at R1: decided by you: "Postgres, as it is", Tue 24 Mar, 9:30. "We run it already." · Which queue for the Übergänge?',
  ]);
  await office.as("bo").types("/review @ana Look at the tests");
  await office.turnTo("2026-04-09T11:00:00+02:00");
  const revisits = () => office.inbox("ana").filter((text) => text.startsWith("You wanted"));
  expect(revisits()).toHaveLength(1);
  expect(await office.bot().store.revisitsOf(office.who("ana"))).toEqual([]);
  await office.as("ana").presses("Judge it anew", { near: "You wanted" });
  expect(revisits()[0]).toContain("It is open again: /queue shows it.");
  expect(office.as("ana").sees()).not.toContain("[Judge it anew]");
  expect(office.inbox("bo").at(-1)).toContain("judges it anew");
  await office.as("ana").presses("Choose");
  await office.turnTo("2026-04-10T17:00:00+02:00");
  expect(revisits()).toHaveLength(1);
});

test("what was opened again before that day is told to nobody, and a shut gate holds it until it opens", async () => {
  const office = await withOneDecided({ revisitOn: "2026-03-26" });
  await office.as("ana").types("/sluice undo R1");
  await office.turnTo("2026-03-26T12:00:00+01:00");
  expect(office.inbox("ana").some((text) => text.startsWith("You wanted"))).toBe(false);
  await choose(office, { revisitOn: "2026-03-27" });
  await office.turnTo("2026-03-27T09:00:00+01:00");
  await office.as("ana").types("/focus until 11:00");
  await office.turnTo("2026-03-27T10:59:00+01:00");
  expect(office.inbox("ana").some((text) => text.startsWith("You wanted"))).toBe(false);
  await office.turnTo("2026-03-27T11:00:00+01:00");
  expect(office.inbox("ana").some((text) => text.startsWith("You wanted"))).toBe(true);
});

test("a day that has come is refused beside it, and an answer in one's own words can have one too", async () => {
  const office = await openOffice();
  await office.as("bo").types("/decide @ana How long may a name be?");
  await office.turnTo("9:30");
  const ana = office.as("ana");
  await ana.presses("Answer");
  await ana.fills("Your answer", "Sixty-four.");
  await ana.fills("Look at it again on", "2026-03-24");
  expect((await ana.submits()).errors).toEqual({
    revisit: "To look at it again choose a day after today, or leave the day out.",
  });
  await ana.fills("Look at it again on", "2026-03-25");
  await ana.submits();
  await office.turnTo("2026-03-25T09:30:00+01:00");
  expect(await found(office, "bo", "sixty-four")).toContain(
    'answered by Ana, yesterday 10:30 · "Sixty-four." · To be looked at again: today',
  );
  expect(office.inbox("ana").at(-1)).toContain('answered by you, Tue 24 Mar, 9:30. "Sixty-four."');
});

test("what lapsed is found as that, and as nobody's decision", async () => {
  const office = await openOffice();
  await asksWithLapse(office, "24T15:00");
  await office.turnTo("9:30");
  await office.turnTo("15:00");
  await office.answersAreTold();
  for (const who of ["bo", "ana"] as const)
    expect(await found(office, who, "keep")).toContain('Which format? · R1 · lapsed to "Keep it": nobody decided, ');
});
