import type { PersonId } from "../domain/person.ts";
import type { Request } from "../domain/request.ts";
import type { StandingAnswer } from "../domain/standing-answer.ts";

/** The part of the store that is about what is answered the same way for a while. What is over may still be there. */
export type StandingAnswerReads = {
  standingAnswer(
    reader: PersonId,
    about: { agent: PersonId; topic: string; kind: Request["kind"] },
  ): Promise<StandingAnswer | undefined>;
  /** A reader's, the oldest first. */
  standingAnswersOf(reader: PersonId): Promise<StandingAnswer[]>;
  /** All that answer this agent. */
  standingAnswersFor(agent: PersonId): Promise<StandingAnswer[]>;
};

export type StandingAnswerWrites = {
  /** A rule, new or in the place of the one before about the same. */
  putStandingAnswer(rule: StandingAnswer): Promise<void>;
  dropStandingAnswer(rule: Pick<StandingAnswer, "reader" | "agent" | "topic" | "kind">): Promise<void>;
};
