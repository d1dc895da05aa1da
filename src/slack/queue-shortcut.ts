import type { MessageShortcut } from "@slack/bolt";
import type { Queued } from "../app/put-in-queue.ts";
import { quoted } from "../domain/ask-text.ts";
import { type PersonId, personId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { saidAs } from "../domain/request.ts";
import { atWhen, sayWhen } from "../domain/say-time.ts";
import { usualMinutes } from "../domain/usual-minutes.ts";
import { escaped } from "./block-kit.ts";
import { actorOf, installationIn } from "./installation.ts";
import { channelOf, isPrivate, linkToMessage } from "./message-link.ts";
import { nameEverybody } from "./name-mentions.ts";
import { refusalOf } from "./refusing.ts";
import type { Sluice, Surface } from "./sluice.ts";

/** "Put in my queue", on any message that somebody wrote to the one who uses it, also where the bot is not. */
export const queueShortcut: Surface = (bolt, sluice) => {
  bolt.shortcut("put-in-my-queue", async ({ ack, shortcut, respond, logger }) => {
    if (shortcut.type !== "message_action") return ack();
    const who = actorOf(shortcut, shortcut.user.id);
    let said = "";
    const refusal = await refusalOf(logger, async () => {
      said = await queued(sluice, shortcut, who);
    });
    await ack();
    await respond({ response_type: "ephemeral", replace_original: false, text: escaped(refusal ?? said) });
  });
};

async function queued({ desk, directory, questions, now }: Sluice, shortcut: MessageShortcut, who: PersonId): Promise<string> {
  const { message, channel } = shortcut;
  if (!message["user"])
    throw new Refusal("Nobody can be answered there: that message has no writer. Ask somebody: `/sluice ask @ana …`.");
  const writer = personId(installationIn(shortcut), message["user"]);
  const reader = await directory.know(who);
  await directory.know(writer);
  const link = linkToMessage(shortcut.team?.domain, channel.id, message.ts, message["thread_ts"]);
  const writtenIn = channelOf(channel);
  const result = await desk.putInQueue({
    key: `slack/${channel.id}/${message.ts}`,
    kind: "review",
    asked: { who: writer, origin: { from: "slack", ...(writtenIn && { writtenIn }) } },
    to: who,
    ask: quoted(await nameEverybody(directory, installationIn(shortcut), message["text"] ?? "")),
    ...(link && { link }),
    ...(isPrivate(channel) && { isPrivate: true as const }),
    options: [],
    minutes: usualMinutes,
  });
  const { prospect } = await questions.receipt(result.request, result.reader, who);
  const at = prospect.heldUntil === undefined ? undefined : sayWhen(prospect.heldUntil, reader, now());
  return sayQueued(result, at);
}

/** Who hears of it: an app that wrote, or who left since, waits for nothing. */
const heardBy: Record<Queued["writer"], string> = {
  person: "Who wrote it will hear that, and your answer.",
  bot: "An app wrote it: nobody waits for your answer.",
  deactivated: "Who wrote it has left this workspace: nobody waits for your answer.",
};

function sayQueued({ request, isNew, hasJoined, writer }: Queued, at: string | undefined): string {
  const when = at === undefined ? "it is in front of you" : `it comes with your digest ${atWhen(at)}`;
  if (!isNew) return `It is in your queue already, as ${saidAs(request)}: ${when}.`;
  const joining = hasJoined
    ? " From now on requests wait for your digests at 9:30, 13:00 and 16:30; `/focus 90m` shuts your gate, `/sluice leave` ends it."
    : "";
  return `It is in your queue as ${saidAs(request)}: ${when}. ${heardBy[writer]}${joining}`;
}
