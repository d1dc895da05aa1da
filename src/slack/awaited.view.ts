import type { KnownBlock, Option } from "@slack/types";
import { askFor } from "../domain/askers.ts";
import type { Awaited } from "../domain/expectation.ts";
import { askersToldOfQuestion } from "../domain/private-words.ts";
import { type Request, saidAs } from "../domain/request.ts";
import { awaitedFacts } from "./awaited-facts.view.ts";
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

const mostOfAsk = 120;

/** The same in one line, which names what it is about: in this asker's own words. */
export const awaitedLine = (one: Awaited, viewer: Viewer) =>
  `${cut(askFor(one.request, viewer.id), mostOfAsk)} · ${awaitedFacts(one, viewer)}`;

const awaitedBlock = (one: Awaited, viewer: Viewer): KnownBlock => ({
  type: "section",
  block_id: `wait/${one.request.id}`,
  text: plain(`${cut(askFor(one.request, viewer.id), mostOfAsk)}\n${awaitedFacts(one, viewer)}`),
  accessory: overflow("more", steps(one.request, viewer)),
});

const steps = (request: Request, viewer: Viewer): Option[] => [
  ...firstStep(request, viewer),
  option("Add what was missing", `add ${request.id}`),
  option("Withdraw", `withdraw ${request.id}`),
];

function firstStep(request: Request, viewer: Viewer): Option[] {
  if (request.turn.is !== "returned") return [option("I still wait", `bump ${request.id}`)];
  return askersToldOfQuestion(request).includes(viewer.id) ? [option("Reply", `reply ${request.id}`)] : [];
}
