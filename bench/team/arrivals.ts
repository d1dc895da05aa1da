import { createHash } from "node:crypto";
import type { PersonId } from "../../src/domain/person.ts";
import { type Request, submitted, type Urgency } from "../../src/domain/request.ts";
import type { Instant } from "../../src/domain/time.ts";

/** Somebody asks, or an agent for its owner. All that is left to chance about it is thrown beforehand, so that every policy meets the same. */
export type Arrival = {
  number: number;
  at: Instant;
  asker: PersonId;
  /** Whose agent asks; absent where a person does. */
  owner?: PersonId;
  to: PersonId;
  kind: Request["kind"];
  minutes: number;
  urgency?: Urgency;
  dueAt?: Instant;
  /** Its asker would let it through a shut gate, if they may. */
  cannotWait: boolean;
  /** Where it pings its reader amid something else, they turn to it there and then. */
  isTakenSoon: boolean;
};

export const isOfAgent = ({ owner }: Arrival) => owner !== undefined;

/** As the bot would have it, at the moment at which it was asked. */
export const asRequest = ({ number, at, asker, owner, to, kind, minutes, urgency, dueAt }: Arrival): Request =>
  submitted(
    {
      key: `team/${number}`,
      kind,
      asked: { who: asker, origin: { from: owner === undefined ? "slack" : "agent" } },
      to,
      ask: `What ${number} asks`,
      options: [],
      minutes,
      ...(urgency && { urgency }),
      ...(dueAt !== undefined && { dueAt }),
    },
    number,
    at,
  );

/** The same for the same arrivals, and for no others. */
export const fingerprint = (arrivals: Arrival[]): string =>
  createHash("sha256").update(JSON.stringify(arrivals)).digest("hex").slice(0, 12);
