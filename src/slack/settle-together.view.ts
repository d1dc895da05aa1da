import type { InputBlock, ModalView } from "@slack/types";
import { isolated } from "../domain/isolated.ts";
import { linkName } from "../domain/link.ts";
import { lowStakesAnswer } from "../domain/low-stakes.ts";
import { minutesFor, type Request, type RequestId, saidAs } from "../domain/request.ts";
import { sayAnswer } from "../domain/say-standing-answer.ts";
import type { Instant } from "../domain/time.ts";
import { ticksInput } from "./block-inputs.ts";
import { button, cut, muted, plain, quotedCode, sentence } from "./block-kit.ts";
import type { Viewer } from "./request.view.ts";

/** More would not be looked through. */
const mostTogether = 40;

/** A tick's own words are cut behind this much. */
const longestTick = 75;

export const blockOf = ({ id }: Pick<Request, "id">) => `together/${id}`;

/** By which it is told whether a request still says what was listed of it. */
type MarkOf = (request: Request) => string;

/** What would be answered, one by one; each can be left out. Nothing is done yet. */
export function togetherModal(requests: Request[], agent: string, viewer: Viewer, markOf: MarkOf): ModalView {
  const left = requests.length - mostTogether;
  return {
    type: "modal",
    callback_id: "settle-together",
    title: plain("Settle together"),
    submit: plain("Settle these"),
    close: plain("Cancel"),
    blocks: [
      sentence(
        `Each is answered as ${isolated(cut(agent, 40))} would, can be changed back, and holds nothing up. Untick what you want to look at first.`,
      ),
      ...requests.slice(0, mostTogether).flatMap((one) => [sentence(cut(one.ask, 300)), tickFor(one, viewer, markOf)]),
      ...(left > 0 ? [muted(`and ${left} more, once these are settled.`)] : []),
    ],
  };
}

function tickFor(request: Request, viewer: Viewer, markOf: MarkOf): InputBlock {
  const answer = lowStakesAnswer(request, viewer.id);
  const says = answer ? sayAnswer(answer) : "";
  return ticksInput(
    blockOf(request),
    { label: `Settle ${saidAs(request)}`, hint: hintOf(request, `${saidAs(request)}: ${says}`) },
    [{ says: `${saidAs(request)}: ${says}`, value: markOf(request), isOn: true }],
  );
}

/** What speaks for it; its agent stands above all of them. */
function hintOf(request: Request, says: string): string {
  const { kind, link, recommendation, evidence } = request;
  return [
    ...(says.length > longestTick ? [says] : []),
    `A ${kind}, about ${minutesFor(request)} min`,
    ...(link ? [linkName(link)] : []),
    ...(kind === "review" && recommendation ? [`it would: ${cut(recommendation, 300)}`] : []),
    ...(evidence ? [`tried so far: ${cut(evidence, 300)}`] : []),
  ].join(" · ");
}

/** What one list ended, and when. */
export type EndedTogether = { at: Instant; requests: RequestId[] };

/** What of a list was not settled: what had ended already, and why the others wait. */
export type NotSettled = { over: string[]; refusals: string[] };

/** What was done of it, with the way back, and what could not be. */
export const togetherDone = ({ at, requests: done }: EndedTogether, { over, refusals }: NotSettled): ModalView => ({
  type: "modal",
  title: plain("Settle together"),
  close: plain("Close"),
  blocks: [
    sentence(`Settled: ${done.length} of ${done.length + over.length + refusals.length}.${done.length > 0 ? sayWayBack : ""}`),
    ...(done.length > 0
      ? [{ type: "actions" as const, block_id: "settle-together", elements: [undoing({ at, requests: done })] }]
      : []),
    ...(over.length > 0 ? [sentence("Over already, so there was nothing to settle:")] : []),
    ...over.map((one) => sentence(quotedCode(one))),
    ...(refusals.length > 0 ? [sentence("The others wait for you as before:")] : []),
    ...refusals.map((one) => sentence(quotedCode(one))),
  ],
});

const sayWayBack =
  ' For half a minute nobody hears of it, and you can undo it here. Afterwards you take back one by one: "/sluice undo R142".';

const undoing = ({ at, requests }: EndedTogether) =>
  button(
    requests.length === 1 ? "Undo it" : `Undo these ${requests.length}`,
    "settle-together/undo",
    [at, ...requests].join(" "),
  );

/** By the value of that button. */
export function endedIn(value: string): EndedTogether {
  const [at = "", ...requests] = value.split(" ");
  return { at: Number(at), requests };
}

/** What of it waits again, or why nothing does. */
export const togetherUndone = (undone: RequestId[], done: RequestId[], refusal: string | undefined): ModalView => ({
  type: "modal",
  title: plain("Settle together"),
  close: plain("Close"),
  blocks: [
    sentence(
      refusal === undefined
        ? `Undone: ${undone.length} of ${done.length}. What is undone waits for you as before.`
        : quotedCode(refusal),
    ),
  ],
});
