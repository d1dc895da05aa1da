import { type AgentView, agentView, endsBefore } from "../domain/agent-view.ts";
import { askFor } from "../domain/askers.ts";
import type { Candidate } from "../domain/capacity.ts";
import type { Reader, ReaderId } from "../domain/group.ts";
import { type PersonId, userOf } from "../domain/person.ts";
import { type End, type Request, saidAs } from "../domain/request.ts";
import { requestFor } from "../domain/request-for.ts";
import { sayWhyGivenBack } from "../domain/say-outcome.ts";
import type { Instant } from "../domain/time.ts";
import type { Outcome } from "../domain/turn.ts";
import type { ToldRequest } from "./agent-telling.ts";

/** A request, with whose it is, who may judge it, and the names of those who ended it, now and in the rounds before. */
export type Known = { request: Request; reader: Reader; asked: Candidate[]; names: Map<ReaderId, string> };

export const iso = (at: Instant) => new Date(at).toISOString();
export const isoOrNull = (at: Instant | undefined) => (at === undefined ? null : iso(at));

export const apiPath = "/api/v1";

/** How it stands for this agent, which asked it. What it took back while others go on asking has ended for it. */
export function standsFor(request: Request, agent: PersonId, now: Instant, asked: Candidate[] = []): AgentView {
  const gone = (request.left ?? []).find(({ asked }) => asked.who === agent);
  const isGone = gone && !request.askers.some(({ who }) => who === agent);
  if (isGone) return { state: "settled", outcome: { is: "withdrawn", by: agent }, endedAt: gone.at };
  return agentView(request, agent, now, asked);
}

/** What its agent may know of it, and no more. */
export function tellRequest({ request, reader, asked, names }: Known, agent: PersonId, now: Instant): ToldRequest {
  const view = standsFor(request, agent, now, asked);
  const { kind, link, options, minutes, askers, left = [] } = requestFor(request, agent, now);
  const theirs = [...askers, ...left.map(({ asked }) => asked)].find(({ who }) => who === agent);
  return {
    number: saidAs(request),
    url: `${apiPath}/requests/${request.number}`,
    kind,
    to: { id: userOf(reader.id), name: reader.name },
    ask: askFor(request, agent),
    link: link ?? null,
    options,
    minutes,
    asked_at: iso(theirs?.at ?? request.askedAt),
    state: view.state === "put off" ? "put_off" : view.state,
    admission: null,
    is_new: null,
    held_until: isoOrNull(view.heldUntil),
    expected_at: isoOrNull(view.expectedAt),
    poll_after: isoOrNull(view.pollAfter),
    undo_until: isoOrNull(view.undoUntil),
    question: view.question ?? null,
    ...tellOutcome(view.outcome, names),
    by_rule: isoOrNull(view.byRule?.since),
    ended_at: isoOrNull(view.endedAt),
    earlier: endsBefore(request, agent, now).map((end) => tellEarlier(end, names)),
  };
}

type ToldOutcome = Pick<ToldRequest, "outcome" | "choice" | "words" | "by" | "lapsed">;
type ToldEnd = ToldOutcome & { outcome: NonNullable<ToldOutcome["outcome"]> };

/** A program is told why in words: its reader has none to say. */
const whyGivenBack = ({ why }: Outcome & { is: "given back" }, name: string | undefined): string | null =>
  why ? `Given back unjudged: ${sayWhyGivenBack(why, name ?? "somebody")}. Ask somebody else.` : null;

function tellEarlier({ at, outcome: ended }: End, names: Map<ReaderId, string>): ToldRequest["earlier"][number] {
  const { outcome, words, by } = tellEnd(ended, names);
  return { outcome, words, by, ended_at: iso(at) };
}

const none: ToldOutcome = { outcome: null, choice: null, words: null, by: null, lapsed: false };

const tellOutcome = (outcome: Outcome | undefined, names: Map<ReaderId, string>): ToldOutcome =>
  outcome ? tellEnd(outcome, names) : none;

function tellEnd(outcome: Outcome, names: Map<ReaderId, string>): ToldEnd {
  if (outcome.is === "lapsed") return { ...none, outcome: "lapsed", choice: outcome.to, lapsed: true };
  const name = names.get(outcome.by);
  const by = name ?? null;
  if (outcome.is === "answered") return { ...none, outcome: "answered", words: outcome.words, by };
  if (outcome.is === "withdrawn") return { ...none, outcome: "withdrawn", by };
  if (outcome.is === "given back") return { ...none, outcome: "given_back", words: whyGivenBack(outcome, name), by };
  const words = outcome.note ?? null;
  if (outcome.is === "decided") return { ...none, outcome: "decided", choice: outcome.choice, words, by };
  return { ...none, outcome: outcome.is === "changes requested" ? "changes_requested" : outcome.is, words, by };
}
