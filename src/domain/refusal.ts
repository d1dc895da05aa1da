import type { PersonId } from "./person.ts";
import type { Instant } from "./time.ts";

/**
 * What an agent is told besides: why, and when asking again is worth it; `agent` is who asked, `reader` whom. "settling": what `says` says; people hear
 * how it ended, and an agent reads it from then on.
 */
export type AskLater =
  | { reason: "reader is full" | "load unknown"; retryAt: Instant; agent: PersonId; reader: PersonId }
  | { reason: "settling"; retryAt: Instant; says: string };

/** A part of what an agent asks, such as "evidence" or "options", and in a sentence what is wrong with it. */
export type Fault = { part: string; says: string };

/**
 * `askLater`: it passes with time. `faults`: what to mend. `isForbidden`: whoever asks may not, however it is asked. `isUnknown`: there is no such
 * thing, or it is not theirs, which is the same to them. `isNotSetUp`: whoever runs Sluice has to set something first.
 */
type ForAgents = { askLater?: AskLater; faults?: Fault[]; isForbidden?: boolean; isUnknown?: boolean; isNotSetUp?: boolean };

/**
 * The one error the domain throws: a sentence for a person, with an example of what would have worked. Each edge says it in its own place.
 * One that has a `cause` may pass: trying the same again is worth it. What agents are told besides stands in fields.
 */
export class Refusal extends Error {
  override name = "Refusal";
  readonly askLater: AskLater | undefined;
  readonly faults: Fault[];
  readonly isForbidden: boolean;
  readonly isUnknown: boolean;
  readonly isNotSetUp: boolean;

  constructor(
    message: string,
    { askLater, faults, isForbidden, isUnknown, isNotSetUp, ...options }: ErrorOptions & ForAgents = {},
  ) {
    super(message, options);
    this.askLater = askLater;
    this.faults = faults ?? [];
    this.isForbidden = isForbidden ?? false;
    this.isUnknown = isUnknown ?? false;
    this.isNotSetUp = isNotSetUp ?? false;
  }
}
