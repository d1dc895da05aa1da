import { expect, test } from "vitest";
import { type OfficeOptions, openOffice } from "../support/office.ts";

/** Ana opens one of two, and judges both. */
async function judged(options?: OfficeOptions) {
  const office = await openOffice(options);
  const ana = office.as("ana");
  await office.as("bo").types("/review @ana Look at it https://github.com/acme/parser/pull/381");
  await office.as("bo").types("/review @ana Look at the lexer");
  await office.turnTo("9:30");
  await ana.presses("Open");
  await office.turnTo("9:42");
  await ana.types("/sluice approve R1");
  await ana.types("/sluice approve R2");
  await ana.opensHome();
  return { office, ana };
}

test("Home says for about how long one judged, and how much of that was measured", async () => {
  const { ana } = await judged();
  expect(ana.home()?.text).toContain("Today: you judged for about 22 min (1 of 2 measured): 2 came, 2 left, none wait.");
});

test("one at a time each is measured from the moment at which it was shown", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  for (const what of ["parser", "lexer"]) await office.as("bo").types(`/review @ana Look at the ${what}`);
  await office.turnTo("9:30");
  await ana.types("/sluice next");
  await office.turnTo("9:36");
  await ana.presses("Approve");
  await office.turnTo("9:38");
  await ana.presses("Approve");
  await ana.closes();
  await ana.opensHome();
  expect(ana.home()?.text).toContain("you judged for about 8 min (2 of 2 measured)");
});

test("where no load is kept nothing of it is noted, and no number is said", async () => {
  const { office, ana } = await judged({ keepsLoad: false });
  expect(ana.home()?.text).not.toMatch(/Today|judged/);
  await ana.types("/load");
  expect(ana.ephemerals().at(-1)?.text).toBe(
    "No load is kept here: whoever runs Sluice has set LOAD=off. `/queue` shows what waits.",
  );
  const kept = await office.bot().store.everything();
  expect(kept.ledger).toEqual([]);
  expect(JSON.stringify(kept)).not.toMatch(/begun/);
});

test("where no load is kept the settings say so, and offer nothing that needs it", async () => {
  const { ana } = await judged({ keepsLoad: false });
  await ana.presses("Settings");
  const said = ana.modal()?.text ?? "";
  expect(said).toContain("No load is kept here: whoever runs Sluice has set LOAD=off. So your days are not summed up,");
  expect(said).toContain("You give about 90 min a day to judging.");
  expect(said).not.toMatch(/sums it up|How you judge is shown/);
  await ana.presses("Change", { near: "Your digests" });
  expect(ana.modal()?.text).toContain("A digest when a block ends");
  expect(ana.modal()?.text).not.toContain("summary");
});

test.each(["hides", "has"])("who %s summaries has it so after changing their digests where no load is kept", async (how) => {
  const { office, ana } = await judged();
  const change = async (tick?: string) => {
    await ana.opensHome();
    await ana.presses("Settings");
    await ana.presses("Change", { near: "Your digests" });
    if (tick) await ana.chooses(tick, { from: "And besides" });
    await ana.submits();
    const said = ana.modal()?.text ?? "";
    await ana.closesAll();
    return said;
  };
  await change(how === "hides" ? "A summary of what my day cost, at its end" : undefined);
  await office.restart({ keepsLoad: false });
  await change("A digest when a block ends");
  await office.restart({ keepsLoad: true });
  const expected = how === "hides" ? "Your days are not summed up." : "The last one of a day sums it up";
  expect(await change()).toContain(expected);
});

test("when somebody looked at something is theirs: its asker is neither shown it nor given it", async () => {
  const { office } = await judged();
  await office.answersAreTold();
  const kept = JSON.stringify(await office.bot().questions.keptOf(office.who("bo")));
  expect(kept).toContain("Look at it");
  expect(kept).not.toMatch(/begun/);
  expect(JSON.stringify(await office.bot().questions.keptOf(office.who("ana")))).toMatch(/begunAt/);
});

/** What Ana reads when she types that. */
const asked = async (ana: Awaited<ReturnType<typeof judged>>["ana"], command: string) => {
  await ana.types(command);
  return ana.ephemerals().at(-1)?.text ?? "";
};

test("/load says of today what came, what left, how long it took, and what others waited", async () => {
  const { ana } = await judged();
  expect(await asked(ana, "/load")).toBe(
    [
      "Your load, Tue 24 Mar",
      "You judged for about 22 min (1 of 2 measured): 2 came, 2 left, none wait.",
      "About 22 of the 90 min that you give to judging.",
      "1 interruption avoided; for it others waited 50 min in all.",
    ].join("\n"),
  );
});

test("a day that is over is said as it ended, whatever was done since", async () => {
  const { office, ana } = await judged();
  await office.as("bo").types("/review @ana Look at the docs");
  await office.turnTo("2026-03-25T09:40:00+01:00");
  await ana.types("/sluice approve R3");
  expect(await asked(ana, "/load yesterday")).toContain("3 came, 2 left, 1 carried over.");
  for (const day of ["2026-03-24", "24 march", "tuesday"])
    expect(await asked(ana, `/load ${day}`)).toBe(await asked(ana, "/load yesterday"));
  expect(await asked(ana, "/load")).toContain("You judged for about 10 min (0 of 1 measured): 0 came, 1 left, none wait.");
});

test("a week is the sum of its days", async () => {
  const { office, ana } = await judged();
  await office.turnTo("2026-03-25T09:40:00+01:00");
  await office.as("bo").types("/review @ana Look at the docs");
  expect(await asked(ana, "/load week")).toContain(
    "Your load, week of Mon 23 Mar\nYou judged for about 22 min (1 of 2 measured): 3 came, 2 left, 1 waits.",
  );
  const { blocks } = ana.ephemerals().at(-1) ?? {};
  expect(JSON.stringify(blocks)).toMatch(/Mon 0 min\\n█+ Tue 22 min\\n Wed 0 min/);
  expect(await asked(ana, "/load last week")).toContain("0 came, 0 left, none carried over.");
});

test("focus is said whole, or with who broke it, and stays as it was when its blocks change", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await ana.types("/focus 9:05-11:05");
  await office.as("bo").types("/review @ana Look at the parser");
  await office.as("bo").types("/sluice urgent R1 Main is red");
  await office.turnTo("11:10");
  await ana.types("/focus 12:00-13:00");
  await ana.types("/focus off");
  const said = await asked(ana, "/load");
  expect(said).toContain("2 h of focus, broken once.");
  expect(said).toContain("Bo let R1 through at 9:05, into your focus.");
  await ana.presses("Not worth it");
  expect(ana.ephemerals().at(-1)?.text).toContain("into your focus, which was not worth it.");
  expect(await asked(ana, "/load")).toContain("into your focus, which was not worth it.");
});

test.each([
  ["/load 2026-13-01", 'No calendar shows "2026-13-01". Try `/load`, `/load week` or `/load 2026-03-17`.'],
  [
    "/load 3/4",
    '"3/4" is read differently in different places. Write its month as a word: try `/load`, `/load week` or `/load 2026-03-17`.',
  ],
  ["/load 2026-12-24", "That day is still to come. Try `/load`, `/load week` or `/load 2026-03-17`."],
  [
    "/load standup of my life",
    'I could not read "of my life". Try `/load standup`, `/load standup yesterday` or `/load standup 2026-03-17`.',
  ],
  ["/load monday tuesday", 'I could not read "monday tuesday". Try `/load`, `/load week` or `/load 2026-03-17`.'],
  ["/load friday evening", 'I could not read "friday evening". Try `/load`, `/load week` or `/load 2026-03-17`.'],
  ["/load thursday 6 march", "6 Mar is a Friday, not a Thursday. Say one of them alone: `6 Mar` or `Thursday`."],
  ["/load friday 27 march", "27 Mar 2025 is a Thursday, not a Friday. Say one of them alone: `27 Mar` or `Friday`."],
  ["/load of my life", 'I could not read "of my life". Try `/load`, `/load week` or `/load 2026-03-17`.'],
])("%s is answered with what can be asked", async (command, answer) => {
  const office = await openOffice();
  expect(await asked(office.as("ana"), command)).toBe(answer);
});

test.each([
  ["/load standup friday 6 march", "What you did, Fri 6 Mar"],
  ["/load 6 march (friday)", "Your load, Fri 6 Mar"],
  ["/load week of friday 6 march", "Your load, week of Mon 2 Mar"],
  ["/load last friday", "Your load, Fri 20 Mar"],
])("%s is of the date that it names", async (command, title) => {
  const office = await openOffice();
  expect(await asked(office.as("ana"), command)).toContain(title);
});

test("what is offered to be asked can be asked as it stands", async () => {
  const office = await openOffice();
  for (const refused of ["/load 2026-12-24", "/load standup 2026-12-24"]) {
    const [, offered = ""] = /or `(.*)`\.$/.exec(await asked(office.as("ana"), refused)) ?? [];
    expect(await asked(office.as("ana"), offered)).toContain("Tue 17 Mar");
  }
});

test.each([
  ["/load help", "`/sluice load`"],
  ["/load standup help", "`/sluice load`"],
  ["/load ?", "`/sluice load`"],
  ["/focus help", "`/sluice focus 90m`"],
  ["/queue help", "`/sluice queue`"],
  ["/sluice remind help", "`/sluice remind here weekdays 10:00`"],
  ["/sluice team help", "`/sluice remind here weekdays 10:00`"],
])("%s says what can be said there", async (command, first) => {
  const office = await openOffice();
  expect(await asked(office.as("ana"), command)).toMatch(new RegExp(`^${first}`));
});

test("how each number is counted is one press away", async () => {
  const { ana } = await judged();
  await ana.types("/load");
  await ana.presses("How this is counted");
  for (const one of ["Judging: from Open, or one at a time, to your answer", "Taken back: ", "Let through: ", "Coordination: "])
    expect(ana.modal()?.text).toContain(one);
  for (const one of ["Of the minutes that you give: ", "What waits, in minutes: ", "Clear by: ", "A day brings: "])
    expect(ana.modal()?.text).toContain(one);
});

test("single timings are forgotten after thirty days, and what the day cost stays", async () => {
  const { office, ana } = await judged();
  await office.turnTo("2026-03-25T08:00:00+01:00");
  const before = await asked(ana, "/load 2026-03-24");
  const timings = async () => {
    const { requests, ledger } = await office.bot().store.everything();
    const journal = await office.bot().store.journal();
    const ofRequests = ledger.filter((one) => /"settled","request":"T/.test(JSON.stringify(one)));
    return [
      /begun/.test(JSON.stringify(requests)),
      ofRequests.length,
      journal.filter(({ verb }) => verb === "beginJudging").length,
    ];
  };
  await office.turnTo("2026-04-22T12:00:00+02:00");
  await office.as("bo").types("/review @ana Look at the docs https://github.com/acme/docs/pull/1");
  expect(await timings()).toEqual([true, 2, 1]);
  await office.turnTo("2026-04-24T09:00:00+02:00");
  await ana.presses("Open");
  await office.turnTo("2026-04-24T17:00:00+02:00");
  expect(await timings()).toEqual([true, 0, 1]);
  expect(JSON.stringify((await office.bot().store.everything()).requests)).not.toContain("begunAt");
  expect(await asked(ana, "/load 2026-03-24")).toBe(before);
});

test("time in which a request was skipped, put off, or with its asker is none of judging it", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  for (const what of ["parser", "lexer", "docs"]) await office.as("bo").types(`/review @ana Look at the ${what}`);
  await office.turnTo("9:30");
  await ana.types("/sluice next");
  for (const _ of [1, 2, 3]) await ana.presses("Skip");
  await ana.closes();
  await office.turnTo("13:30");
  for (const one of [1, 2, 3]) await ana.types(`/sluice approve R${one}`);
  expect(await asked(ana, "/load")).toContain("You judged for about 30 min (0 of 3 measured)");
});

test("an answer that is taken back is measured anew, and one that is undone as if it had not been", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await office.as("bo").types("/review @ana Look at it https://github.com/acme/parser/pull/381");
  await office.turnTo("9:30");
  await ana.presses("Open");
  await office.turnTo("9:40");
  await ana.types("/sluice approve R1");
  await ana.types("/sluice undo R1");
  await office.turnTo("9:42");
  await ana.types("/sluice approve R1");
  expect(await asked(ana, "/load")).toContain("about 12 min (1 of 1 measured)");
  await office.turnTo("9:45");
  await ana.types("/sluice undo R1");
  await office.turnTo("9:50");
  await ana.types("/sluice approve R1");
  expect(await asked(ana, "/load")).toContain("about 22 min (1 of 2 measured)");
});

test("past the minutes that one gives to judging it says so, in the same style", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  for (let at = 1; at <= 13; at += 1) await office.as("bo").types(`/review @ana Look at part ${at}`);
  await office.turnTo("9:30");
  for (let at = 1; at <= 10; at += 1) await ana.types(`/sluice approve R${at}`);
  expect(await asked(ana, "/load")).toContain("\nAbout 100 min, more than the 90 min that you give to judging.");
  for (let at = 11; at <= 13; at += 1) await ana.types(`/sluice approve R${at}`);
  expect(await asked(ana, "/load")).toContain("\nAbout 2 h 10 min, more than the 90 min that you give to judging.");
});

test("what is let through another's gate afterwards stays another's affair", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await ana.types("/focus 90m");
  await office.as("dee").types("/focus 90m");
  await office.as("bo").types("/review @ana Look at the parser");
  await office.as("bo").types("/sluice urgent R1 Main is red");
  await ana.types("/sluice hand R1 to @dee Yours");
  await office.turnTo("9:20");
  await office.as("bo").types("/sluice urgent R1 Main is red still");
  const said = await asked(ana, "/load");
  expect(said).toContain("R1 was let through at 9:05, into your focus.");
  expect(said).not.toContain("9:20");
});

test("a week is the sum of its days also where focus goes over midnight", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await ana.types("/focus 22:00-2:00");
  await office.turnTo("22:30");
  await office.as("bo").types("/review @ana Look at the parser");
  await office.turnTo("23:00");
  await office.as("bo").types("/sluice urgent R1 Main is red");
  await office.turnTo("2026-03-25T09:00:00+01:00");
  expect(await asked(ana, "/load yesterday")).toContain("2 h of focus, broken once.");
  expect(await asked(ana, "/load week")).toContain("4 h of focus, broken once; 2 h kept whole.");
});

test("once no load is kept what was kept before is gone, and nothing is said of it", async () => {
  const { office, ana } = await judged();
  await office.turnTo("18:40");
  expect(ana.sees()).toContain("Your load");
  await office.restart({ keepsLoad: false });
  await ana.types("/sluice undo R1");
  await office.turnTo("18:45");
  expect(ana.sees()).not.toContain("Your load");
  const kept = await office.bot().store.everything();
  expect(kept.ledger).toEqual([]);
  expect(JSON.stringify([kept, await office.bot().store.journal()])).not.toMatch(/begun|beginJudging/);
});

test("what waits for another day is not reckoned as waiting for this one", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  for (const what of ["parser", "lexer"]) await office.as("bo").types(`/review @ana Look at the ${what}`);
  await office.turnTo("9:30");
  await ana.types("/sluice later R1 until friday");
  const said = await asked(ana, "/load");
  expect(said).toContain("About 10 min wait, without what comes later: clear by noon, if nothing else comes.");
  expect(said).toContain("Waiting longest: R2");
});
