import type { Button, KnownBlock, ModalView } from "@slack/types";
import { canAskBack } from "../domain/askers.ts";
import type { Rest } from "../domain/fatigue.ts";
import { type Request, saidAs } from "../domain/request.ts";
import { sayMinutes } from "../domain/say-time.ts";
import { beginning, type Seat, seat } from "../domain/sitting.ts";
import { enderOf } from "../domain/turn.ts";
import { whyFirst } from "../domain/waiting-cost.ts";
import {
  button,
  cut,
  divider,
  type Message,
  muted,
  paragraph,
  plain,
  quotedCode,
  sentence,
  toldInLines,
  words,
} from "./block-kit.ts";
import { sayEarlierEnds } from "./earlier-ends.view.ts";
import { earlierRemarks, oneAtATimeButton, requestMoved, told, type Viewer } from "./request.view.ts";
import { facts } from "./request-facts.view.ts";
import { claiming, judging, opening } from "./request-steps.view.ts";
import { offeringRest } from "./rest.view.ts";
import { lettingStand, stoppingRule } from "./standing-answer.view.ts";

/** What just happened in it: a refusal, and what became of the request before. */
export type Before = { refusal?: string | undefined; request?: Request | undefined };

/** One request in full with all that can be done with it; after each judgement the next one stands here. */
export function oneAtATimeView(seat: Seat, before: Before, metadata: string, viewer: Viewer, rest?: Rest): ModalView {
  const { request } = seat;
  return {
    type: "modal",
    callback_id: "one-at-a-time",
    private_metadata: metadata,
    title: plain("One at a time"),
    close: plain(request ? "Stop here" : "Close"),
    blocks: [
      ...(before.refusal ? [sentence(quotedCode(before.refusal)), divider] : []),
      ...(request ? [...inFull(request, seat, viewer), ...offeringRest(rest, [request], viewer)] : [sentence(sayEnd(seat))]),
      ...trace(before.request, viewer),
    ],
  };
}

/** What is first and why, with the button that opens it. */
export function sittingOffer(mine: Request[], viewer: Viewer): Message {
  const { request, of, minutes } = seat(mine, beginning);
  if (!request) return { text: "Nothing waits for you.", blocks: [sentence("Nothing waits for you.")] };
  const others = mine.filter((one) => one !== request);
  const said = `${of} to judge, about ${sayMinutes(minutes)}. First: ${saidAs(request)}, because ${whyFirst(request, others, viewer)}.`;
  const which = `${cut(request.ask, 300)} · ${facts(request, viewer)}`;
  return {
    text: toldInLines([said, which]),
    blocks: [
      sentence(said),
      muted(which),
      { type: "actions", block_id: "sitting", elements: [{ ...oneAtATimeButton, style: "primary" }] },
    ],
  };
}

const ends = {
  all: "Nothing more of this agent waits for you. /queue shows what others ask.",
  some: "Nothing more of this agent's card waits for you. /queue shows what else it asks.",
};

const sayEnd = ({ skipped, ofAgent }: Seat) =>
  skipped === 0
    ? ofAgent
      ? ends[ofAgent]
      : "Nothing waits for you."
    : `That was the last. ${skipped === 1 ? "The one that you skipped still waits" : `The ${skipped} that you skipped still wait`} for you: /queue shows ${skipped === 1 ? "it" : "them"}.`;

/** What takes the whole width of a modal may be as long as it is. */
const mostWords = 1000;
/** So many lines does one block take, and so many ends are anybody's to read. */
const mostLines = 10;
const mostEnds = 49;

const inFull = (request: Request, { place, of, minutes }: Seat, viewer: Viewer): KnownBlock[] => [
  muted(`${place} of ${of}, about ${sayMinutes(minutes)} left`),
  paragraph(words(request.ask, "bold")),
  muted(...told(request, viewer, mostWords, { isCut: false })),
  ...earlier(request, viewer),
  {
    type: "actions",
    block_id: `act/${request.id}`,
    elements: [...claiming(request), ...opening(request), ...judging(request), skip(request)],
  },
  { type: "actions", block_id: `more/${request.id}`, elements: [...rarer(request), ...stoppingRule(request, viewer)] },
];

/** Every end that it had before, and all that was said of it. */
function earlier(request: Request, viewer: Viewer): KnownBlock[] {
  const all = [...sayEarlierEnds(request, viewer, mostWords), ...earlierRemarks(request, viewer, mostWords)];
  const left = all.length - mostEnds;
  const lines = [...(left > 0 ? [`and ${left} before these`] : []), ...all.slice(-mostEnds)];
  return Array.from({ length: Math.ceil(lines.length / mostLines) }, (_, at) =>
    muted(...lines.slice(at * mostLines, (at + 1) * mostLines)),
  );
}

const skip = ({ id }: Request) => button("Skip", "skip", id);

const rarer = (request: Request): Button[] => {
  const { id, kind, options } = request;
  return [
    ...(kind === "decision" && options.length > 0 ? [button("Answer in my own words", "answer", id)] : []),
    ...(canAskBack(request) ? [button("Ask back", "ask-back", id)] : []),
    button("Later", "later", id),
    button("Hand over", "hand-over", id),
    button("Decline", "decline", id),
    button("Takes longer or shorter…", "estimate", id),
  ];
};

/** The request before, with what became of it; their own end can be taken back. */
function trace(request: Request | undefined, viewer: Viewer): KnownBlock[] {
  if (!request) return [];
  const { turn, id } = request;
  const canUndo = turn.is === "settled" && enderOf(turn.outcome) === viewer.id;
  return [
    divider,
    requestMoved(request, viewer),
    ...(canUndo
      ? [
          {
            type: "actions" as const,
            elements: [button(`Undo ${saidAs(request)}`, `undo/${id}`, id), ...lettingStand(request, viewer)],
          },
        ]
      : []),
  ];
}
