import { queued, roomAt } from "../../src/domain/back-pressure.ts";
import { type Bypassed, bypassesLeft, remembered } from "../../src/domain/bypass-rules.ts";
import { expectation } from "../../src/domain/expectation.ts";
import { letThrough, minutesOf, type Request } from "../../src/domain/request.ts";
import type { Instant } from "../../src/domain/time.ts";
import { isInHours } from "../../src/domain/working-hours.ts";
import { type Arrival, asRequest } from "./arrivals.ts";
import { capacity, type Life, openOf } from "./life.ts";
import { lookFor } from "./look.ts";

/** Something is asked of them now: it is taken in, or an agent is refused. */
export function arrive(life: Life, arrival: Arrival) {
  const { number, at, cannotWait } = arrival;
  const request = admitted(life, arrival);
  if (!request) return void life.fates.set(number, { arrival, isRefused: true });
  const expected = life.policy.hasGate ? told(life, request, at) : undefined;
  life.fates.set(number, { arrival, ...(expected && { expected }) });
  const held = cannotWait && life.policy.hasGate ? bypassing(life, request, at) : request;
  life.open.set(number, held);
  lookFor(life, held, at);
}

const told = (life: Life, request: Request, now: Instant) =>
  expectation(request, { person: life.reader, open: openOf(life) }, now);

/** One's own agents have a share of one's day; those of others have no limit, nor have people. */
function admitted(life: Life, arrival: Arrival): Request | undefined {
  const request = asRequest(arrival);
  const { owner, at } = arrival;
  if (owner !== life.reader.id) return request;
  const ofOwner = minutesOf(openOf(life).filter(({ number }) => life.fates.get(number)?.arrival.owner === owner));
  const admission = life.policy.admit(ofOwner, capacity);
  if (admission === "refused") return undefined;
  if (admission === "accepted") return request;
  return queued(request, roomAt(ofOwner, capacity, life.reader, at));
}

/** Let through, if its reader is at work and its asker has one left. */
function bypassing(life: Life, request: Request, now: Instant): Request {
  const [{ who }] = request.askers;
  const { reader, bypasses } = life;
  const made: Bypassed[] = (bypasses.get(who) ?? []).filter(({ at }) => at > now - remembered);
  if (!isInHours(reader.attention, now) || bypassesLeft({}, made, now) === 0) return request;
  bypasses.set(who, [...made, { at: now }]);
  return letThrough(request, { by: who, at: now, reason: "It cannot wait" });
}
