import type { InputBlock, ModalView } from "@slack/types";
import type { WhileAway } from "../domain/absence.ts";
import { type Request, saidAs } from "../domain/request.ts";
import { sayWhen, sayZone, type Whose } from "../domain/say-time.ts";
import type { Instant, Span } from "../domain/time.ts";
import { choiceInput, dateInput, personInput, textInput } from "./block-inputs.ts";
import { cut, muted, plain, sentence } from "./block-kit.ts";
import type { Viewer } from "./request.view.ts";

type Choice = { says: string; value: WhileAway };
const choices: Choice[] = [
  { says: "Keep it for my return", value: "keep" },
  { says: "Give it back to whoever asked", value: "return" },
  { says: "Hand it to who stands in for me", value: "hand over" },
];
export const asAbove = "as above";
/** What is chosen for one request stands in an input of its own. */
export const choiceOf = (request: Pick<Request, "id">) => `then/${request.id}`;
/** A modal takes 100 blocks, and nobody reads more; the rest goes by the choice for all. */
const mostChoices = 40;

/**
 * Going away in one screen: until when, who stands in, and what becomes of what waits. `span`: as it was typed; absent, its days are chosen here.
 */
export function awayModal(waiting: Request[], span: Span | undefined, viewer: Viewer): ModalView {
  return {
    type: "modal",
    callback_id: "away",
    private_metadata: JSON.stringify({ span }),
    title: plain("Away"),
    submit: plain("Go away"),
    close: plain("Cancel"),
    blocks: [
      ...(span ? [sentence(`Away ${saySpan(span, viewer, viewer.now)}.`)] : daysOfAbsence),
      muted(
        "Nothing comes while you are away, and no clock of what waits for you runs. You get it in one digest when you are back.",
      ),
      personInput("standIn", {
        label: "Who stands in for you?",
        hint: "Whoever asks you meanwhile is told that they can ask them instead.",
        optional: true,
      }),
      ...(waiting.length === 0 ? [muted("Nothing waits for you now.")] : whatWaits(waiting, viewer)),
    ],
  };
}

const daysOfAbsence: InputBlock[] = [
  dateInput("from", { label: "First day away", hint: "Empty: from now on.", optional: true }),
  dateInput("back", { label: "Back on" }),
];

/** "from Thursday 0:00 until 5 Jan 0:00 Berlin time"; without a beginning where it begins now. */
export function saySpan({ from, to }: Span, on: Whose, now: Instant): string {
  const until = `until ${sayWhen(to, on, now)} ${sayZone(on.zone)}`;
  return from > now ? `from ${sayWhen(from, on, now)} ${until}` : until;
}

function whatWaits(waiting: Request[], viewer: Viewer): (InputBlock | ReturnType<typeof muted>)[] {
  const [one] = waiting;
  const all =
    waiting.length === 1 && one ? `What becomes of ${nameOf(one, viewer)}?` : `What becomes of the ${waiting.length} that wait?`;
  const left = waiting.length - mostChoices;
  return [
    choiceInput("all", { label: all }, choices, "keep"),
    textInput(
      "words",
      {
        label: "A word to them",
        hint: "Who gets one of these, or gets it back, reads it. Empty: that you are away, and until when.",
        optional: true,
      },
      "",
      { max_length: 300 },
    ),
    ...(waiting.length === 1 ? [] : waiting.slice(0, mostChoices).map((request) => choiceFor(request, viewer))),
    ...(left > 0 ? [muted(`The other ${left} go as you chose for all of them.`)] : []),
  ];
}

const choiceFor = (request: Request, viewer: Viewer): InputBlock =>
  choiceInput(
    choiceOf(request),
    { label: cut(nameOf(request, viewer), 150) },
    [{ says: "As above", value: asAbove }, ...choices],
    asAbove,
  );

const nameOf = (request: Request, { names }: Viewer) =>
  `${saidAs(request)} of ${names(request.askers[0].who)}: ${cut(request.ask, 100)}`;

export const awayDoneModal = (said: string): ModalView => ({
  type: "modal",
  callback_id: "away-done",
  title: plain("Away"),
  close: plain("Done"),
  blocks: [sentence(said)],
});
