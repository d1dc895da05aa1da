import type { App, SlashCommand } from "@slack/bolt";
import { plain } from "../domain/ask-text.ts";
import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { escaped, type Message } from "./block-kit.ts";
import { actorOf, installationIn } from "./installation.ts";
import { refusalOf } from "./refusing.ts";
import type { Sluice } from "./sluice.ts";

/** A command as somebody typed it. `trigger` is its own name at Slack: the same trigger is the same command, once. */
export type Call = { who: PersonId; installation: string; text: string; trigger: string };
/** What a command answers to the one who typed it; a string is plain words. */
export type CommandVerb = (sluice: Sluice, call: Call) => Promise<Message | string>;

/** What is said is committed first; the acknowledgement carries the answer, seen by nobody else. */
export function onCommand(bolt: App, name: string, sluice: Sluice, verb: CommandVerb) {
  bolt.command(name, async ({ ack, command, logger }) => {
    let answer: Message | string = "";
    const refusal = await refusalOf(logger, async () => {
      answer = await verb(sluice, callOf(command));
    });
    const said = refusal ?? answer;
    await ack(typeof said === "string" ? escaped(said) : said);
  });
}

const callOf = (command: SlashCommand): Call => ({
  who: actorOf(command, command.user_id),
  installation: installationIn(command),
  text: command.text.trim(),
  trigger: command.trigger_id,
});

/** The person mentioned first, and what follows. Throws a Refusal where nobody is. */
export function readMention(text: string, example: string): { user: string; rest: string } {
  const [, user, rest = ""] = /^<@([UW][A-Z0-9]+)(?:\|[^>]*)?>\s*([\s\S]*)$/.exec(text) ?? [];
  if (user && /^<@/.test(rest))
    throw new Refusal(`Ask one person at a time, each with a command of their own. Try \`${example}\`.`);
  if (user) return { user, rest };
  const [name] = text.split(/\s/);
  const who = name?.startsWith("@")
    ? `I could not tell who ${plain(name.slice(0, 40))} is: choose them from the list that opens at @.`
    : "Whom do you ask?";
  throw new Refusal(`${who} Try \`${example}\`.`);
}
