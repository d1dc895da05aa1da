import { expect, test } from "vitest";
import { openOffice } from "../support/office.ts";

const night = { from: "22:00", to: "10:00" };

test("Slack's scheduled Do Not Disturb shuts the gate, and a digest time within it comes when it ends", async () => {
  const office = await openOffice();
  await office.workspace.happens.rests("U0ANA", night);
  await office.settled();
  const said = await office.as("ana").types("/focus");
  expect(said.ephemeral?.text).toContain(
    "Slack's Do Not Disturb until 10:00 Berlin time shuts your gate. Nothing waits behind it.",
  );
  const receipt = await office.as("bo").types("/review @ana Look at the parser");
  expect(receipt.ephemeral?.text).toContain("R1 waits for Ana: the gate opens at 11:00 Helsinki time");
  expect(JSON.stringify(receipt)).not.toContain("Disturb");
  await office.turnTo("9:59");
  expect(office.inbox("ana")).toEqual([]);
  await office.turnTo("10:00");
  expect(office.inbox("ana")).toHaveLength(1);
  await office.turnTo("2026-03-25T09:59:00+01:00");
  expect((await office.as("ana").types("/focus")).ephemeral?.text).toContain("Slack's Do Not Disturb until 10:00");
});

test("its end brings nothing by itself", async () => {
  const office = await openOffice();
  await office.workspace.happens.rests("U0ANA", { from: "10:00", to: "11:00" });
  await office.settled();
  await office.turnTo("10:05");
  await office.as("bo").types("/review @ana Look at the parser");
  await office.turnTo("12:59");
  expect(office.inbox("ana")).toEqual([]);
  await office.turnTo("13:00");
  expect(office.inbox("ana")).toHaveLength(1);
});

test("it is read at the start, fifty people a call, and not asked for again and again", async () => {
  const office = await openOffice({ crowd: 60, joined: ["ana"] });
  await office.stop();
  await office.workspace.happens.rests("U0ANA", night);
  await office.workspace.happens.rests("U0ZOE60", night);
  const before = office.calls("dnd.teamInfo").length;
  await office.begin();
  await office.turnTo("9:10");
  const calls = office.calls("dnd.teamInfo").slice(before);
  expect(calls).toHaveLength(2);
  for (const name of ["U0ANA", "U0ZOE60"])
    expect((await office.bot().store.person(office.who("ana").replace("U0ANA", name)))?.attention?.dnd).toMatchObject({
      to: Date.parse("2026-03-24T10:00:00+01:00"),
    });
  await office.turnTo("2026-03-26T09:00:00+01:00");
  expect(office.calls("dnd.teamInfo")).toHaveLength(before + 2);
});

test("whoever joins is asked about then, and whoever has not is not", async () => {
  const office = await openOffice();
  await office.workspace.happens.rests("U0CY", night);
  await office.settled();
  const cy = async () => (await office.bot().store.person(office.who("cy")))?.attention;
  expect(await cy()).toBeUndefined();
  await office.turnTo("9:06");
  await office.as("cy").types("/focus 10m");
  await office.turnTo("9:20");
  expect((await cy())?.dnd).toMatchObject({ to: Date.parse("2026-03-24T10:00:00Z") });
  expect((await office.as("cy").types("/focus")).ephemeral?.text).toContain("Slack's Do Not Disturb until 10:00");
});

test("a pause by hand is told to nobody else, and shuts nothing; ending the night by hand opens the gate", async () => {
  const office = await openOffice();
  await office.workspace.happens.pauses("U0BO", office.clock.now() + 3_600_000);
  await office.workspace.happens.rests("U0ANA", night);
  await office.settled();
  expect((await office.as("ana").types("/focus")).ephemeral?.text).toContain("Slack's Do Not Disturb");
  await office.workspace.happens.rests("U0ANA", null);
  await office.settled();
  await office.turnTo("9:07");
  expect((await office.as("ana").types("/focus")).ephemeral?.text).toContain("Your gate is open.");
  expect((await office.as("bo").types("/focus")).ephemeral?.text).toContain("Your gate is open.");
});

test("who travels is asked about anew", async () => {
  const office = await openOffice();
  await office.workspace.happens.rests("U0ANA", { from: "12:00", to: "14:00" });
  await office.settled();
  await office.workspace.happens.personChanges("U0ANA", { zone: "America/New_York" });
  await office.settled();
  await office.turnTo("9:10");
  expect((await office.bot().store.person(office.who("ana")))?.attention?.dnd).toMatchObject({
    to: Date.parse("2026-03-24T14:00:00-04:00"),
    zone: "America/New_York",
  });
});

test("when Slack does not answer it is asked again a minute later", async () => {
  const office = await openOffice();
  office.workspace.faults.next("dnd.teamInfo", { refuse: "internal_error" });
  await office.workspace.happens.rests("U0ANA", night);
  await office.settled();
  expect((await office.as("ana").types("/focus")).ephemeral?.text).toContain("Your gate is open.");
  await office.turnTo("9:08");
  expect((await office.as("ana").types("/focus")).ephemeral?.text).toContain("Slack's Do Not Disturb");
});

test("settings say what shuts the gate and what cannot be seen, and one need not follow it", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await ana.opensHome();
  await ana.presses("Settings");
  expect(ana.modal()?.text).toContain("Slack's scheduled Do Not Disturb would shut your gate too; you have none.");
  await ana.closes();
  await office.workspace.happens.rests("U0ANA", night);
  await office.settled();
  await ana.presses("Settings");
  expect(ana.modal()?.text).toContain("Slack's scheduled Do Not Disturb shuts your gate too: 22:00-10:00.");
  expect(ana.modal()?.text).toContain("A pause that you set by hand is not visible to me: use /focus.");
  await ana.presses("Do not follow it");
  expect(ana.modal()?.text).toContain("Slack's scheduled Do Not Disturb does not shut your gate.");
  expect((await ana.types("/focus")).ephemeral?.text).toContain("Your gate is open.");
  await ana.presses("Follow it");
  expect((await ana.types("/focus")).ephemeral?.text).toContain("Slack's Do Not Disturb until 10:00");
  expect((await ana.types("/focus off")).ephemeral?.text).toContain("Slack's Do Not Disturb shuts your gate, no block.");
});
