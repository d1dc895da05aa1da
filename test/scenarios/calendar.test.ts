import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { personId } from "../../src/domain/person.ts";
import { openSafeFetch } from "../../src/intake/fetch-safely.ts";
import { aboutCalendar } from "../../src/intake/read-a-feed.ts";
import { openSecretBox } from "../../src/secret-box.ts";
import { openFeedServer, serving } from "../intake/feed-server.ts";
import { event, feed } from "../intake/feeds.ts";
import { type OfficeOptions, openOffice } from "../support/office.ts";

const focusOn = (from: string, to: string, title = "Focus: the merger of Acme") =>
  event(
    `UID:${from}`,
    `SUMMARY:${title}`,
    `DTSTART;TZID=Europe/Berlin:202603${from}00`,
    `DTEND;TZID=Europe/Berlin:202603${to}00`,
  );
const today = feed(...focusOn("24T1000", "24T1130"), ...focusOn("25T0900", "25T1130"));
const key = Buffer.alloc(32, 7);

/** The bot as in life, but that its way out leads to a server of the test's, whose name and port stand for the usual ones. */
async function openCalendarOffice(text = today, options: OfficeOptions = {}) {
  const server = await openFeedServer(serving(text, { etag: '"v1"' }));
  const safely = openSafeFetch({ allowed: server.allowed, withinMs: 2_000 });
  const feeds = {
    keys: [key] as [Buffer],
    fetchFeed: (url: string, known: object, stop: AbortSignal) =>
      safely(url.replace("https://localhost/", `https://localhost:${server.port}/`), known, stop),
  };
  const office = await openOffice({ feeds, ...options });
  return { ...office, server, feeds };
}
type CalendarOffice = Awaited<ReturnType<typeof openCalendarOffice>>;

const address = "https://localhost/private-5ec2e7/basic.ics";

async function adds(office: CalendarOffice, words?: string) {
  const ana = office.as("ana");
  await ana.types("/sluice settings");
  await ana.presses("Add a calendar");
  await ana.fills("Address of its feed", address);
  if (words) await ana.fills("Words that mean focus", words);
  const sent = await ana.submits();
  await office.settled();
  return { ana, errors: sent.errors };
}

test("a calendar is added, says what was found, and shuts the gate; its end brings what gathered", async () => {
  const office = await openCalendarOffice();
  const { ana } = await adds(office);
  expect(ana.modal()?.text).toContain('Your calendar at localhost: what is called "focus" is focus.');
  expect(ana.modal()?.text).toContain("2 blocks in the next two weeks, next: 10:00-11:30 Berlin time.");
  await office.turnTo("10:05");
  await office.as("bo").types("/review @ana Look at the parser");
  expect((await ana.types("/focus")).ephemeral?.text).toContain("Focus until 11:30 Berlin time (from your calendar).");
  await office.turnTo("11:29");
  expect(office.inbox("ana")).toEqual([]);
  await office.turnTo("11:30");
  expect(ana.sees()).toContain("Look at the parser");
});

test("neither the address nor a title is kept in clear, told to Slack, or seen by others", async () => {
  const office = await openCalendarOffice();
  await adds(office);
  await office.turnTo("10:05");
  const receipt = await office.as("bo").types("/review @ana Look at the parser");
  await office.as("ana").opensHome();
  const told = JSON.stringify([office.workspace.calls(), receipt, await office.bot().store.journal()]);
  expect(told).not.toMatch(/5ec2e7|merger/);
  expect(JSON.stringify(receipt)).not.toContain("calendar");
  const kept = ["", "-wal"].map((end) => readFileSync(office.databasePath + end, "latin1")).join("");
  expect(kept).not.toMatch(/5ec2e7|merger/);
});

test("a block that was ended early, or left out, does not come back when the calendar is read again", async () => {
  const office = await openCalendarOffice();
  const { ana } = await adds(office);
  await office.turnTo("10:05");
  await ana.types("/focus off");
  const skipped = await ana.types("/focus skip tomorrow");
  expect(skipped.ephemeral?.text).toContain("Left out tomorrow: the weekly blocks of that day, and those of your calendar.");
  office.server.answers(
    serving(feed(...focusOn("24T1000", "24T1130"), ...focusOn("25T0900", "25T1130"), ...focusOn("26T0900", "26T1000"))),
  );
  await office.turnTo("10:25");
  await office.turnTo("10:26");
  const said = (await ana.types("/focus")).ephemeral?.text;
  expect(said).toContain("Your gate is open.");
  expect(said).toContain("Planned: focus Thursday 9:00 to 10:00 Berlin time. /focus off leaves it out this once.");
});

test("it is asked whether it changed, and read in whole once a day; what changed counts at once", async () => {
  const office = await openCalendarOffice();
  const { ana } = await adds(office);
  const { asked, answers } = office.server;
  answers((_, response) => void response.writeHead(304).end());
  for (const time of ["9:25", "9:45"]) await office.turnTo(time);
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.slice(1).every(({ headers }) => headers["if-none-match"] === '"v1"')).toBe(true);
  answers(serving(feed(...focusOn("24T1100", "24T1200")), { etag: '"v2"' }));
  await office.turnTo("10:05");
  await office.turnTo("10:06");
  expect((await ana.types("/focus")).ephemeral?.text).toContain("Planned: focus 11:00 to 12:00 Berlin time.");
  const before = asked.length;
  answers(({ headers }, response) => void response.writeHead(headers["if-none-match"] === '"v2"' ? 304 : 500).end());
  await office.turnTo("2026-03-24T20:00:00+01:00");
  expect(asked.slice(before).every(({ headers }) => headers["if-none-match"] === '"v2"')).toBe(true);
  await office.turnTo("2026-03-25T10:10:00+01:00");
  await office.turnTo("2026-03-25T10:30:00+01:00");
  expect(asked.slice(before).some(({ headers }) => headers["if-none-match"] === undefined)).toBe(true);
});

test("a feed that is gone keeps its last blocks, says so with since when, is asked less often, and is well again by itself", async () => {
  const office = await openCalendarOffice();
  const { ana } = await adds(office);
  const { asked, answers } = office.server;
  answers((_, response) => void response.writeHead(404).end());
  await office.turnTo("9:25");
  await ana.closes();
  await ana.types("/sluice settings");
  expect(ana.modal()?.text).toMatch(
    /I could not read it since 9:\d\d: the server answers 404\. Your last known blocks stay\. I try again by myself\./,
  );
  expect((await ana.types("/focus")).ephemeral?.text).toContain("Planned: focus 10:00 to 11:30 Berlin time.");
  const before = asked.length;
  for (let minute = 0; minute < 60; minute += 10) await office.turnTo(`${minute < 30 ? "11" : "12"}:${30 + (minute % 30)}`);
  expect(asked.length - before).toBeLessThan(4);
  await ana.closes();
  await ana.types("/sluice settings");
  expect(ana.modal()?.text).toContain("I could not read it since 9:");
  answers(serving(today));
  for (const hour of [14, 15, 16, 17, 18, 19]) await office.turnTo(`${hour}:00`);
  await ana.closes();
  await ana.types("/sluice settings");
  expect(ana.modal()?.text).toContain("1 block in the next two weeks, next: tomorrow 9:00-11:30 Berlin time.");
});

test("what is no address of a feed, and no word, stands beside its input, and nothing is kept", async () => {
  const office = await openCalendarOffice();
  const ana = office.as("ana");
  await ana.types("/sluice settings");
  await ana.presses("Add a calendar");
  await ana.fills("Address of its feed", "http://localhost/private-5ec2e7");
  await ana.fills("Words that mean focus", " , ");
  expect((await ana.submits()).errors).toEqual({
    address: "Only addresses that begin with https:// are read, such as https://calendar.google.com/calendar/ical/…/basic.ics.",
    words: "Name a word at least, such as focus.",
  });
  await ana.closes();
  expect(ana.modal()?.text).toContain("Add a calendar");
  expect(office.server.asked).toEqual([]);
});

test("other words are kept without the address being given again, and a calendar that was removed is forgotten", async () => {
  const office = await openCalendarOffice(feed(...focusOn("24T1000", "24T1130", "Deep work")));
  const { ana } = await adds(office);
  expect(ana.modal()?.text).toContain("No block in the next two weeks.");
  await ana.presses("Change", { near: "Your calendar at" });
  await ana.fills("Words that mean focus", "focus, deep work");
  await ana.submits();
  await office.settled();
  expect(ana.modal()?.text).toContain("1 block in the next two weeks, next: 10:00-11:30 Berlin time.");
  await office.turnTo("10:05");
  await ana.presses("Remove", { near: "Your calendar at" });
  expect(ana.modal()?.text).toContain("Add a calendar");
  expect((await ana.types("/focus")).ephemeral?.text).toContain("Your gate is open.");
  expect(await office.bot().store.nextFetchAt()).toBeUndefined();
});

test("a feed that does not answer holds up neither the form nor a digest", async () => {
  const office = await openCalendarOffice();
  const ana = office.as("ana");
  office.server.answers(() => {});
  await office.as("bo").types("/review @ana Look at the parser");
  await ana.types("/sluice settings");
  await ana.presses("Add a calendar");
  await ana.fills("Address of its feed", address);
  await office.workspace.as("U0ANA").submits();
  await expect.poll(() => ana.modal()?.text).toContain("Reading it now…");
  await office.clock.turnTo(Date.parse("2026-03-24T09:30:00+01:00"));
  expect(office.inbox("ana")).toHaveLength(1);
  expect(ana.modal()?.text).toContain("Reading it now…");
  expect(office.server.asked).toHaveLength(1);
  await office.settled();
  expect(ana.modal()?.text).toContain("it took longer than 2 seconds. Nothing of it is known yet.");
});

test("after a change of the key each address is sealed anew when it is read, so that the old key can go", async () => {
  const office = await openCalendarOffice();
  const { ana } = await adds(office);
  const another = Buffer.alloc(32, 8);
  const restartWith = async (keys: [Buffer, ...Buffer[]], time: string) => {
    Object.assign(office.feeds, { keys });
    await office.restart();
    await office.turnTo(time);
    await ana.closes();
    await ana.types("/sluice settings");
    return ana.modal()?.text;
  };
  expect(await restartWith([another, key], "9:25")).toContain("2 blocks in the next two weeks");
  expect(await restartWith([another], "9:45")).toContain("2 blocks in the next two weeks");
  const lost = await restartWith([key], "10:15");
  expect(lost).toContain("the key that sealed its address is not in ENCRYPTION_KEY any more. Give the address again.");
  expect(lost).toContain("Your last known blocks stay.");
});

test("of whoever left nothing is read until they are back, and a guest adds none", async () => {
  const office = await openCalendarOffice();
  const { ana } = await adds(office);
  const { asked, answers } = office.server;
  const unchanged = (_: unknown, response: ServerResponse) => void response.writeHead(304).end();
  answers((request, response) => (request.headers["if-none-match"] ? unchanged : serving(today))(request, response));
  await ana.types("/sluice leave");
  const before = asked.length;
  for (const time of ["9:30", "10:00", "10:30"]) await office.turnTo(time);
  expect(asked).toHaveLength(before);
  await ana.types("/focus 15m");
  for (const time of ["10:50", "11:00"]) await office.turnTo(time);
  expect((await ana.types("/focus")).ephemeral?.text).toContain("Focus until 11:30 Berlin time (from your calendar).");
  await office.bot().desk.meet({ id: office.who("bo"), name: "Bo", zone: "Europe/Berlin", kind: "person", isGuest: true });
  const bo = office.as("bo");
  await bo.types("/sluice settings");
  await bo.presses("Add a calendar");
  await bo.fills("Address of its feed", address);
  expect(Object.values((await bo.submits()).errors ?? {}).join()).toContain("You are a guest of this workspace");
});

test("many calendars are read four at a time, and each in its turn", async () => {
  const office = await openCalendarOffice(today, { crowd: 8 });
  const seal = openSecretBox([key]).seal;
  const held: ServerResponse[] = [];
  let most = 0;
  office.server.answers((_, response) => {
    most = Math.max(most, held.push(response));
  });
  const zoes = Array.from({ length: 8 }, (_, at) => personId(office.workspace.teamId, `U0ZOE${at + 1}`));
  const add = (who: string) =>
    office.bot().desk.addCalendar({ who, url: seal(address, aboutCalendar(who)), host: "localhost", words: ["focus"] });
  await Promise.all(zoes.slice(0, 2).map(add));
  await expect.poll(() => held.length).toBe(2);
  await Promise.all(zoes.slice(2).map(add));
  for (let answered = 0; answered < 8; answered += 1) {
    await expect.poll(() => office.server.asked.length).toBeGreaterThanOrEqual(Math.min(8, answered + 4));
    held.shift()?.writeHead(404).end();
  }
  await office.settled();
  for (const who of zoes) expect((await office.bot().store.calendar(who))?.reading.fault, who).toBeDefined();
  expect(most).toBe(4);
});

test("where no key is set, settings say who has to set it", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await ana.types("/sluice settings");
  expect(ana.modal()?.text).toContain("Whoever runs Sluice has to set ENCRYPTION_KEY before you can add a calendar.");
  expect(ana.modal()?.text).not.toContain("Add a calendar");
});

const vacation = feed(
  ...event("UID:v", "SUMMARY:Vacation in Lisbon", "DTSTART;VALUE=DATE:20260326", "DTEND;VALUE=DATE:20260330"),
  ...focusOn("24T1000", "24T1130"),
);

test("what a calendar calls vacation is asked about in Home and in the digest, and counts once it is confirmed", async () => {
  const office = await openCalendarOffice(vacation);
  const { ana } = await adds(office);
  await office.as("bo").types("/review @ana Look at the parser");
  await office.turnTo("9:30");
  const asked = "Your calendar says that you are away Thu 26 Mar to Sun 29 Mar. Are you?";
  expect(office.inbox("ana")[0]).toContain(asked);
  await ana.closes();
  await ana.presses("Approve");
  expect(ana.sees()).toContain(asked);
  await ana.opensHome();
  expect(ana.home()?.text).toContain(asked);
  expect(ana.home()?.text).not.toContain("Lisbon");
  await ana.presses("Go away");
  expect(ana.modal()?.text).toContain("Away from Thursday 0:00 until Monday 0:00 Berlin time.");
  await ana.submits();
  await ana.closes();
  expect([ana.home()?.text, ana.sees()].join()).not.toContain("Are you?");
  await office.turnTo("2026-03-26T09:00:00+01:00");
  await office.as("cy").types("/review @ana Look at the lexer");
  await office.turnTo("2026-03-29T20:00:00+02:00");
  expect(ana.sees()).not.toContain("lexer");
});

test("who is here after all is not asked again, however often the calendar is read", async () => {
  const office = await openCalendarOffice(vacation);
  const { ana } = await adds(office);
  await ana.closes();
  await ana.opensHome();
  await ana.presses("I am here");
  expect(ana.home()?.text).not.toContain("Are you?");
  const fuller = feed(...vacation.split("\r\n").slice(1, -2), ...focusOn("26T1000", "26T1130"));
  office.server.answers(serving(fuller, { etag: '"v2"' }));
  await office.turnTo("2026-03-25T12:00:00+01:00");
  await ana.opensHome();
  expect(ana.home()?.text).not.toContain("Are you?");
  office.server.answers(serving(feed(...focusOn("27T1000", "27T1130")), { etag: '"v3"' }));
  await office.turnTo("2026-03-25T14:00:00+01:00");
  office.server.answers(serving(vacation, { etag: '"v4"' }));
  await office.turnTo("2026-03-25T16:00:00+01:00");
  expect(ana.home()?.text).toContain("Are you?");
});
