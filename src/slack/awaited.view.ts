import type { KnownBlock, Option } from "@slack/types";
import { askFor } from "../domain/askers.ts";
import type { Awaited } from "../domain/expectation.ts";
import { linkName } from "../domain/link.ts";
import { askersToldOfQuestion } from "../domain/private-words.ts";
import { type Request, saidAs } from "../domain/request.ts";
import { sayExpected } from "../domain/say-expected.ts";
import { sayWhen } from "../domain/say-time.ts";
import { cut, muted, option, overflow, plain } from "./block-kit.ts";
import type { Viewer } from "./request.view.ts";

/** What somebody waits for, a line each with what they can do; what does not fit is named. */
export function awaitedBlocks(awaited: Awaited[], most: number, viewer: Viewer): KnownBlock[] {
  const left = awaited.slice(most).map(({ request }) => saidAs(request));
  return [
    ...awaited.slice(0, most).map((one) => awaitedBlock(one, viewer)),
    ...(left.length > 0 ? [muted(`and ${left.length} more: ${left.join(", ")}`)] : []),
  ];
}

const awaitedBlock = (one: Awaited, viewer: Viewer): KnownBlock => ({
  type: "section",
  block_id: `wait/${one.request.id}`,
  text: plain(`${cut(askFor(one.request, viewer.id), 120)}\n${awaitedFacts(one, viewer)}`),
  accessory: overflow("more", steps(one.request, viewer)),
});

/** "R142 · held for Ana · likely today, 11:00 to 18:00 · acme/parser#381": whose move it is and since when; nothing of the reader's plans. */
export const awaitedFacts = ({ request, expected }: Awaited, viewer: Viewer): string =>
  [
    saidAs(request),
    whoseMove(request, viewer),
    ...(expected ? [sayExpected(expected, viewer.zone, viewer.now)] : []),
    ...(request.link ? [linkName(request.link)] : []),
  ].join(" · ");

function whoseMove(request: Request, { id, names, zone, now }: Viewer): string {
  const { turn, to } = request;
  if (turn.is === "returned" && !askersToldOfQuestion(request).includes(id))
    return `${names(to)} asked another who asks it too something, ${sayWhen(turn.at, zone, now)}`;
  if (turn.is === "returned")
    return `your move since ${sayWhen(turn.at, zone, now)}: ${names(to)} asked "${cut(turn.question, 120)}"`;
  if (turn.is === "unclaimed") return `waits for ${names(to)} until somebody claims it`;
  return turn.is === "shown" ? `${names(to)} has it since ${sayWhen(turn.at, zone, now)}` : `held for ${names(to)}`;
}

const steps = (request: Request, viewer: Viewer): Option[] => [
  ...firstStep(request, viewer),
  option("Add what was missing", `add ${request.id}`),
  option("Withdraw", `withdraw ${request.id}`),
];

function firstStep(request: Request, viewer: Viewer): Option[] {
  if (request.turn.is !== "returned") return [option("I still wait", `bump ${request.id}`)];
  return askersToldOfQuestion(request).includes(viewer.id) ? [option("Reply", `reply ${request.id}`)] : [];
}
