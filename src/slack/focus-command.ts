import type { BlockAction, ButtonAction } from "@slack/bolt";
import type { Ended } from "../app/end-block.ts";
import { plain } from "../domain/ask-text.ts";
import { attentionOf, type Person, type PersonId } from "../domain/person.ts";
import { onPlainKeys } from "../domain/plain-keys.ts";
import { daySource, readDay } from "../domain/read-day.ts";
import { readDays } from "../domain/read-days.ts";
import { type ReadTyped, readTypedBlock } from "../domain/read-typed-block.ts";
import { readWeekly } from "../domain/read-week.ts";
import { Refusal } from "../domain/refusal.ts";
import { sayBlockTimes } from "../domain/say-block.ts";
import { sayDay } from "../domain/say-time.ts";
import { endAfter } from "../domain/span-between.ts";
import { type Instant, type LocalDate, localDate, minute, type Weekday } from "../domain/time.ts";
import { blockAt } from "../domain/time-block.ts";
import { withoutWeekly, withWeekly } from "../domain/weekly-blocks.ts";
import { absenceIn, goAwayBy } from "./away.ts";
import type { Message } from "./block-kit.ts";
import { type CommandVerb, onCommand } from "./command.ts";
import { focusView, sayDeclared } from "./focus-command.view.ts";
import { asksForHelp, helpAbout } from "./help.ts";
import { actorOf } from "./installation.ts";
import { refusalOf } from "./refusing.ts";
import { showBeside } from "./show-beside.ts";
import type { Sluice, Surface } from "./sluice.ts";

/** Begins, ends, plans or leaves out blocks, of today or of every week; without words it says how one's gate stands. */
export const focus: CommandVerb = async (sluice, call) => {
  const { who, text } = call;
  if (asksForHelp(text)) return helpAbout("focus");
  const person = await sluice.directory.know(who);
  const absence = absenceIn(text, person.zone, sluice.now());
  if (absence) return goAwayBy(sluice, call, person, absence.span);
  const done = text ? await changeBlocks(sluice, person, text) : undefined;
  return standingOf(sluice, who, done);
};

/** What was done, in words or as the block that was read. */
type Done = string | ReadTyped | undefined;

async function changeBlocks({ desk, now }: Sluice, person: Person, text: string): Promise<Done> {
  const words = onPlainKeys(plain(text));
  const { id: who, zone } = person;
  const today = localDate(now(), zone);
  const off = /^(?:off|end|stop)(\s+quietly)?[.!]?$/i.exec(words);
  const skip = /^skip(?:\s+(.+))?$/i.exec(words);
  const keep = /^keep(?:\s+(.+))?$/i.exec(words);
  const weekly = off || skip || keep ? undefined : changedWeek(person, words);
  if (weekly) await desk.changeSettings({ who, change: { weekly } });
  if (off) return sayEnded(await desk.endBlock({ who, quietly: off[1] !== undefined }), person, now());
  if (skip) {
    const date = dayMeant(skip[1] ?? "today", today, "skip");
    await desk.skipDay({ who, date });
    const calendars = attentionOf(person).calendar ? ", and those of your calendar" : "";
    return `Left out ${sayDay(date, today)}: the weekly blocks of that day${calendars}. \`/focus keep ${sayDay(date, today)}\` brings them back.`;
  }
  if (keep) {
    const date = dayMeant(keep[1] ?? "today", today, "keep");
    await desk.keepDay({ who, date });
    return `What stands ${sayDay(date, today)} every week stands again.`;
  }
  if (weekly) return undefined;
  const read = readTypedBlock(text, zone, now());
  await desk.declareBlock({ who, block: read.block });
  return read;
}

/** "weekdays 9:00-11:30" and "fridays off": the blocks of every week as they stand then; undefined where the words are about one day. */
function changedWeek(person: Person, words: string) {
  const { hours, weekly = [] } = attentionOf(person);
  const workdays = Object.keys(hours).map(Number) as Weekday[];
  const days = readDays(words, workdays);
  if (days?.isEvery && days.rest.toLowerCase() === "off") return withoutWeekly(weekly, "focus", days.days);
  const block = readWeekly(words, workdays);
  return block && withWeekly(weekly, block);
}

const oneDay = new RegExp(`^(?:on\\s+)?(${daySource})[.!]?$`, "i");

function dayMeant(words: string, today: LocalDate, verb: "skip" | "keep"): LocalDate {
  const examples = `\`/focus ${verb} today\`, \`/focus ${verb} friday\` or \`/focus ${verb} 24 dec\``;
  const [, day] = oneDay.exec(words) ?? [];
  if (day === undefined) throw new Refusal(`I could not read "${words.slice(0, 60)}". Try ${examples}.`);
  return readDay(day, today, examples);
}

const sayEnded = ({ tookBack, ended }: Ended, { zone, locale }: Person, now: Instant) =>
  tookBack ? `Taken back: ${sayBlockTimes(tookBack, { zone, locale }, now)}.` : ended && `You are not ${ended.kind} any more.`;

async function standingOf(sluice: Sluice, who: PersonId, done?: Done): Promise<Message> {
  const standing = await sluice.questions.standing(who);
  if (!standing) throw new Refusal("I do not know you yet. `/focus 90m` begins a block.");
  const now = sluice.now();
  return focusView(standing, now, typeof done === "object" ? sayDeclared(standing, done, now) : done);
}

export const focusCommand: Surface = (bolt, sluice) => {
  onCommand(bolt, "/focus", sluice, focus);
  bolt.action<BlockAction<ButtonAction>>(/^focus\//, async ({ ack, action, body, client, respond, logger }) => {
    const who = actorOf(body, body.user.id);
    const refusal = await refusalOf(logger, () => press(sluice, who, action));
    // What was pressed was there no more: neither should the picture be.
    if (refusal && body.view?.type === "home") await sluice.desk.openHome({ who });
    await ack();
    const says = refusal || action.action_id !== "focus/review" ? undefined : (await standingOf(sluice, who)).text;
    await showBeside({ body, client, respond, refusal, says, redraw: () => standingOf(sluice, who) });
  });
};

async function press({ desk, questions, now }: Sluice, who: PersonId, { action_id, value }: ButtonAction) {
  if (action_id === "focus/end") return desk.endBlock({ who, quietly: false });
  if (action_id === "focus/end-quietly") return desk.endBlock({ who, quietly: true });
  const person = await questions.person(who);
  const running = person && blockAt(attentionOf(person), now());
  if (action_id === "focus/review") {
    if (running?.kind === "review") throw new Refusal("A review block is running already: `/focus` says until when.");
    return desk.declareBlock({ who, block: { kind: "review", from: now(), to: endAfter(now(), Number(value) * minute) } });
  }
  const length = Number(value) * minute;
  if (action_id === "focus/90")
    return desk.declareBlock({ who, block: { kind: "focus", from: now(), to: endAfter(now(), length) } });
  if (!running) throw new Refusal("That block has ended. `/focus 90m` begins another.");
  return desk.declareBlock({ who, block: { ...running, from: now(), to: running.to + length } });
}
