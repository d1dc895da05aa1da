import type { App, SlashCommand } from "@slack/bolt";
import type { ModalView } from "@slack/types";
import type { WebClient } from "@slack/web-api";
import { plain } from "../domain/ask-text.ts";
import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Thread } from "../domain/request.ts";
import { escaped, type Message } from "./block-kit.ts";
import { actorOf, installationIn } from "./installation.ts";
import { nameMentions } from "./name-mentions.ts";
import { refusalOf } from "./refusing.ts";
import type { Sluice } from "./sluice.ts";

/** A command as somebody typed it. `trigger` is its own name at Slack: the same trigger is the same command, once. */
export type Call = {
  who: PersonId;
  installation: string;
  text: string;
  trigger: string;
  /** Slack's id of the channel that it was said in; absent in a conversation of one's own. */
  channel?: string;
  /** Where it was said, when that is where the answer belongs. */
  thread?: Thread;
  /** Absent where Slack opens no form: behind a message. */
  open?(view: ModalView): Promise<undefined>;
  /** Does something slow once the command is acknowledged, and tells its refusal. Absent: it is done before. */
  afterwards?(work: () => Promise<void>): Promise<void>;
};
/** `isForAll`: everybody of the channel reads it, since it is about the channel. */
export type Answer = Message & { isForAll?: true };
/** What a command answers to the one who typed it; a string is plain words. Undefined: it opened a modal instead. */
export type CommandVerb = (sluice: Sluice, call: Call) => Promise<Answer | string | undefined>;

/** What is said is committed first; the acknowledgement carries the answer, seen by nobody else. */
export function onCommand(bolt: App, name: string, sluice: Sluice, verb: CommandVerb) {
  bolt.command(name, async ({ ack, command, client, logger, respond }) => {
    let answer: Answer | string | undefined;
    const works: (() => Promise<void>)[] = [];
    const refusal = await refusalOf(logger, async () => {
      const afterwards = async (work: () => Promise<void>) => void works.push(work);
      const call = { ...callOf(command, client), afterwards };
      answer = await verb(sluice, { ...call, text: await nameMentions(sluice.directory, call.installation, call.text) });
    });
    const said = refusal ?? answer;
    if (said === undefined) return ack();
    await ack(typeof said === "string" ? escaped(said) : forWhom(said));
    for (const work of works) {
      const failed = await refusalOf(logger, work);
      if (failed) await respond({ response_type: "ephemeral", replace_original: false, text: escaped(failed) });
    }
  });
}

/** A command that is answered before all is shown to all. */
const forWhom = ({ isForAll, ...message }: Answer) => (isForAll ? { response_type: "in_channel" as const, ...message } : message);

/** What it answers, where nobody else reads along. */
export const withoutReaders = ({ isForAll: _, ...message }: Answer): Message => message;

const isChannel = ({ channel_id, channel_name }: SlashCommand) =>
  !channel_id.startsWith("D") && channel_name !== "directmessage" && !channel_name.startsWith("mpdm-");

const callOf = (command: SlashCommand, client: WebClient): Call => ({
  who: actorOf(command, command.user_id),
  installation: installationIn(command),
  text: command.text.trim(),
  trigger: command.trigger_id,
  ...(isChannel(command) && { channel: command.channel_id }),
  open: async (view) => void (await client.views.open({ trigger_id: command.trigger_id, view })) as undefined,
});

/** Opens a form, where there can be one. */
export function openForm({ open }: Call, view: ModalView): Promise<undefined> {
  if (open) return open(view);
  throw new Refusal(
    "Whom do you ask, and what? For example: ask @ana to review the parser https://… `/sluice ask` opens a form.",
  );
}

const mostReaders = 5;

/** The people and groups mentioned first, each once, and what follows. Throws a Refusal where nobody is, or too many are. */
export function readMentions(text: string, example: string): { readers: string[]; rest: string } {
  const [mentioned = "", rest = ""] = splitAfterMentions(text);
  const readers = [...new Set([...mentioned.matchAll(/<(?:@|!subteam\^)([A-Z0-9]+)/g)].map(([, reader = ""]) => reader))];
  if (readers.length > mostReaders)
    throw new Refusal(
      `That would ask ${readers.length} people; ${mostReaders} at once is the most. Ask those who can judge it best, for example \`${example}\`.`,
    );
  const [, unknown] = unresolved.exec(readers.length > 0 ? rest : text) ?? [];
  if (unknown !== undefined && !wholeChannel.test(text))
    throw new Refusal(
      `I could not tell who ${plain(unknown.slice(0, 40))} is: choose them from the list that opens at @. Try \`${example}\`.`,
    );
  if (readers.length > 0) return { readers, rest };
  throw new Refusal(`${sayWhomIsMissing(text)} Try \`${example}\`.`);
}

const wholeChannel = /^(?:(?:<|&lt;)!|@)(?:channel|here|everyone)\b/;

function sayWhomIsMissing(text: string): string {
  if (wholeChannel.test(text)) return "A whole channel cannot be asked: name those who can judge it, or a group.";
  if (new RegExp(mention).test(text)) return "Whom you ask comes first, then what there is to judge.";
  return "Whom do you ask? Mention them with @.";
}

/** A name that stands where one is asked, and that Slack made no mention of: "@types/node" is none. */
const unresolved = /^(?:(?:[,;/+]|and\b|&amp;)\s*)*(@[^\s/,;:]+)(?=[\s,;:]|$)/;

/** Slack gives a group its name in the label, or none. */
const mention = String.raw`<(?:@[UW]|!subteam\^S)[A-Z0-9]+(?:\|[^>]*)?>`;

/** They may be mentioned one after the other, with commas or "and" between them; "@ana: look" is said to them too. */
function splitAfterMentions(text: string): string[] {
  const match = new RegExp(
    String.raw`^(${mention}(?:(?:[\s,;/+]|\band\b|&amp;)*${mention})*)\s*(?:[,;:](?=\s|$)\s*)?(?:[–—-]\s+)?([\s\S]*)$`,
  ).exec(text);
  return match ? [match[1] ?? "", match[2] ?? ""] : [];
}
