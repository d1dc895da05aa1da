import { expect, test } from "vitest";
import { atClock } from "../../src/domain/time.ts";
import { openOffice } from "../support/office.ts";

const parser = { in: "#parser" };
const names = ["ana", "bo", "cy", "dee", "eli"] as const;
/** Monday 30 March 2026 in Berlin, when the note is due. */
const monday = (time: string, date = "2026-03-30") =>
  new Date(atClock(date, time.padStart(5, "0"), "Europe/Berlin")).toISOString();

/** On a Friday these let their weeks count in #parser; from Monday on a week is whole. */
async function withTeam(members: readonly (typeof names)[number][] = names, deduplicates = true) {
  const office = await openOffice({ start: "2026-03-20T09:05:00+01:00", joined: [...names], deduplicates });
  for (const name of members) await office.as(name).types("/sluice team join", parser);
  await office.turnTo("2026-03-24T09:05:00+01:00");
  await office.as("bo").types("/review @ana Look at the secret plan");
  await office.as("bo").types("/review @ana Look at the lexer");
  await office.turnTo("9:30");
  await office.as("ana").types("/sluice approve R1");
  for (const name of ["bo", "cy", "dee", "eli"] as const) await office.as(name).types("/focus 60m");
  return office;
}
type Team = Awaited<ReturnType<typeof withTeam>>;

const told = (office: Team) =>
  office.workspace
    .history("C0PARSER")
    .filter(({ user, onlyFor }) => user === "U0BOT" && onlyFor === null)
    .map(({ text }) => text);

test("on Mondays a channel is told the week of five people or more, in sums", async () => {
  const office = await withTeam();
  await office.turnTo(monday("9:59"));
  expect(told(office)).toEqual([]);
  await office.turnTo(monday("10:01"));
  expect(told(office)).toHaveLength(1);
  expect(told(office)[0]).toContain(
    "Last week: fewer than 5 judged. Fewer than 5 wait, the oldest for less than a week; fewer than 5 of these stand still. Fewer than 5 h of focus kept whole.",
  );
  expect(told(office)[0]).toContain(
    "Rounded sums of at least 5 people, each of whom said that they want to count: /sluice team join.",
  );
  expect(told(office)[0]).not.toMatch(/Ana|Bo|secret|lexer|<@/);
  await office.turnTo(monday("11:00"));
  for (const name of names) await office.as(name).types("/focus 60m");
  await office.turnTo(monday("10:01", "2026-04-06"));
  expect(told(office)).toHaveLength(2);
});

test("of four nothing is said, nor of a week that was begun", async () => {
  const office = await withTeam(["ana", "bo", "cy", "dee"]);
  await office.as("eli").types("/sluice team join", parser);
  expect(office.as("eli").ephemerals().at(-1)?.text).toMatch(/first Mon 6 Apr, \d+:00 Los Angeles time\. /);
  await office.turnTo(monday("10:05"));
  expect(told(office)).toEqual([]);
  for (const name of names) await office.as(name).types("/focus 60m");
  await office.turnTo(monday("10:05", "2026-04-06"));
  expect(told(office)).toHaveLength(1);
});

test("who joins reads how many take part, and nobody else reads anything", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await ana.types("/sluice team join", parser);
  expect(ana.ephemerals().at(-1)?.text).toContain("Fewer than 5 take part: until then nothing is said");
  expect(told(office)).toEqual([]);
  expect(office.as("bo").ephemerals()).toEqual([]);
  await ana.types("/sluice team leave", parser);
  await ana.types("/sluice team leave", parser);
  expect(ana.ephemerals().at(-1)?.text).toBe(
    "Your weeks are not summed up here, so nothing was changed. `/sluice team join` lets them count.",
  );
  await ana.types("/sluice team", parser);
  expect(ana.ephemerals().at(-1)?.text).toContain("`/sluice team join` lets your weeks count.");
});

test("who erases their data, or left the workspace, counts no more", async () => {
  const office = await withTeam();
  await office.as("dee").types("/sluice erase");
  await office.as("dee").fills('Type "erase" to confirm', "erase");
  await office.as("dee").submits();
  await office.turnTo(monday("10:05"));
  expect(told(office)).toEqual([]);
  expect((await office.bot().store.everything()).teamMembers).toHaveLength(4);
});

test.each([
  ["/sluice team", {}, "A team's week belongs to a channel: type `/sluice team join` in the one that is to be told."],
  ["/sluice team work", parser, 'There is no "work" here. Try `/sluice team join` or `/sluice team leave`.'],
])("%s, %j, is answered with what to type", async (command, where, answer) => {
  const office = await openOffice();
  await office.as("ana").types(command, where);
  expect(office.as("ana").ephemerals().at(-1)?.text).toBe(answer);
});

test("where no load is kept no week can be summed up", async () => {
  const office = await openOffice({ keepsLoad: false });
  await office.as("ana").types("/sluice team join", parser);
  expect(office.as("ana").ephemerals().at(-1)?.text).toContain("LOAD=off, so no week can be summed up.");
});

test("an archived channel is told nothing, and whoever takes part hears nothing of that", async () => {
  const office = await withTeam();
  await office.workspace.happens.archives("C0PARSER", "U0BO");
  const before = names.map((name) => office.inbox(name).length);
  await office.turnTo(monday("10:05"));
  expect(told(office)).toEqual([]);
  expect(office.calls("chat.postMessage").filter(({ args }) => args["channel"] === "C0PARSER")).toHaveLength(1);
  expect(names.map((name) => office.inbox(name).filter((text) => JSON.stringify(text).includes("team")).length)).toEqual(
    before.map(() => 0),
  );
});

test("nothing is said twice after a restart", async () => {
  const office = await withTeam();
  await office.turnTo(monday("10:05"));
  await office.restart();
  await office.turnTo(monday("10:15"));
  expect(told(office)).toHaveLength(1);
});

test("what Slack failed to take is told half an hour later that Monday, and once", async () => {
  const office = await withTeam();
  await office.turnTo(monday("9:59"));
  office.workspace.faults.next("chat.postMessage", { status: 500 }, { times: 1 });
  await office.turnTo(monday("10:29"));
  expect(told(office)).toEqual([]);
  await office.turnTo(monday("10:31"));
  expect(told(office)).toHaveLength(1);
  await office.turnTo(monday("10:00", "2026-03-31"));
  expect(told(office)).toHaveLength(1);
});

test.each([
  ["is known to Slack stands there once", true, 1],
  ["is not, stands there twice at most", false, 2],
] as const)("what Slack took each time without saying so, by a key that %s", async (_, deduplicates, times) => {
  const office = await withTeam(names, deduplicates);
  await office.turnTo(monday("9:59"));
  office.workspace.faults.next("chat.postMessage", { acceptedThen: 500 }, { times: 9 });
  await office.turnTo(monday("10:00", "2026-03-31"));
  expect(told(office)).toHaveLength(times);
});

test("of five of whom one had no week nothing is said, since that would be the week of four", async () => {
  const office = await withTeam();
  await office.as("dee").types("/sluice leave");
  await office.turnTo(monday("10:05"));
  expect(told(office)).toEqual([]);
});

test("who counts in one channel counts in no other, so that nobody is what is left of two sums", async () => {
  const office = await withTeam();
  await office.workspace.happens.joins("U0BOT", "C0RELEASE");
  await office.as("ana").types("/sluice team join", { in: "#release-12" });
  await office.turnTo(monday("10:05"));
  expect(told(office)).toEqual([]);
  expect((await office.bot().store.everything()).teamMembers).toHaveLength(5);
});

test("what Slack delays to another day is not said any more, and who left meanwhile does not count", async () => {
  const office = await withTeam();
  await office.turnTo(monday("9:59"));
  office.workspace.faults.next("chat.postMessage", { rateLimited: 90_000 });
  await office.turnTo(monday("12:00", "2026-03-31"));
  expect(told(office)).toEqual([]);
});

test("once no load is kept there is no note, and whoever took part can leave", async () => {
  const office = await withTeam();
  await office.restart({ keepsLoad: false });
  await office.turnTo(monday("10:05"));
  expect(told(office)).toEqual([]);
  await office.as("ana").types("/sluice team leave", parser);
  expect(office.as("ana").ephemerals().at(-1)?.text).toContain("Your weeks are not summed up here");
});
