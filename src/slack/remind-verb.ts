import type { BlockAction, ButtonAction } from "@slack/bolt";
import { plain } from "../domain/ask-text.ts";
import type { ChannelId } from "../domain/channel.ts";
import { attentionOf, type PersonId, personId } from "../domain/person.ts";
import { onPlainKeys } from "../domain/plain-keys.ts";
import { readSchedule } from "../domain/read-schedule.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Closed } from "../domain/reminder.ts";
import type { Weekday } from "../domain/time.ts";
import { escaped } from "./block-kit.ts";
import { noChannel } from "./channel-membership.ts";
import type { Call, CommandVerb } from "./command.ts";
import { asksForHelp, helpAbout } from "./help.ts";
import { actorOf, installationIn } from "./installation.ts";
import { refusalOf } from "./refusing.ts";
import { remindedText, standingReminderText, stoppedText } from "./remind-verb.view.ts";
import type { Sluice, Surface } from "./sluice.ts";

/** `/sluice remind here weekdays 10:00`, `/sluice remind stop`; alone it says how the channel is reminded. */
export const remind: CommandVerb = async (sluice, call) => {
  const { who, installation, channel: room, text } = call;
  if (asksForHelp(text)) return helpAbout("channels");
  if (room === undefined) throw new Refusal(noChannel);
  const channel = personId(installation, room);
  const words = onPlainKeys(plain(text)).trim();
  if (/^(?:stop|off|end)(?:\s+here)?[.!]*$/i.test(words)) return { ...(await stop(sluice, channel, who)), isForAll: true };
  if (words !== "") return { ...(await setUp(sluice, call, channel, room, words)), isForAll: true };
  const person = await sluice.directory.know(who);
  return standingReminderText(await sluice.questions.reminder(channel), { person, now: sluice.now() });
};

async function setUp(sluice: Sluice, { who }: Call, channel: ChannelId, room: string, words: string) {
  const { desk, directory, questions, now } = sluice;
  const person = await directory.know(who);
  const workdays = Object.keys(attentionOf(person).hours).map(Number) as Weekday[];
  const schedule = readSchedule(words, workdays);
  await Promise.all([directory.placeOf(who), sluice.refuseUnlessThere(room, "/sluice remind here weekdays 10:00")]);
  const { reminder, before } = await desk.remindChannel({ channel, by: who, ...schedule });
  const other = before && (await questions.person(before.by));
  return said(remindedText(reminder, before, { person, other, now: now() }));
}

async function stop({ desk, directory, questions }: Sluice, channel: ChannelId, who: PersonId) {
  const { name } = await directory.know(who);
  const { by } = await desk.stopReminding({ channel, by: who });
  return said(stoppedText(name, by === who ? undefined : (await questions.person(by))?.name));
}

const said = (text: string) => ({ text: escaped(text), blocks: [] });

export const reminders: Surface = (bolt, sluice) => {
  bolt.action<BlockAction<ButtonAction>>("remind/stop", async ({ ack, body, respond, logger }) => {
    const channel = personId(installationIn(body), body.channel?.id ?? "");
    const refusal = await refusalOf(logger, () => stop(sluice, channel, actorOf(body, body.user.id)));
    await ack();
    if (refusal) await respond({ response_type: "ephemeral", replace_original: false, text: escaped(refusal) });
  });
  /** Slack tells of every public channel; only those that are reminded are of interest. */
  const hears = async (body: object, room: string, is: Closed) => {
    const channel = personId(installationIn(body), room);
    if (await sluice.questions.reminder(channel)) await sluice.desk.endReminder({ channel, is });
  };
  bolt.event("channel_archive", ({ event, body }) => hears(body, event.channel, "archived"));
  bolt.event("channel_left", ({ event, body }) => hears(body, event.channel, "left"));
  bolt.event("group_left", ({ event, body }) => hears(body, event.channel, "left"));
};
