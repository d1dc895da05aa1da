import type { BlockAction, ButtonAction } from "@slack/bolt";
import { plain } from "../domain/ask-text.ts";
import type { PersonId } from "../domain/person.ts";
import { type LoadSpan, readLoadSpan } from "../domain/read-load-span.ts";
import { Refusal } from "../domain/refusal.ts";
import { localDate } from "../domain/time.ts";
import type { Message } from "./block-kit.ts";
import { type CommandVerb, onCommand } from "./command.ts";
import { asksForHelp, helpAbout } from "./help.ts";
import { actorOf } from "./installation.ts";
import { dayLoadView, weekLoadView } from "./load.view.ts";
import { loadDefinitions } from "./load-definitions.view.ts";
import type { Sluice, Surface } from "./sluice.ts";
import { standupView } from "./standup.view.ts";

const off = "No load is kept here: whoever runs Sluice has set LOAD=off. `/queue` shows what waits.";

/** `/load standup`, `/sluice standup 2026-11-23`: what one did, to be copied. */
export const standup: CommandVerb = async ({ questions, directory, keepsLoad, now }, { who, text }) => {
  const { zone, locale } = await directory.know(who);
  if (!keepsLoad) throw new Refusal(off);
  if (asksForHelp(text)) return helpAbout("load");
  const { is, date } = readLoadSpan(plain(text), localDate(now(), zone), "/load standup");
  if (is === "week") throw new Refusal("A stand-up is of one day. Try `/load standup` or `/load standup yesterday`.");
  const deeds = await questions.deeds(who, text.trim() === "" ? undefined : date);
  return deeds && standupView(deeds, { id: who, zone, locale, now: now(), ...deeds });
};

/** `/load`, `/load week`, `/load 2026-11-23`: what judging cost, seen by nobody else. */
export const load: CommandVerb = async (sluice, call) => {
  const [, rest] = /^stand-?up\b(.*)$/i.exec(call.text.trim()) ?? [];
  return rest === undefined ? loadAsked(sluice, call) : standup(sluice, { ...call, text: rest });
};

const loadAsked: CommandVerb = async (sluice, { who, text }) => {
  const { zone } = await sluice.directory.know(who);
  if (!sluice.keepsLoad) throw new Refusal(off);
  if (asksForHelp(text)) return helpAbout("load");
  return loadOf(sluice, who, readLoadSpan(plain(text), localDate(sluice.now(), zone)));
};

/** Undefined of whoever is not known. */
export async function loadOf({ questions, directory, now }: Sluice, who: PersonId, span: LoadSpan): Promise<Message | undefined> {
  const { zone, locale } = await directory.know(who);
  const found = await questions.load(who, span);
  if (!found) return undefined;
  const looking = { id: who, zone, locale, now: now() };
  if (found.is === "week") return inOlderBlocks(weekLoadView(found.week, looking));
  return inOlderBlocks(dayLoadView(found.load, found.story, { ...looking, ...found.story }));
}

/** An acknowledgement is sent once: a block that this Slack does not take would lose the answer. */
const inOlderBlocks = ({ text, blocks, plainer }: Message): Message => ({ text, blocks: plainer ?? blocks });

export const loadCommand: Surface = (bolt, sluice) => {
  const { questions, now } = sluice;
  onCommand(bolt, "/load", sluice, load);
  bolt.action<BlockAction<ButtonAction>>("load/how", async ({ ack, body, client }) => {
    const who = actorOf(body, body.user.id);
    const zone = (await questions.person(who))?.zone ?? "UTC";
    const found = await questions.load(who, { is: "day", date: localDate(now(), zone) });
    const feeding = found?.is === "day" ? found.story.outlook?.feeding : undefined;
    await client.views.open({ trigger_id: body.trigger_id, view: loadDefinitions(feeding) });
    await ack();
  });
};
