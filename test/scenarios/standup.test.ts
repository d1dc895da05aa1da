import { expect, test } from "vitest";
import { openOffice } from "../support/office.ts";

const said = async (ana: ReturnType<Awaited<ReturnType<typeof openOffice>>["as"]>, command: string) => {
  await ana.types(command);
  return ana.ephemerals().at(-1)?.text ?? "";
};

test("the day after, what one judged, answered, handed over and unblocked stands there to be copied", async () => {
  const office = await openOffice();
  const [ana, bo] = [office.as("ana"), office.as("bo")];
  for (const what of ["parser", "lexer", "docs"]) await bo.types(`/review @ana Look at the ${what}`);
  await office.turnTo("9:30");
  await ana.types("/sluice approve R1");
  await ana.types("/sluice hand R2 to @cy Yours");
  await ana.types("/sluice ask-back R3 Which ones?");
  await ana.types("/review @bo Look at mine");
  await bo.types("/sluice ask-back R4 Where is it?");
  await office.answersAreTold();
  await ana.types("/sluice reply R4 In the branch");
  await office.turnTo("2026-03-25T09:00:00+01:00");
  expect(await said(ana, "/load standup")).toBe(
    [
      "What you did, Tue 24 Mar",
      "Judged: 1",
      "- R1 Look at the parser (approved by me)",
      "Answered what was asked back: 1",
      "- R4 Look at mine",
      "Handed over: 1",
      "- R2 Look at the lexer, to Cy",
      "Asked back: 1",
      "- R3 Look at the docs",
      "Unblocked: Bo",
      "Only you see this. Copy it where your stand-up is; what stands in a private conversation is named by its number alone.",
    ].join("\n"),
  );
  expect(await said(ana, "/sluice standup 2026-03-23")).toContain(
    "Nothing was judged, answered or handed over on that day.\nOnly you see this. `/load standup` shows that of the last day before today on which you did any.",
  );
});

test("where nothing was done lately no day is made up", async () => {
  expect(await said((await openOffice()).as("ana"), "/load standup")).toBe(
    [
      "What you did before today",
      "Nothing was judged, answered or handed over in the two weeks before today.",
      "Only you see this. `/load standup today` shows that of today.",
    ].join("\n"),
  );
});

test("after days off it is the last day on which one did anything, and today where that is asked", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await office.as("bo").types("/review @ana Look at the parser");
  await ana.types("/sluice approve R1");
  await office.turnTo("2026-03-30T09:05:00+02:00");
  await office.as("bo").types("/review @ana Look at the lexer");
  await ana.types("/sluice decline R2 Not mine");
  expect(await said(ana, "/load standup")).toContain("What you did, Tue 24 Mar\nJudged: 1\n- R1");
  expect(await said(ana, "/load standup today")).toContain("What you did, Mon 30 Mar\nJudged: 1\n- R2");
});

test("of what one took back after it was told, it says so, and nobody was unblocked by it", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await office.as("bo").types("/review @ana Look at the parser");
  await office.turnTo("9:30");
  await ana.types("/sluice approve R1");
  await office.answersAreTold();
  await ana.types("/sluice undo R1");
  const text = await said(ana, "/load standup today");
  expect(text).toContain("Judged: 1\n- R1 Look at the parser (taken back by me since)\nOnly you see this.");
});

test("words that were written where not everybody may read stay out of what is copied", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await office.workspace.happens.joins("U0BOT", "C0RELEASE");
  await office.as("bo").types("@sluice decide @ana The secret merger? | Secretly | Openly", { in: "#release-12" });
  await office.turnTo("9:30");
  await ana.types("/sluice answer R1 Secretly");
  const text = await said(ana, "/load standup today");
  expect(text).toContain("Judged: 1\n- R1\nUnblocked: Bo");
  expect(text).not.toMatch(/secret/i);
});
