import { expect, test } from "vitest";
import { type Office, openOffice } from "../support/office.ts";

const link = "https://github.com/acme/parser/pull/381";

/** In a private channel of Ana's and Bo's, Bo asks Ana. */
async function withSecret(words: string) {
  const office = await openOffice();
  await office.workspace.happens.joins("U0BOT", "C0RELEASE");
  await office.as("bo").types(`@sluice ${words}`, { in: "#release-12" });
  return office;
}

async function asksBack(office: Office) {
  await office.as("ana").presses("Ask back");
  await office.as("ana").fills("What do you need to know first?", "Does the secret merger change it?");
  await office.as("ana").submits();
}

async function handsToEli(office: Office) {
  await office.as("ana").types("/sluice hand R1 to @eli You know the parser");
  await office.turnTo("2026-03-25T19:00:00+01:00");
}

const all = (office: Office, name: "eli" | "dee", dm: string) =>
  JSON.stringify([office.workspace.history(dm), office.as(name).ephemerals(), office.waiting(name)]);

test("what was asked and said in a private channel is not shown to whom it is handed", async () => {
  const office = await withSecret("decide @ana The secret merger? | Secretly | Openly");
  await office.turnTo("9:30");
  await asksBack(office);
  await office.as("bo").types("/sluice reply R1 The secret is in May");
  await handsToEli(office);
  expect(office.as("eli").sees()).toContain("A message from a conversation that not everybody can read");
  expect(all(office, "eli", "D0ELI")).not.toMatch(/secret/i);
  expect(all(office, "eli", "D0ELI")).not.toContain("C0RELEASE");
});

test("who joins a private ask from elsewhere is not sent what its reader asks back", async () => {
  const office = await withSecret(`review @ana The secret merger ${link}`);
  await office.as("dee").types(`/review @ana Is the retry loop right? ${link}`);
  await office.turnTo("9:30");
  await asksBack(office);
  await office.turnTo("16:30");
  expect(JSON.stringify(office.workspace.history("C0RELEASE"))).toContain("Does the secret merger change it?");
  expect((await office.as("dee").types("/queue")).ephemeral?.text).toContain(
    "with another who asks it too since Tue 24 Mar, 14:00: Ana asked them something",
  );
  expect(all(office, "dee", "D0DEE")).not.toContain("secret");
});

test("private words of whoever joined stay with the reader they were written to", async () => {
  const office = await openOffice();
  await office.workspace.happens.joins("U0BOT", "C0RELEASE");
  await office.as("dee").types(`/review @ana Is the retry loop right? ${link}`);
  await office.as("bo").types(`@sluice review @ana The secret merger ${link}`, { in: "#release-12" });
  await office.turnTo("9:30");
  expect(office.as("ana").sees()).toContain("The secret merger");
  await handsToEli(office);
  expect(office.as("eli").sees()).toContain("Is the retry loop right?");
  expect(all(office, "eli", "D0ELI")).not.toContain("secret");
});

test("who took back what they asked reads no words of whoever asks on, and has nothing left to do", async () => {
  const office = await openOffice();
  await office.workspace.happens.joins("U0BOT", "C0RELEASE");
  await office.as("dee").types(`/review @ana Is the retry loop right? ${link}`);
  await office.as("bo").types(`@sluice review @ana The secret merger ${link}`, { in: "#release-12" });
  await office.turnTo("9:30");
  await office.as("ana").types("/sluice ask-back R1 Which release?");
  await office.turnTo("16:30");
  await office.as("dee").types("/sluice withdraw R1");
  expect(office.inbox("dee")[0]).toContain("You took it back: no reply is needed.");
  expect(office.inbox("dee")[0]).toContain("Is the retry loop right?");
  await office.as("bo").types("/sluice reply R1 The secret is in May");
  await office.as("ana").types("/sluice changes R1 not in May");
  await office.turnTo("2026-03-25T19:00:00+01:00");
  expect(all(office, "dee", "D0DEE")).not.toMatch(/secret|May/i);
  expect(office.as("dee").sees()).not.toContain("[Reply]");
  expect(office.inbox("dee")[0]).toContain("You took it back: no reply is needed.");
});

test("whoever hands on private words is told that none of them will be read", async () => {
  const office = await withSecret("review @ana The secret merger");
  await office.as("bo").types("/review @ana Look at the lexer");
  await office.turnTo("9:30");
  const said = "they see none of its words";
  await office.as("ana").presses("Hand over", { near: "The secret merger" });
  expect(office.as("ana").modal()?.text).toContain(said);
  await office.as("ana").closes();
  await office.as("ana").presses("Hand over", { near: "Look at the lexer" });
  expect(office.as("ana").modal()?.text).not.toContain(said);
});
