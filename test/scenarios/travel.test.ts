import { expect, test } from "vitest";
import { type Office, openOffice } from "../support/office.ts";

const flies = async (office: Office, zone: string) => {
  await office.workspace.happens.personChanges("U0ANA", { zone });
  await office.settled();
};
const ofZone = (office: Office) => office.inbox("ana").filter((text) => /your days follow|You keep/.test(text));

test("who travels has digests by the clock of where they are, and is told so once", async () => {
  const office = await openOffice();
  await flies(office, "Europe/Lisbon");
  await office.turnTo("10:00");
  expect(ofZone(office)).toEqual([
    "Slack says that you are on Lisbon time now, so your days follow. Digests: 9:30, 13:00 and 16:30 Lisbon time. Work: Mon to Fri 9:00 to 18:00.",
  ]);
  await office.as("bo").types("/review @ana Look at the parser");
  await office.turnTo("10:29");
  expect(office.inbox("ana")).toHaveLength(1);
  await office.turnTo("10:30");
  expect(office.inbox("ana")).toHaveLength(2);
});

test("what happens on the way is not told, nor anything to who is home again before their gate opens", async () => {
  const office = await openOffice();
  await office.as("ana").types("/focus until 12:00");
  for (const zone of ["Asia/Dubai", "Asia/Singapore", "Europe/Lisbon"]) await flies(office, zone);
  await office.turnTo("13:00");
  expect(ofZone(office)).toHaveLength(1);
  expect(ofZone(office)[0]).toContain("Lisbon time");
  await office.as("ana").types("/focus until 16:00");
  for (const zone of ["Asia/Dubai", "Europe/Lisbon"]) await flies(office, zone);
  await office.turnTo("18:00");
  expect(ofZone(office)).toHaveLength(1);
});

test("who keeps the zone of home is not moved again, and reads that in the same message", async () => {
  const office = await openOffice();
  await flies(office, "Europe/Lisbon");
  await office.turnTo("10:00");
  await office.as("ana").presses("Keep Berlin time");
  expect(ofZone(office)).toEqual(["You keep Berlin time: your days are as before. Settings in Home changes that."]);
  await flies(office, "Asia/Dubai");
  await office.turnTo("18:00");
  expect(ofZone(office)).toHaveLength(1);
});

test("who has not joined is told nothing of zones", async () => {
  const office = await openOffice({ joined: [] });
  await flies(office, "Europe/Lisbon");
  await office.turnTo("18:00");
  expect(office.inbox("ana")).toEqual([]);
});
