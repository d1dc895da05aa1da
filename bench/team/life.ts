import type { Attention } from "../../src/domain/attention.ts";
import type { Bypassed } from "../../src/domain/bypass-rules.ts";
import type { Person, PersonId } from "../../src/domain/person.ts";
import type { Request } from "../../src/domain/request.ts";
import type { Instant, LocalDate, Span } from "../../src/domain/time.ts";
import type { Arrival } from "./arrivals.ts";
import type { Member } from "./members.ts";
import type { Policy } from "./policies.ts";
import type { Wished } from "./wished-focus.ts";

/** What became of what was asked; it still waits where it neither was answered nor refused. */
export type Fate = { arrival: Arrival; expected?: Span; answeredAt?: Instant; isRefused?: true };

/** A message that reached somebody, with what it brought. */
export type Ping = { at: Instant; isBypass: boolean };

/** What is given of a reader: who they are, what they wish, what they are asked, and how it reaches them. */
export type Given = {
  member: Member;
  wished: Wished;
  arrivals: Arrival[];
  policy: Policy;
  clocks: (id: PersonId) => Attention;
  end: Instant;
};

/** A reader as time passes. It is changed in place: so much happens to it. */
export type Life = Given & {
  reader: Person & { attention: Attention };
  /** The rest of what is to come, the next one first. */
  coming: { arrivals: Arrival[]; blocks: Span[]; breaks: Instant[] };
  /** When what is held is looked at again, if nothing else comes. */
  nextLookAt: Instant;
  /** What is held for them or in front of them. */
  open: Map<number, Request>;
  fates: Map<number, Fate>;
  pings: Ping[];
  bypasses: Map<PersonId, Bypassed[]>;
  /** What they turned to there and then, by number. */
  turnedTo: Set<number>;
  /** They go through all that is in front of them. */
  isSitting: boolean;
  judging?: { number: number; until: Instant } | undefined;
  /** How much they judged on the last day on which they did. */
  judged: { date: LocalDate; minutes: number };
};

/** Minutes a day that somebody can judge well. */
export const capacity = 90;

export function beginning(given: Given): Life {
  const { member, policy, wished, arrivals } = given;
  const { id, name, zone } = member;
  return {
    ...given,
    reader: { id, name, zone, kind: "person", attention: policy.attention(zone) },
    coming: { arrivals: [...arrivals], blocks: policy.hasGate ? [...wished.afternoons] : [], breaks: [...wished.breaks] },
    nextLookAt: Number.POSITIVE_INFINITY,
    ...{ open: new Map(), fates: new Map(), pings: [], bypasses: new Map() },
    ...{ turnedTo: new Set(), isSitting: false, judged: { date: "", minutes: 0 } },
  };
}

export const openOf = ({ open }: Life): Request[] => [...open.values()];
