import type { PersonId } from "./person.ts";
import type { Instant } from "./time.ts";

/** What an agent is told besides: why, and when asking again is worth it; `agent` is who asked, `reader` whom. */
export type AskLater = { reason: "reader is full" | "load unknown"; retryAt: Instant; agent: PersonId; reader: PersonId };

/**
 * The one error the domain throws: a sentence for a person, with an example of what would have worked. Each edge says it in its own place.
 * One that has a `cause` may pass: trying the same again is worth it. One with `askLater` is an agent's, and passes with time.
 */
export class Refusal extends Error {
  override name = "Refusal";
  readonly askLater: AskLater | undefined;

  constructor(message: string, { askLater, ...options }: ErrorOptions & { askLater?: AskLater } = {}) {
    super(message, options);
    this.askLater = askLater;
  }
}
