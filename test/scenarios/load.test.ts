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
  expect(ana.home()?.text).toContain("Today: 2 came, you settled 2 in about 22 min (1 of 2 measured).");
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
  expect(ana.home()?.text).toContain("you settled 2 in about 8 min (2 of 2 measured).");
});

test("where no load is kept nothing is noted of who looks at what, and all is estimated", async () => {
  const { office, ana } = await judged({ keepsLoad: false });
  expect(ana.home()?.text).toContain("you settled 2 in about 20 min (0 of 2 measured).");
  expect(JSON.stringify(await office.bot().store.everything())).not.toMatch(/begun/);
});

test("when somebody looked at something is theirs: its asker is neither shown it nor given it", async () => {
  const { office } = await judged();
  await office.answersAreTold();
  const kept = JSON.stringify(await office.bot().questions.keptOf(office.who("bo")));
  expect(kept).toContain("Look at it");
  expect(kept).not.toMatch(/begun/);
  expect(JSON.stringify(await office.bot().questions.keptOf(office.who("ana")))).toMatch(/begunAt/);
});
