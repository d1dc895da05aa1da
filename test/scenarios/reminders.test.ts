import { describe, expect, test } from "vitest";
import { atClock } from "../../src/domain/time.ts";
import { manifest } from "../support/manifests.ts";
import { type Office, openOffice } from "../support/office.ts";

const parser = { in: "#parser" };
/** A day of March 2026, Berlin time; the 24th is a Tuesday. */
const march = (day: number, time: string) =>
  new Date(atClock(`2026-03-${day}`, time.padStart(5, "0"), "Europe/Berlin")).toISOString();

/** What stands in a channel of the bot's, for everybody there, oldest first. */
const said = (office: Office, channel = "C0PARSER") =>
  office.workspace
    .history(channel)
    .filter(({ user, onlyFor, threadTs }) => user === "U0BOT" && onlyFor === null && threadTs === null)
    .map(({ text }) => text);
/** The messages that remind it, without what was said on setting up. */
const reminders = (office: Office, channel = "C0PARSER") =>
  said(office, channel).filter((text) =>
    /stands? still( any more)?\.|^\S+ stopped the reminder of this channel, \w{3} \d/.test(text),
  );
const alone = (office: Office, name: "ana" | "bo" | "cy" | "dee") => office.as(name).ephemerals().at(-1)?.text ?? "";

const asks = "@sluice decide @ana Which queue for retries? | Postgres | Redis";
const setsUp = "/sluice remind here weekdays 10:00";

/** Bo asks Ana something in #parser, who has it in front of her at 9:30 on Tuesday; Ana has the channel reminded. */
async function withReminder({ asked = asks, setUp = setsUp, settings = manifest.settings } = {}) {
  const office = await openOffice({ manifest: { ...manifest, ...(settings && { settings }) } });
  await office.as("bo").types(asked, parser);
  await office.turnTo("9:40");
  await office.as("ana").types(setUp, parser);
  return office;
}

describe("what a channel is reminded of", () => {
  test("what was asked there and stands still for a working day is named, in plain names that call nobody", async () => {
    const office = await withReminder();
    await office.turnTo(march(25, "9:59"));
    expect(reminders(office)).toEqual([]);
    await office.turnTo(march(25, "10:00"));
    expect(reminders(office)).toHaveLength(1);
    const [reminder] = reminders(office);
    expect(reminder).toContain("1 decision stands still.");
    expect(reminder).toContain(`"Which queue for retries?" holds up Bo since Tue 24 Mar; the move is Ana's.`);
    expect(reminder).toContain("Ana set this up: Mon to Fri 10:00 Berlin time.");
    expect(JSON.stringify(office.workspace.history("C0PARSER").at(-1))).not.toMatch(/<@|<!|focus/);
  });

  test("nothing is said of what was shown less than a working day ago, nor of what nobody has seen yet", async () => {
    const office = await withReminder({ setUp: "/sluice remind here weekdays 9:20" });
    await office.turnTo(march(25, "9:20"));
    expect(reminders(office)).toEqual([]);
    const unseen = await openOffice();
    const away = { kind: "away" as const, from: unseen.clock.now(), to: Date.parse(march(30, "9:00")) };
    await unseen.bot().desk.declareBlock({ who: unseen.who("ana"), block: away });
    await unseen.as("bo").types(asks, parser);
    await unseen.as("bo").types(setsUp, parser);
    await unseen.turnTo(march(27, "18:00"));
    expect(reminders(unseen)).toEqual([]);
  });

  test("what was asked elsewhere is never told there, whoever of the channel asked it or asks it too", async () => {
    const office = await openOffice();
    await office.as("bo").types("/decide @ana Who leaves the team? | Cy | Dee", parser);
    await office.as("bo").types("@sluice review @ana The layout", { in: "#design" });
    await office.as("dee").types("/review @ana My secret reasons https://github.com/acme/parser/pull/381");
    await office.as("bo").types("@sluice review @ana The error path https://github.com/acme/parser/pull/381", parser);
    await office.turnTo("9:40");
    await office.as("ana").types(setsUp, parser);
    await office.turnTo(march(25, "10:05"));
    const [reminder = ""] = reminders(office);
    expect(reminder).toContain("1 review stands still.");
    expect(reminder).toContain(`"The error path" holds up Bo since Tue 24 Mar; the move is Ana's.`);
    expect(reminder).not.toMatch(/Dee|secret|layout|leaves/);
  });

  test("in a private channel it is what was asked there, in its words; handed over, it is the move of who has it now", async () => {
    const office = await openOffice();
    const release = { in: "#release-12" };
    await office.workspace.happens.joins("U0BOT", "C0RELEASE");
    await office.as("bo").types("@sluice decide @ana Do we name the partner? | Yes | No", release);
    await office.turnTo("9:40");
    await office.as("ana").types(setsUp, release);
    await office.turnTo(march(25, "10:05"));
    expect(reminders(office, "C0RELEASE")[0]).toContain(`"Do we name the partner?" holds up Bo since Tue 24 Mar`);
    await office.as("ana").types("/sluice hand R1 to @dee You know them");
    await office.turnTo(march(25, "10:15"));
    expect(reminders(office, "C0RELEASE")[0]).toContain("the move is Dee's.");
    expect(reminders(office)).toEqual([]);
  });

  test("of a group it says that the move is the group's, in words that call nobody of it", async () => {
    const office = await openOffice();
    await office.as("bo").types("@sluice review @parser-crew The tests", parser);
    await office.turnTo("9:40");
    await office.as("bo").types(setsUp, parser);
    await office.turnTo(march(26, "18:00"));
    expect(reminders(office)[0]).toContain(`"The tests" holds up Bo since Tue 24 Mar; the move is @parser-crew's.`);
    expect(JSON.stringify(office.workspace.history("C0PARSER").at(-1))).not.toContain("subteam");
  });

  test("a request is named three times at most, also when the reminder is set up anew, and then it is quiet", async () => {
    const office = await withReminder();
    const days: number[] = [];
    for (const day of [25, 26, 27, 30, 31]) {
      await office.turnTo(march(day, "10:05"));
      days.push(reminders(office).length);
      if (day === 26) await office.as("dee").types("/sluice remind stop", parser);
      if (day === 26) await office.as("ana").types(setsUp, parser);
    }
    expect(days).toEqual([1, 1, 1, 0, 0]);
  });

  test("what Slack took nothing of is not counted, nor what nothing was heard of: it is named another day instead", async () => {
    const office = await withReminder();
    const days: number[] = [];
    for (const [day, fault] of [
      [25, { rateLimited: 60_000 }],
      [26, { status: 500 }],
      [27, { refuse: "not_authed" }],
      ...[30, 31].map((one) => [one, undefined] as const),
    ] as const) {
      await office.turnTo(march(day, "9:59"));
      if (fault) office.workspace.faults.next("chat.postMessage", fault, { times: "status" in fault ? 2 : 1 });
      await office.turnTo(march(day, "10:05"));
      days.push(reminders(office).length);
      if (fault && "refuse" in fault) await office.turnTo(march(day, "11:05"));
    }
    expect([...days, reminders(office).length]).toEqual([0, 0, 0, 1, 1, 1]);
    for (const date of ["2026-04-01", "2026-04-02"]) await office.turnTo(`${date}T10:05:00+02:00`);
    expect(reminders(office)).toEqual([]);
  });

  test.each([
    ["of the same minute", setsUp, false, ["parser design", "parser", "", ""]],
    ["of which one comes later", "/sluice remind here weekdays 10:02", false, ["parser design", "parser", "", ""]],
    ["of which one took nothing", "/sluice remind here wednesdays 10:00", true, ["parser", "parser", "parser", ""]],
  ] as const)(
    "asked in two channels it is named three times in both together, by reminders %s",
    async (_, other, fails, days) => {
      const office = await openOffice();
      const about = "decide @ana Which queue for retries? https://github.com/acme/parser/pull/381";
      await office.as("bo").types(`@sluice ${about}`, parser);
      for (const one of ["U0ANA", "U0DEE"]) await office.workspace.happens.joins(one, "C0DESIGN");
      await office.as("dee").types(`@sluice ${about}`, { in: "#design" });
      await office.turnTo("9:40");
      await office.as("ana").types(setsUp, parser);
      await office.as("ana").types(other, { in: "#design" });
      if (fails) office.workspace.faults.next("chat.postMessage", { rateLimited: 60_000 }, { channel: "C0DESIGN" });
      const named: string[] = [];
      for (const day of [25, 26, 27, 30]) {
        await office.turnTo(march(day, "10:05"));
        const isIn = (channel: string) => reminders(office, channel).length > 0;
        named.push([...(isIn("C0PARSER") ? ["parser"] : []), ...(isIn("C0DESIGN") ? ["design"] : [])].join(" "));
      }
      expect(named).toEqual(days);
      expect((await office.bot().store.request(`${office.workspace.teamId}/1`))?.remindedAt).toHaveLength(3);
    },
  );

  test("on days that it was not set up for nothing is said", async () => {
    const office = await withReminder({ setUp: "/sluice remind here fridays at 10" });
    await office.turnTo(march(26, "18:00"));
    expect(reminders(office)).toEqual([]);
    await office.turnTo(march(27, "10:00"));
    expect(reminders(office)).toHaveLength(1);
  });

  test("what was due while the bot was not running is said later that day, and on no other day", async () => {
    const later = await withReminder();
    await later.stop();
    await later.clock.turnTo(Date.parse(march(25, "14:00")));
    await later.begin();
    expect(reminders(later)).toHaveLength(1);
    const nextDay = await withReminder({ setUp: "/sluice remind here wednesdays 10:00" });
    await nextDay.stop();
    await nextDay.clock.turnTo(Date.parse(march(26, "9:00")));
    await nextDay.begin();
    await nextDay.turnTo(march(26, "18:00"));
    expect(reminders(nextDay)).toEqual([]);
  });

  test("decisions come first, many are cut honestly, and those left out are named another day", async () => {
    const office = await openOffice();
    for (let one = 1; one <= 10; one += 1) {
      await office.as("bo").types(`@sluice review @ana Part ${one}`, parser);
      await office.turnTo(`9:${10 + one}`);
    }
    await office.as("bo").types(asks, parser);
    await office.turnTo("9:40");
    await office.as("ana").types(setsUp, parser);
    await office.turnTo(march(25, "10:05"));
    const [reminder = ""] = reminders(office);
    expect(reminder.split("\n")[1]).toContain("Which queue for retries?");
    expect(reminder.match(/^• /gm)).toHaveLength(8);
    expect(reminder).toContain("And 3 more, named another day.");
  });
});

describe("the message of a reminder", () => {
  test("each day that it is due it is posted anew, and the one before is taken away", async () => {
    const office = await withReminder();
    await office.turnTo(march(25, "10:05"));
    const first = office.workspace.history("C0PARSER").at(-1)?.ts;
    await office.as("bo").types("Has anybody seen the logs?", parser);
    await office.turnTo(march(26, "10:05"));
    expect(reminders(office)).toHaveLength(1);
    const last = office.workspace.history("C0PARSER").at(-1);
    expect(last?.text).toContain("1 decision stands still.");
    expect(last?.ts).not.toBe(first);
    const changes = office.workspace
      .calls()
      .filter(({ method, args }) => /^chat\.(?!postEph)/.test(method) && args["channel"] === "C0PARSER");
    expect(changes.slice(-2).map(({ method }) => method)).toEqual(["chat.postMessage", "chat.delete"]);
  });

  test("in between it is edited: what is settled is struck through, with who and when, once it is told", async () => {
    const office = await withReminder();
    await office.turnTo(march(25, "10:05"));
    await office.as("ana").presses("Postgres");
    await office.turnTo(march(25, "10:05"));
    expect(reminders(office)[0]).toContain("1 decision stands still.");
    await office.answersAreTold();
    const [reminder = "", ...more] = reminders(office);
    expect(more).toEqual([]);
    expect(reminder).toContain("Nothing of this stands still any more.");
    expect(reminder).toContain(`Ended: "Which queue for retries?" · decided by Ana: "Postgres", Wed 25 Mar, 10:05`);
    await office.turnTo(march(26, "10:05"));
    expect(reminders(office)).toEqual([]);
    expect(
      office.calls("chat.postMessage").filter(({ args: sent }) => sent["channel"] === "C0PARSER" && !sent["thread_ts"]),
    ).toHaveLength(1);
  });

  test("it says that the move is the asker's once they were asked back", async () => {
    const office = await withReminder();
    await office.turnTo(march(25, "10:05"));
    await office.as("ana").types("/sluice ask-back R1 Which release?");
    await office.turnTo(march(25, "10:10"));
    expect(reminders(office)[0]).toContain("the move is Bo's.");
  });

  test("deleted by somebody, it comes back no sooner than it is due again", async () => {
    const office = await withReminder();
    await office.turnTo(march(25, "10:05"));
    const { ts = "" } = office.workspace.history("C0PARSER").at(-1) ?? {};
    await office.workspace.happens.deletes({ channel: "C0PARSER", ts });
    await office.as("ana").types("/sluice ask-back R1 Which release?");
    await office.turnTo(march(25, "18:00"));
    expect(reminders(office)).toEqual([]);
    await office.as("bo").types("/sluice reply R1 For 2.4");
    await office.turnTo(march(26, "18:00"));
    await office.turnTo(march(27, "18:00"));
    expect(reminders(office)).toHaveLength(1);
  });

  test.each([
    ["has done it all the same", { acceptedThen: 500 }],
    ["has done nothing", { status: 500 }],
  ] as const)("when Slack does not say whether it took it, and %s, there is one", async (_, fault) => {
    const office = await withReminder();
    office.workspace.faults.next("chat.postMessage", fault);
    await office.turnTo(march(25, "10:30"));
    expect(reminders(office)).toHaveLength(1);
  });

  test("what Slack does not take until the next day is said no more", async () => {
    const office = await withReminder();
    await office.turnTo(march(25, "9:59"));
    office.workspace.faults.next("chat.postMessage", { rateLimited: 60_000 });
    await office.turnTo(march(26, "9:59"));
    expect(reminders(office)).toEqual([]);
  });

  test("nothing is named on a day on which nobody whose move it is works", async () => {
    const office = await withReminder({ setUp: "/sluice remind here saturdays 10:00" });
    await office.turnTo(march(28, "12:00"));
    expect(reminders(office)).toEqual([]);
    await office.as("ana").types("/sluice remind here fridays and saturdays 10:00", parser);
    await office.turnTo("2026-04-03T12:00:00+02:00");
    expect(reminders(office)).toHaveLength(1);
  });

  test("how it was decided is not told in words of whoever asked the same from elsewhere", async () => {
    const office = await openOffice();
    const link = "https://wiki.acme.example/people";
    await office.as("dee").types(`/decide @ana Whom to move ${link} | Move Cy | Move Eli`);
    await office.as("bo").types(`@sluice decide @ana Is it settled? ${link}`, parser);
    await office.turnTo("9:40");
    await office.as("ana").types(setsUp, parser);
    await office.turnTo(march(25, "10:05"));
    await office.as("ana").types("/sluice answer R1 Move Cy");
    await office.turnTo(march(25, "10:10"));
    expect(reminders(office).at(-1)).toContain('Ended: "Is it settled?" · decided by Ana, Wed 25 Mar, 10:05');
    expect(reminders(office).join()).not.toMatch(/Move|Whom/);
  });

  test("what was withdrawn is repeated no more, and what moved on is not said to stand still", async () => {
    const office = await withReminder();
    await office.as("bo").types("@sluice review @ana Look at the leaked word", parser);
    await office.turnTo(march(27, "10:05"));
    expect(reminders(office).at(-1)).toContain("1 decision and 1 review stand still.");
    await office.as("bo").types("/sluice withdraw R2");
    await office.as("ana").types("/sluice later R1 until tuesday");
    await office.turnTo(march(27, "10:10"));
    expect(reminders(office).at(-1)).toContain("Ended: A review · withdrawn by Bo");
    expect(reminders(office).at(-1)).not.toMatch(/leaked|stands? still\.|tuesday/i);
  });

  test("a Slack that never says so, and knows no message twice, is asked twice and no more", async () => {
    const office = await openOffice({ deduplicates: false });
    await office.as("bo").types(asks, parser);
    await office.turnTo("9:40");
    await office.as("ana").types(setsUp, parser);
    for (let time = 0; time < 6; time += 1) office.workspace.faults.next("chat.postMessage", { acceptedThen: 500 });
    await office.turnTo(march(25, "18:00"));
    expect(reminders(office)).toHaveLength(2);
  });

  test("the one before is taken away also when Slack does not do so at first, and after a restart", async () => {
    const office = await withReminder();
    await office.turnTo(march(25, "10:05"));
    for (let time = 0; time < 3; time += 1) office.workspace.faults.next("chat.delete", { status: 500 });
    await office.turnTo(march(26, "10:00"));
    expect(reminders(office)).toHaveLength(2);
    await office.restart();
    await office.turnTo(march(26, "10:30"));
    expect(reminders(office)).toHaveLength(1);
  });
});

describe("setting it up and stopping it", () => {
  test("who set it up is named to everybody, with their zone and when it begins", async () => {
    const office = await withReminder();
    expect(said(office).at(-1)).toContain("Ana has this channel reminded: Mon to Fri 10:00 Berlin time");
    expect(said(office).at(-1)).toMatch(/first Tue 24 Mar, 10:00\. .* Anybody here can stop it: `\/sluice remind stop`\.$/);
    await office.as("dee").types("/sluice remind", parser);
    expect(alone(office, "dee")).toContain(
      "This channel is reminded: Mon to Fri 10:00 Berlin time, next Tue 24 Mar, 10:00, as Ana set it up.",
    );
  });

  test("set up anew it takes the place of the one before, and says so", async () => {
    const office = await withReminder();
    await office.as("dee").types("/sluice remind here every day 9:30", parser);
    expect(said(office).at(-1)).toContain("It takes the place of what Ana had set up: Mon to Fri 10:00 Berlin time.");
    await office.as("ana").types("/sluice remind", parser);
    expect(alone(office, "ana")).toMatch(/every day 9:30 Kolkata time, next .*, as Dee set it up/);
  });

  test("anybody of the channel stops it, by the button or in words, and the message says who did", async () => {
    const office = await withReminder();
    await office.turnTo(march(25, "10:05"));
    await office.as("dee").presses("Stop");
    expect(reminders(office)).toEqual([
      expect.stringContaining("Dee stopped the reminder of this channel, Wed 25 Mar, 10:05 Berlin time."),
    ]);
    await office.turnTo(march(26, "18:00"));
    expect(reminders(office)).toHaveLength(1);
    await office.as("bo").types("/sluice remind stop", parser);
    expect(alone(office, "bo")).toContain("Nothing reminds this channel, so nothing was stopped.");
    await office.as("ana").types(setsUp, parser);
    await office.as("bo").types("/sluice remind stop", parser);
    expect(said(office).at(-1)).toContain("Bo stopped the reminder of this channel, which Ana had set up.");
  });

  test("it is stopped at once, also while an end is not told yet, and nothing is told by that", async () => {
    const office = await withReminder();
    await office.turnTo(march(25, "10:05"));
    await office.as("ana").presses("Postgres");
    await office.as("dee").presses("Stop");
    expect(reminders(office)).toEqual([expect.stringContaining("Dee stopped the reminder of this channel")]);
    expect(reminders(office)[0]).not.toContain("Postgres");
  });

  test("what cannot be read changes nothing, and gets one sentence with an example", async () => {
    const office = await withReminder();
    for (const words of [
      "here",
      "here soon",
      "here weekdays",
      "here weekdays 25:00",
      "here 10:00",
      "weekdays 10:00 please now",
    ]) {
      await office.as("ana").types(`/sluice remind ${words}`, parser);
      expect(alone(office, "ana")).toContain("`/sluice remind here weekdays 10:00`");
    }
    await office.as("ana").types("/sluice remind", parser);
    expect(alone(office, "ana")).toContain("reminded: Mon to Fri 10:00 Berlin time");
  });

  test.each([
    ["a guest", { from: "here" as const, isGuest: true as const }],
    ["of another company", { from: "elsewhere" as const }],
  ])("who is %s sets none up, and may stop one that is in front of them", async (_, over) => {
    const office = await withReminder();
    await office.bot().desk.meet({ id: office.who("eli"), name: "Eli", zone: "Europe/Berlin", kind: "person", ...over });
    await office.workspace.happens.leaves("U0ELI", "C0DESIGN");
    const refused = (await office.as("eli").types("/sluice remind here weekdays 9:00", parser)).ephemeral?.text;
    expect(refused).toContain("you can answer what you were asked here, nothing more");
    await office.turnTo(march(25, "10:05"));
    await office.as("eli").presses("Stop");
    expect(reminders(office)[0]).toContain("Eli stopped the reminder of this channel");
  });

  test("it belongs to a channel: in a conversation of one's own there is none", async () => {
    const office = await openOffice();
    await office.as("ana").types(setsUp);
    expect(alone(office, "ana")).toContain("A reminder belongs to a channel");
    await office.as("ana").types("remind here weekdays 10:00");
    expect(office.inbox("ana").at(-1)).toContain("A reminder belongs to a channel");
  });

  test("by a mention it is set up and stopped as well, and the channel is told, also where that stands in a thread", async () => {
    const office = await openOffice();
    await office.as("ana").types("@sluice remind here weekdays 10:00", parser);
    expect(said(office).at(-1)).toContain("Ana has this channel reminded: Mon to Fri 10:00 Berlin time");
    await office.as("dee").types("@sluice remind stop", { ...parser, replyingTo: "Ana has this channel reminded" });
    const last = office.workspace.history("C0PARSER").at(-1);
    expect(last?.text).toContain("Dee stopped the reminder of this channel, which Ana had set up.");
    expect(last).toMatchObject({ onlyFor: null, threadTs: null });
    await office.as("dee").types("@sluice remind", parser);
    expect(alone(office, "dee")).toContain("Nothing reminds this channel.");
  });

  test("where the bot is not, it says how to invite it; also in a private channel", async () => {
    const office = await openOffice();
    await office.workspace.happens.leaves("U0BOT", "C0DESIGN");
    for (const channel of ["#design", "#release-12"]) {
      await office.as("ana").types(setsUp, { in: channel });
      expect(alone(office, "ana")).toContain("Invite me first: `/invite @Sluice`.");
    }
    await office.workspace.happens.joins("U0BOT", "C0RELEASE");
    await office.as("ana").types(setsUp, { in: "#release-12" });
    expect(said(office, "C0RELEASE").at(-1)).toContain("Ana has this channel reminded: ");
  });
});

test("where the app was not given leave to see private channels, it says who has to see to that; public ones are reminded", async () => {
  const { bot, ...rest } = manifest.oauth_config?.scopes ?? {};
  const scopes = { ...rest, bot: (bot ?? []).filter((scope) => scope !== "groups:read") };
  const office = await openOffice({ manifest: { ...manifest, oauth_config: { ...manifest.oauth_config, scopes } } });
  await office.workspace.happens.joins("U0BOT", "C0RELEASE");
  await office.as("ana").types(setsUp, { in: "#release-12" });
  expect(alone(office, "ana")).toContain(
    "Private channels cannot be reminded here yet: whoever installed Sluice has to reinstall it",
  );
  await office.as("ana").types(setsUp, parser);
  expect(said(office).at(-1)).toContain("Ana has this channel reminded: ");
});

test("while Slack does not say whether the bot is there, nothing is set up, and trying again works", async () => {
  const office = await openOffice();
  office.workspace.faults.next("conversations.info", { status: 500 });
  await office.as("ana").types(setsUp, parser);
  expect(alone(office, "ana")).toContain("Slack did not tell me whether I am in this channel, so nothing was changed.");
  await office.as("ana").types(setsUp, parser);
  expect(said(office).at(-1)).toContain("Ana has this channel reminded: ");
});

describe("what becomes of a channel", () => {
  test("of channels that nothing reminds, their ends are not even noted", async () => {
    const office = await withReminder();
    await office.workspace.happens.archives("C0DESIGN", "U0BO");
    await office.settled();
    expect((await office.bot().store.journal()).filter(({ verb }) => verb === "endReminder")).toEqual([]);
  });

  test("archived, its reminder ends, and who set it up hears once what to do", async () => {
    const office = await withReminder();
    await office.workspace.happens.archives("C0PARSER", "U0BO");
    await office.settled();
    await office.turnTo(march(26, "18:00"));
    expect(reminders(office)).toEqual([]);
    const word = "Your reminder in <#C0PARSER> has ended, since that channel was archived.";
    expect(office.inbox("ana").filter((text) => text.includes(word))).toHaveLength(1);
    await office.workspace.happens.unarchives("C0PARSER", "U0BO");
    await office.as("ana").types("/sluice remind", parser);
    expect(alone(office, "ana")).toContain("Nothing reminds this channel.");
  });

  const isOut = "has ended, since I am not in that channel any more. Type `/invite @Sluice` there";
  const wordsOfOut = (office: Office) => office.inbox("ana").filter((text) => text.includes(isOut));

  test("with the bot taken out of it, the reminder ends, and who set it up hears at once, and once, how to bring it back", async () => {
    const office = await withReminder();
    await office.turnTo(march(25, "10:05"));
    await office.workspace.happens.leaves("U0BOT", "C0PARSER");
    await office.settled();
    expect(wordsOfOut(office)).toEqual([expect.stringContaining("Your reminder in <#C0PARSER> has ended")]);
    await office.turnTo(march(27, "18:00"));
    expect(wordsOfOut(office)).toHaveLength(1);
    await office.workspace.happens.joins("U0BOT", "C0PARSER");
    await office.as("ana").types(setsUp, parser);
    await office.turnTo(march(30, "10:05"));
    expect(reminders(office)).toHaveLength(1);
  });

  test("the same of a private channel", async () => {
    const office = await openOffice();
    await office.workspace.happens.joins("U0BOT", "C0RELEASE");
    await office.as("ana").types(setsUp, { in: "#release-12" });
    await office.workspace.happens.leaves("U0BOT", "C0RELEASE");
    await office.settled();
    expect(wordsOfOut(office)).toEqual([expect.stringContaining("Your reminder in <#C0RELEASE> has ended")]);
  });

  test.each<[string, (office: Office) => Promise<void>, string]>([
    ["taken out of it", (office) => office.workspace.happens.leaves("U0BOT", "C0PARSER"), isOut],
    ["archived", (office) => office.workspace.happens.archives("C0PARSER", "U0BO"), "has ended, since that channel was archived"],
  ])("where Slack did not tell that it is %s, the reminder ends when something is to be posted", async (_, goes, word) => {
    const events = (manifest.settings?.event_subscriptions?.bot_events ?? []).filter((name) => !/^(channel|group)_/.test(name));
    const settings = { ...manifest.settings, event_subscriptions: { bot_events: events } };
    const office = await withReminder({ settings });
    await goes(office);
    await office.turnTo(march(25, "9:59"));
    expect(office.inbox("ana").join()).not.toContain(word);
    await office.turnTo(march(27, "18:00"));
    expect(office.inbox("ana").filter((text) => text.includes(word))).toHaveLength(1);
  });

  test("read-only, the same", async () => {
    const office = await withReminder();
    await office.workspace.happens.restricts("C0PARSER", "nowhere");
    await office.turnTo(march(25, "18:00"));
    expect(office.inbox("ana").filter((text) => text.includes("since I may not write there any more"))).toHaveLength(1);
  });

  test("that word waits for the gate of who set it up", async () => {
    const office = await withReminder();
    await office.as("ana").types("/focus until 15:00");
    await office.workspace.happens.archives("C0PARSER", "U0BO");
    await office.turnTo("14:59");
    expect(office.inbox("ana").join()).not.toContain("has ended");
    await office.turnTo("15:00");
    expect(office.inbox("ana").join()).toContain("Your reminder in <#C0PARSER> has ended");
  });
});

test("who set it up and left the workspace is named still, and it goes on; that it ended they hear should they return", async () => {
  const office = await openOffice();
  await office.as("bo").types(asks, parser);
  await office.turnTo("9:40");
  await office.as("dee").types("/sluice remind here weekdays 14:30", parser);
  await office.workspace.happens.personChanges("U0DEE", { isDeleted: true });
  await office.turnTo(march(25, "18:00"));
  expect(reminders(office)[0]).toContain("Dee set this up");
  await office.workspace.happens.archives("C0PARSER", "U0BO");
  await office.turnTo(march(26, "18:00"));
  expect(await office.bot().store.reminder(`${office.workspace.teamId}/C0PARSER`)).toBeUndefined();
  const word = "Your reminder in <#C0PARSER> has ended";
  expect(office.inbox("dee").join()).not.toContain(word);
  await office.workspace.happens.personChanges("U0DEE", { isDeleted: false });
  await office.turnTo(march(27, "18:00"));
  expect(office.inbox("dee").join()).toContain(word);
});

test("who set it up and erased their data is a former member there; it goes on, since others rely on it", async () => {
  const office = await openOffice();
  await office.as("bo").types(asks, parser);
  await office.turnTo("9:40");
  await office.as("dee").types("/sluice remind here weekdays 14:30", parser);
  await office.bot().desk.erase({ who: office.who("dee"), mark: "0badcafe" });
  await office.settled();
  await office.turnTo(march(25, "18:00"));
  expect(reminders(office)[0]).toContain("a former member set this up");
});
