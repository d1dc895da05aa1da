import type { Button, KnownBlock } from "@slack/types";
import { askFor, isAskedBy } from "../domain/askers.ts";
import { isolated } from "../domain/isolated.ts";
import { type Request, saidAs } from "../domain/request.ts";
import { sayRule, sayWhyGivenBack, wordsOf } from "../domain/say-outcome.ts";
import { isForRework, type Outcome, ruleBehind } from "../domain/turn.ts";
import { button, cut, header, type Message, muted, quoting, toldInLines, words } from "./block-kit.ts";
import type { Viewer } from "./request.view.ts";
import { factsForAsker } from "./request-facts.view.ts";

const verdicts = { approved: "approve", "changes requested": "request changes", declined: "decline" };

/** An end that the asker is told; `isTakenBack` once its reader judges it anew. */
export type Told = { request: Request; outcome: Outcome; isTakenBack: boolean };

/** What the asker is told at the end: "Ana on R142: request changes." and her words; several ends under a heading. */
export function answerView(answers: Told[], viewer: Viewer): Message {
  const many = answers.length > 1 ? [`${answers.length} answers`] : [];
  return {
    text: toldInLines([...many, ...answers.map((one) => inWords(one, viewer))]),
    blocks: [...many.map(header), ...answers.flatMap((one) => answerBlocks(one, viewer))],
  };
}

function inWords(told: Told, viewer: Viewer): string {
  const { request, outcome, isTakenBack } = told;
  const note = wordsOf(outcome);
  const end = isTakenBack ? " Taken back since." : "";
  return `${startOf(told, viewer)}${sayVerdict(outcome)}.${ofLapse(told, viewer)}${note ? ` "${note}"` : ""}${end} · ${askFor(request, viewer.id)}`;
}

function answerBlocks(told: Told, viewer: Viewer): KnownBlock[] {
  const { request, outcome, isTakenBack } = told;
  const verdict = words(sayVerdict(outcome), isTakenBack ? "strike" : "bold");
  const facts = `${cut(askFor(request, viewer.id), 300)} · ${factsForAsker(request, viewer)}`;
  const buttons = isTakenBack ? [] : nextSteps(request, viewer);
  return [
    quoting([words(startOf(told, viewer)), verdict, words(`.${ofLapse(told, viewer)}`)], wordsOf(outcome)),
    isTakenBack ? muted("Taken back since: it is judged anew.", facts) : muted(facts),
    ...(buttons.length > 0 ? [{ type: "actions" as const, elements: buttons }] : []),
  ];
}

/** What no person ended does not begin with one. */
function startOf({ request, outcome }: Told, { names, zone, locale }: Viewer): string {
  if (outcome.is === "lapsed" || outcome.is === "given back") return `${saidAs(request)} `;
  const rule = ruleBehind(outcome);
  const by = rule ? sayRule(rule.since, names(outcome.by), { zone, locale }) : names(outcome.by);
  return `${by} on ${saidAs(request)}: `;
}

/** Ours, and so in no quotation. */
function ofLapse({ request, outcome }: Told, { names }: Viewer): string {
  if (outcome.is === "given back") {
    const why = outcome.why
      ? sayWhyGivenBack(outcome.why, isolated(names(outcome.by)))
      : "Whoever you asked has erased their data here";
    return ` ${why[0]?.toUpperCase()}${why.slice(1)}, so nobody judges it. Ask somebody else: /sluice ask @cy …`;
  }
  if (outcome.is !== "lapsed") return "";
  return ` Nobody decided in time${outcome.wasSeen ? "" : ", and it was never seen"}. This is not a decision of ${names(request.to)}'s.`;
}

const nextSteps = (request: Request, { id }: Viewer): Button[] => [
  ...(request.link ? [button("Open", `open/${request.id}`, request.id, { url: request.link })] : []),
  ...(isForRework(request) && isAskedBy(request, id) ? [button("Changed: ask again", "bring-again", request.id)] : []),
];

function sayVerdict(outcome: Outcome): string {
  if (outcome.is === "decided") return outcome.choice;
  if (outcome.is === "answered") return "an answer";
  if (outcome.is === "lapsed") return `lapsed to "${outcome.to}"`;
  if (outcome.is === "given back") return "ended unjudged";
  return outcome.is === "withdrawn" ? "withdrawn" : verdicts[outcome.is];
}
