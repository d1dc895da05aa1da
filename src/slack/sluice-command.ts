import type { Desk } from "../app/desk.ts";
import { plain, readWords } from "../domain/ask-text.ts";
import { hostName } from "../domain/code-host.ts";
import { isGroup } from "../domain/group.ts";
import { attentionOf } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { inWords } from "../domain/say-week.ts";
import { ask, decide, review } from "./ask-command.ts";
import { type CommandVerb, onCommand } from "./command.ts";
import { decisions } from "./decisions-command.ts";
import { start } from "./first-use.ts";
import { focus } from "./focus-command.ts";
import { group } from "./group-verb.ts";
import { help, helpAbout } from "./help.ts";
import { judgingVerbs } from "./judging-verbs.ts";
import { accounts, link, unlink } from "./link-verb.ts";
import { load, standup } from "./load-command.ts";
import { next } from "./one-at-a-time.ts";
import { agents } from "./own-agents.ts";
import { queue } from "./queue-command.ts";
import { readNumber } from "./read-number.ts";
import { remind } from "./remind-verb.ts";
import { rules, same } from "./rules-command.ts";
import { settings } from "./settings-modal.ts";
import type { Surface } from "./sluice.ts";
import { sayEndedWithIt } from "./standing-answer.view.ts";
import { status } from "./status-verb.ts";
import { team } from "./team-verb.ts";
import { eraseVerb, exportVerb } from "./your-data.ts";

const leave: CommandVerb = async ({ desk, directory, questions }, { who }) => {
  await directory.know(who);
  await desk.chooseManner({ who, manner: "keep coming" });
  const hosts = inWords([...new Set((await questions.accountsOf(who)).accounts.map(({ host }) => hostName[host]))]);
  const more = hosts === "" ? "" : `; what is asked of you on ${hosts} comes no more`;
  return `Requests come to you at once again, in your working hours${more}. \`/sluice focus 90m\` brings you back.`;
};

/** `/sluice urgent R142 <reason>` */
const urgent: CommandVerb = async ({ desk, questions }, { who, installation, text }) => {
  const { request, rest } = readNumber(text, installation, "/sluice urgent R142 The release stops without it");
  if (rest === "") throw new Refusal("Say why it cannot wait, for example `/sluice urgent R142 The release stops without it`.");
  const reason = readWords(plain(rest), "/sluice urgent R142 The release stops without it");
  const { reader, group, isOnCall, left } = await desk.letThrough({ request, by: who, reason });
  const { emergency } = attentionOf(reader).bypasses ?? {};
  const rings = await questions.slackRings(reader.id);
  const more = [
    ...(rings ? [] : [`Slack is silent for ${reader.name} now and will not ring: if it must, call them another way.`]),
    ...(emergency ? [`If that is too slow: ${emergency}`] : []),
  ];
  const also = more.map((one) => ` ${one}`).join("");
  if (isOnCall)
    return `It goes through now, with your reason. ${reader.name} can be called now, so it counts among nothing.${also}`;
  const whose = group ? ` to ${reader.name}, who has most room in ${group.name}` : "";
  return `It goes through now${whose}, with your reason: ${left} left this week${group ? ` for ${group.name}` : ""}.${also}`;
};

/** An agent asks again where it still needs it: nothing is undone for it. */
const sayWithdrawnFor = (name: string, number: string, goesOn: boolean) =>
  goesOn
    ? `${name} does not ask ${number} any more; others still do. It is told.`
    : `${number}, which ${name} asked, is withdrawn. It is told, and can ask again.`;

/** `/sluice withdraw R142` */
const withdraw: CommandVerb = async ({ desk, directory }, { who, installation, text }) => {
  const { request } = readNumber(text, installation, "/sluice withdraw R142");
  const { goesOn, agent } = await desk.withdraw({ request, by: who });
  const number = `R${request.split("/")[1]}`;
  if (agent !== undefined) return sayWithdrawnFor((await directory.know(agent)).name, number, goesOn);
  const done = goesOn
    ? `You do not ask ${number} any more; others still do.`
    : `You took ${number} back. Wherever it is shown, it says so.`;
  return `${done} \`/sluice undo ${number}\` undoes that, for half a minute.`;
};

/** `/sluice undo R142` */
const undo: CommandVerb = async ({ desk }, { who, installation, text }) => {
  const { request } = readNumber(text, installation, "/sluice undo R142");
  const reopened = await desk.reopen({ request, by: who });
  const undone = sayUndone(`R${request.split("/")[1]}`, reopened);
  return reopened.endedRule ? `${undone} ${sayEndedWithIt(reopened.endedRule)}` : undone;
};

/** What came of taking an end back. */
export function sayUndone(
  number: string,
  { wasTold, wasLapse, isTheirs, isShown, isRevoked, rule, endedOn }: Awaited<ReturnType<Desk["reopen"]>>,
): string {
  if (endedOn)
    return `That is undone. ${number} was ended on ${hostName[endedOn]} meanwhile, so it stays ended, as it was there.`;
  if (isRevoked)
    return `That is undone, but the agent that asked ${number} was revoked meanwhile: it is withdrawn, and nobody waits for it.`;
  const again = isShown
    ? `${number} is in front of you again`
    : `${number} waits for your next digest again, and \`/queue\` shows it now with its buttons`;
  if (rule) return `${again}. Your rule goes on for what comes: \`/sluice rules\` stops it.`;
  if (!wasTold && !wasLapse) return `${number} is as it was before.`;
  if (!isTheirs) return `${number} waits for the group again, and lapses no more. \`/sluice withdraw ${number}\` takes it back.`;
  if (!wasTold) return `${again}; nobody had heard that it lapsed.`;
  const heard = wasLapse ? "Whoever asked had been told that it lapsed, and" : "Whoever had heard your answer";
  return `${again}. ${heard} hears that you judge it anew.`;
}

/** `/sluice bump R142` */
const bump: CommandVerb = async ({ desk }, { who, installation, text }) => {
  const { request } = readNumber(text, installation, "/sluice bump R142");
  await desk.bump({ request, by: who });
  return `That you still wait for R${request.split("/")[1]} is counted and shown; it calls nobody.`;
};

/** `/sluice wait R142` */
const wait: CommandVerb = async ({ desk, directory }, { who, installation, text }) => {
  const { request } = readNumber(text, installation, "/sluice wait R142");
  await directory.know(who);
  await directory.placeOf(who);
  const { reader } = await desk.waitToo({ request, by: who });
  const number = `R${request.split("/")[1]}`;
  const answer = isGroup(reader) ? `the answer of ${reader.name}` : `${reader.name}'s answer`;
  return `You wait for ${number} too: you will hear ${answer}, and it is shown that one more waits. \`/sluice withdraw ${number}\` ends that.`;
};

/** `/sluice stand-in R142` */
const standIn: CommandVerb = async ({ desk }, { who, installation, text }) => {
  const { request } = readNumber(text, installation, "/sluice stand-in R142");
  const { standIn: one } = await desk.askStandIn({ request, by: who });
  return `R${request.split("/")[1]} went to ${one.name}, who gets it at their own next opening. You hear how it ends.`;
};

/** `/sluice away until 5 Jan` */
const away: CommandVerb = (sluice, call) => focus(sluice, { ...call, text: `away ${call.text}`.trim() });

const verbs: Record<string, CommandVerb> = {
  start,
  focus,
  away,
  ask,
  review,
  decide,
  queue,
  load,
  standup,
  decisions,
  group,
  next,
  remind,
  rules,
  same,
  team,
  status,
  urgent,
  withdraw,
  bump,
  wait,
  "stand-in": standIn,
  undo,
  leave,
  link,
  unlink,
  accounts,
  settings,
  agents,
  export: exportVerb,
  erase: eraseVerb,
  ...judgingVerbs,
  help: async (_, { text }) => helpAbout(text),
};

/** `/sluice <verb> …` knows every verb; the short commands are conveniences, since another app may claim their names. */
export const sluiceVerb: CommandVerb = (sluice, call) => {
  const [, name = "", rest = ""] = /^(\S*)\s*([\s\S]*)$/.exec(call.text) ?? [];
  const verb = Object.hasOwn(verbs, name.toLowerCase() || "help") ? verbs[name.toLowerCase() || "help"] : undefined;
  if (!verb) throw new Refusal(`There is no "${plain(name.slice(0, 40))}". What there is:\n${help}`);
  return verb(sluice, { ...call, text: rest });
};

export const sluiceCommand: Surface = (bolt, sluice) =>
  onCommand(bolt, "/sluice", sluice, async (all, call) => sluiceVerb(all, call));
