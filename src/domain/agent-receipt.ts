import { dueAt } from "./digest.ts";
import { attentionOf, type Person } from "./person.ts";
import type { Request } from "./request.ts";
import { type Instant, minute } from "./time.ts";

/** What an agent is told on asking, in fields: until when it is held, by when an answer is expected, and when asking for it again is worth it. */
export type AgentReceipt = { state: "accepted" | "queued"; heldUntil?: Instant; expectedAt?: Instant; pollAfter: Instant };

/** A judgement takes this long at least, from when it is there. */
const soonest = 5 * minute;

export function agentReceipt(request: Request, reader: Person, now: Instant): AgentReceipt {
  const { turn, expected } = request;
  const due = dueAt(request, attentionOf(reader), now);
  const heldUntil = due !== undefined && due > now ? due : undefined;
  return {
    state: turn.is === "held" && turn.notBefore !== undefined && turn.notBefore > now ? "queued" : "accepted",
    ...(heldUntil !== undefined && { heldUntil }),
    ...(expected && { expectedAt: expected.by }),
    pollAfter: (heldUntil ?? now) + soonest,
  };
}
