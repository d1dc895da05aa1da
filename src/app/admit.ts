import { askerOf } from "../domain/askers.ts";
import { admission, isAgent, openMinutesOf, ownerOf, retryAt, roomAt, shareOf } from "../domain/back-pressure.ts";
import type { Person, PersonId } from "../domain/person.ts";
import { queueEnds } from "../domain/queued-anew.ts";
import { type AskLater, Refusal } from "../domain/refusal.ts";
import type { Request, Submission } from "../domain/request.ts";
import { sayWhenTo } from "../domain/say-time.ts";
import { type Instant, minute } from "../domain/time.ts";
import type { Reads } from "../store/store.ts";

/** How what is asked anew comes in: not before then; and what its reader has open, where it was read. */
export type Admitted = { notBefore?: Instant; open?: Request[] };

/** What an owner's agents have open with a reader, of the share that they have; `open`: all that is open with that reader; `behind`: until when the last of theirs is queued. */
type Load = {
  open: Request[];
  minutes: number;
  share: number;
  shareAt: (at: Instant) => number | undefined;
  behind: Instant | undefined;
};

/** What becomes of what an agent would ask: it comes as anything does, no sooner than a time, or has to be asked again from then on. */
export type Prospects =
  | { is: "accepted" }
  | { is: "queued"; notBefore: Instant }
  | { is: "refused"; refusal: Refusal; retryAt: Instant };

/**
 * Agents are let in by how much those of the same owner have open with this reader, read in the work that lets them in; people always, and what a
 * reader makes a request of themselves. Refuses an agent where there is too much, or where it cannot be read.
 */
export async function admit(reads: Reads, { asked }: Submission, reader: Person, now: Instant): Promise<Admitted> {
  const asker = asked.doesNotWait ? undefined : await reads.person(asked.who);
  const load = asker && isAgent(asker) ? await loadBy(reads, asker, reader, now) : undefined;
  if (!asker || !load) return {};
  const would = prospectsBy(load, asker, reader, now);
  if (would.is === "refused") throw would.refusal;
  return { open: load.open, ...(would.is === "queued" && { notBefore: would.notBefore }) };
}

/** What would become of what an agent asks of this reader now. Refuses where what they have open cannot be read. */
export async function prospectsOf(reads: Reads, agent: Person, reader: Person, now: Instant): Promise<Prospects> {
  const load = await loadBy(reads, agent, reader, now);
  return load ? prospectsBy(load, agent, reader, now) : { is: "accepted" };
}

/** Nothing comes before what the same owner's agents have queued already. */
function prospectsBy({ minutes, share, shareAt, behind }: Load, agent: Person, reader: Person, now: Instant): Prospects {
  const is = admission(minutes, share);
  if (is === "refused") {
    const at = retryAt(minutes, shareAt, reader, now);
    return { is, refusal: tooMuch(agent, reader, at, now), retryAt: at };
  }
  const notBefore = Math.max(is === "queued" ? roomAt(minutes, share, reader, now) : now, behind ?? now);
  return notBefore > now ? { is: "queued", notBefore } : { is: "accepted" };
}

/** Undefined where they have no limit. */
async function loadBy(reads: Reads, asker: Person, reader: Person, now: Instant): Promise<Load | undefined> {
  try {
    const owner = ownerOf(asker);
    const usual = await reads.agentLimit();
    const shareAt = (at: Instant) => shareOf(reader, owner, usual, at);
    const share = shareAt(now);
    if (share === undefined) return undefined;
    const open = await reads.openFor(reader.id);
    const owners = await ownersIn(reads, open);
    return { open, share, shareAt, minutes: openMinutesOf(owner, open, owners), behind: queueEnds(open, owners, owner) };
  } catch (cause) {
    const askLater: AskLater = { reason: "load unknown", retryAt: now + minute, agent: asker.id, reader: reader.id };
    throw new Refusal("The load of your reader could not be read. Try again in a minute.", { cause, askLater });
  }
}

/** Whose agents asked what is open. */
export async function ownersIn(reads: Reads, open: Request[]): Promise<Map<PersonId, PersonId>> {
  const owners = new Map<PersonId, PersonId>();
  for (const id of new Set(open.map(askerOf))) {
    const asker = await reads.person(id);
    if (asker && isAgent(asker)) owners.set(id, ownerOf(asker));
  }
  return owners;
}

function tooMuch(agent: Person, reader: Person, at: Instant, now: Instant): Refusal {
  const askLater: AskLater = { reason: "reader is full", retryAt: at, agent: agent.id, reader: reader.id };
  const when = sayWhenTo(at, agent, now);
  return new Refusal(
    `${reader.name} has as much from your owner's agents as three days hold. Try again from ${when} on, or withdraw some of it.`,
    { askLater },
  );
}
