import { inHostOrder, type ReviewMark, type StateMark } from "./change.ts";
import type { PersonId } from "./person.ts";
import type { Instant } from "./time.ts";

/** What ended a round, or returned it: a review by whoever was asked; or it was asked no more. */
export type RoundEnd = Exclude<ReviewMark["is"], "asked" | "unapproved"> | Exclude<StateMark["is"], "open">;

/** `wantedAt`: when somebody asked for it last; absent where it only became ready, or was opened, again. */
export type Round = { askedAt: Instant; wantedAt?: Instant; end?: { is: RoundEnd; at: Instant; by?: PersonId } };

/** `by`: whose review it is, where it is one. */
export type Reviewed = ReviewMark & { by?: PersonId };

type Story = {
  rounds: Round[];
  shut?: Exclude<StateMark["is"], "open">;
  isWanted: boolean;
  /** When somebody asked for it while it was shut. */
  wantedAt?: Instant;
  openedAt?: Instant;
};

/**
 * The rounds in which a change was asked of one reader, from all that is known of both. A draft is never asked: what is asked meanwhile is a round once it
 * is ready. A review ends a round, and only another ask, or making it ready anew, begins the next: a push alone does not, nor does a list of
 * reviewers from which a host takes whoever has reviewed.
 */
export function roundsOf(states: StateMark[], reviews: Reviewed[]): Round[] {
  const story: Story = { rounds: [], isWanted: false };
  for (const mark of [...states, ...reviews].sort(inHostOrder)) tell(story, mark);
  return story.rounds;
}

function tell(story: Story, { at, is, by }: (StateMark & { by?: never }) | Reviewed) {
  switch (is) {
    case "asked":
      return ask(story, at);
    case "open":
      return open(story, at);
    case "unapproved":
      return unapprove(story, at, by);
    case "taken back":
      Object.assign(story, { isWanted: false, wantedAt: undefined });
      return end(story, is, at);
    case "draft":
    case "closed":
    case "merged":
      return shut(story, is, at);
    default:
      return review(story, { is, at, ...(by !== undefined && { by }) });
  }
}

const last = ({ rounds }: Story) => rounds.at(-1);
/** Nobody has judged it, or asked it no more. */
const isOpen = (round: Round | undefined) => round !== undefined && round.end === undefined;
const isAwaited = (round: Round | undefined) => isOpen(round) || round?.end?.is === "commented";

/** Whoever makes it ready names those again who were asked before: that is no ask of its own. */
function ask(story: Story, at: Instant) {
  const round = last(story);
  const isNamedAgain = story.openedAt === at;
  if (story.shut) Object.assign(story, { isWanted: true, wantedAt: at });
  else if (!round || !isOpen(round)) begin(story, at, isNamedAgain ? undefined : at);
  else if (!isNamedAgain) round.wantedAt = at;
}

/** Whose approval ended it looks at it again. */
function unapprove(story: Story, at: Instant, by: PersonId | undefined) {
  const ended = last(story)?.end;
  if (ended?.is === "approved" && ended.by === by) ask(story, at);
}

function begin(story: Story, askedAt: Instant, wantedAt: Instant | undefined) {
  story.rounds.push({ askedAt, ...(wantedAt !== undefined && { wantedAt }) });
  story.isWanted = false;
  delete story.wantedAt;
}

/** Ready after changes were requested is asked again, as if somebody had said so. */
function open(story: Story, at: Instant) {
  const isReadyAnew = story.shut === "draft" && last(story)?.end?.is === "changes requested";
  if (story.shut) story.openedAt = at;
  delete story.shut;
  if (story.isWanted || isReadyAnew) begin(story, at, story.wantedAt);
}

function shut(story: Story, is: Exclude<StateMark["is"], "open">, at: Instant) {
  if (isAwaited(last(story))) story.isWanted = true;
  story.shut = is;
  end(story, is, at);
}

function end(story: Story, is: RoundEnd, at: Instant) {
  const round = last(story);
  if (round && isAwaited(round)) round.end = { is, at };
}

const verdicts: RoundEnd[] = ["approved", "changes requested"];

/** Of several verdicts in one round the last counts; a comment takes none of them back. */
function review(story: Story, end: NonNullable<Round["end"]>) {
  const round = last(story);
  const isVerdict = verdicts.includes(end.is);
  if (isVerdict) story.isWanted = false;
  const has = round?.end?.is;
  const counts = isVerdict ? isAwaited(round) || (has !== undefined && verdicts.includes(has)) : isOpen(round);
  if (round && counts) round.end = end;
}

/** Whether somebody asked for it since then, or wants changes that are made by now. */
export const isWantedSince = (rounds: Round[], then: Instant): boolean =>
  rounds.some(({ wantedAt, end }) => (wantedAt ?? then) > then || (end?.is === "changes requested" && end.at > then));
