import { expect, test } from "vitest";
import { openOffice } from "../support/office.ts";

test("each reads times as in their own part of the world, from the moment at which Slack tells of it", async () => {
  const office = await openOffice();
  const [ana, bo] = [office.as("ana"), office.as("bo")];
  expect((await ana.types("/focus until 15:00")).ephemeral?.text).toContain("Focus until 15:00 Berlin time");
  await office.workspace.happens.personChanges("U0ANA", { locale: "en-US" });
  await office.settled();
  expect((await ana.types("/focus")).ephemeral?.text).toContain("Focus until 3:00 PM Berlin time");
  for (const [locale, says] of [
    ["de-DE", "Focus until 15:00"],
    ["en-US", "Focus until 3:00 PM"],
  ] as const) {
    await office.workspace.happens.personChanges("U0ANA", { locale });
    await office.settled();
    expect((await ana.types("/focus")).ephemeral?.text).toContain(says);
  }
  const receipt = await bo.types("/review @ana Look at the parser");
  expect(receipt.ephemeral?.text).toContain("the gate opens at 16:00 Helsinki time");
  await ana.opensHome();
  expect(ana.home()?.text).toContain("Focus until 3:00 PM");
  await ana.presses("Settings");
  expect(ana.modal()?.text).toContain("Your digests: 9:30 AM, 1:00 PM and 4:30 PM Berlin time.");
  await ana.closes();
  await office.turnTo("15:00");
  await ana.types("/sluice later R1 until thursday");
  expect(ana.sees()).toContain("comes back with your first digest from Thursday on");
  expect(office.inbox("bo").join()).toContain("from Thu 26 Mar on");
});

test("whoever is met first is read in their own way at once", async () => {
  const office = await openOffice({ joined: ["ana"] });
  await office.workspace.happens.personChanges("U0ELI", { locale: "en-US" });
  const receipt = await office.as("eli").types("/review @ana Look at the parser");
  expect(receipt.ephemeral?.text).toMatch(/digest (?:at )?1:30 AM Los Angeles time/);
});
