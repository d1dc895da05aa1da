import { expect, test } from "vitest";
import { type Office, openOffice } from "../support/office.ts";

const link = "https://github.com/acme/parser/pull/381";

/** The bot is in #parser, which everybody can read, and in #release-12, which is Ana's and Bo's alone. */
async function withAsk(words: string, channel = "#parser") {
  const office = await openOffice();
  for (const id of ["C0PARSER", "C0RELEASE"]) await office.workspace.happens.joins("U0BOT", id);
  await office.as("bo").types(`@sluice ${words}`, { in: channel });
  return office;
}
const waits = async (office: Office, name: "ana" | "bo" | "dee" | "eli", number = "R1") =>
  (await office.as(name).types(`/sluice wait ${number}`)).ephemeral?.text ?? "";

test("who waits too for what was asked in the open hears the answer, and its reader sees that one more waits", async () => {
  const office = await withAsk("decide @ana Which queue? | Postgres | Redis");
  expect(await waits(office, "dee")).toBe(
    "You wait for R1 too: you will hear Ana's answer, and it is shown that one more waits. `/sluice withdraw R1` ends that.",
  );
  const queue = (await office.as("dee").types("/queue")).ephemeral;
  expect(queue?.text).toContain("You wait for: Which queue? · R1 · held for Ana since");
  expect(JSON.stringify(queue?.blocks)).toContain("Which queue?");
  await office.turnTo("9:30");
  expect(office.inbox("ana")[0]).toContain("R1 · decision · Bo and Dee, 25 min");
  await office.as("ana").presses("Postgres");
  await office.answersAreTold();
  expect(office.inbox("dee")).toEqual(["Ana on R1: Postgres. · Which queue?"]);
  expect(office.inbox("bo")).toEqual([]);
  expect((await office.as("dee").types("/sluice decisions")).ephemeral?.text).toContain("Which queue?");
});

test("who waits too can leave it, and wait again; the one who asked is not touched by it", async () => {
  const office = await withAsk("review @ana the retry loop");
  await waits(office, "dee");
  await office.as("dee").types("withdraw R1");
  await office.as("dee").types("I wait for R1 too");
  expect(office.inbox("dee").at(-1)).toContain("You wait for R1 too");
  await office.as("dee").types("withdraw R1");
  expect((await office.as("dee").types("/queue")).ephemeral?.text).not.toContain("You wait for");
  expect((await office.bot().store.request("T0REED/1"))?.askers.map(({ who }) => who)).toEqual([office.who("bo")]);
  expect((await office.bot().store.request("T0REED/1"))?.turn.is).toBe("held");
});

const nothing = (number: string) => `There is no request ${number} of yours. \`/queue\` lists them.`;

// Seen to fail when any request could be joined, and when only open ones were refused.
test("of what was not asked where they can read it, whoever waits learns no more than of a number that is not there", async () => {
  const office = await withAsk("review @ana The secret merger", "#release-12");
  await office.as("bo").types("/review @ana Look at the lexer");
  await office.as("bo").types("@sluice review @ana the tests", { in: "#parser" });
  await office.as("bo").types("/review @ana Look at the old parser");
  await office.as("bo").types("/sluice withdraw R4");
  const before = await office.bot().store.everything();
  for (const number of ["R1", "R2", "R4", "R9"]) expect(await waits(office, "dee", number)).toBe(nothing(number));
  await office.as("dee").types("@sluice wait R1", { in: "#parser" });
  expect(office.as("dee").ephemerals().at(-1)?.text).toBe(nothing("R1"));
  const { people: _, ...after } = await office.bot().store.everything();
  expect(after).toEqual(expect.objectContaining({ requests: before.requests }));
  expect(office.waiting("dee")).toEqual([]);
});

test("a guest waits for nothing of others, whether it is there or not", async () => {
  const office = await withAsk("review @ana the retry loop");
  const eli = { id: office.who("eli"), name: "Eli", zone: "Europe/Berlin", kind: "person" as const };
  await office.bot().desk.meet({ ...eli, from: "here", isGuest: true });
  const said = "You are a guest of this workspace: you can answer what you were asked here, nothing more.";
  for (const number of ["R1", "R9"]) expect(await waits(office, "eli", number)).toBe(said);
});

test("who joins by the open words of several reads those, and not the private ones", async () => {
  const office = await withAsk(`review @ana The secret merger ${link}`, "#release-12");
  expect(await waits(office, "eli")).toBe(nothing("R1"));
  await office.as("dee").types(`@sluice review @ana Is the retry loop right? ${link}`, { in: "#parser" });
  expect(await waits(office, "eli")).toContain("You wait for R1 too");
  const queue = JSON.stringify((await office.as("eli").types("/queue")).ephemeral);
  expect(queue).toContain("Is the retry loop right?");
  expect(queue).not.toContain("secret");
  await office.turnTo("9:30");
  await office.as("ana").presses("Approve");
  await office.turnTo("2026-03-24T19:00:00+01:00");
  expect(JSON.stringify([office.inbox("eli"), office.waiting("eli")])).not.toContain("secret");
  expect(office.inbox("eli")[0]).toContain("Ana on R1: approve");
});

test.each<["ana" | "bo" | "dee", string]>([
  ["ana", "R1 is yours to judge, so nobody else will answer it. `/queue` shows it."],
  ["bo", "You wait for R1 already. `/sluice bump R1` says that you still do."],
])("%s, who has to do with it otherwise, is told so", async (name, said) => {
  const office = await withAsk("review @ana the retry loop");
  expect(await waits(office, name)).toBe(said);
});

test("of what has ended nothing is left to wait for, and who had it before is told how to wait for it", async () => {
  const office = await withAsk("review @ana the retry loop");
  await office.as("ana").types("/sluice hand R1 to @eli You wrote it");
  expect((await office.as("ana").types("/sluice approve R1")).ephemeral?.text).toBe(
    "R1 is Eli's to judge. You can hear its answer: `/sluice wait R1`.",
  );
  expect(await waits(office, "ana")).toContain("you will hear Eli's answer");
  await office.as("eli").types("/sluice approve R1");
  expect(await waits(office, "dee")).toBe(
    "R1 has ended already: its answer stands where it was asked. Nothing is left to wait for.",
  );
});

test("what is asked back is the move of who asked, not of who only waits; should they alone be left, it is theirs", async () => {
  const office = await withAsk("review @ana the retry loop");
  await waits(office, "dee");
  await office.turnTo("9:30");
  await office.as("ana").types("/sluice ask-back R1 Which release?");
  await office.turnTo("13:00");
  expect((await office.as("dee").types("/queue")).ephemeral?.text).toContain("with another who asks it too since");
  expect(office.as("dee").sees()).not.toContain("Which release?");
  await office.as("bo").types("/sluice withdraw R1");
  expect((await office.as("dee").types("/queue")).ephemeral?.text).toContain(
    'your move since Tue 24 Mar, 14:00: Ana asked "Which release?"',
  );
});
