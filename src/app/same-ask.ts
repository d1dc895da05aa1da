import { hasAsked, hostAsking, isAskedBy } from "../domain/askers.ts";
import { isCodeHost } from "../domain/code-host.ts";
import { isGroupId } from "../domain/group.ts";
import { isOpen, type Request, type Submission } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { isForRework } from "../domain/turn.ts";
import type { Reads, Tx } from "../store/store.ts";
import { refuseUnheard } from "./refuse-unheard.ts";

/** The request that asks the same already, with somebody who is there: one that is open, or one whose asker was to change something. Refuses what was settled just now, but for a person who brings again what they were to change. */
export async function sameAsk(tx: Tx, submission: Submission, now: Instant): Promise<Request | undefined> {
  const { link, to, asked } = submission;
  if (!link) return undefined;
  const { who, origin } = asked;
  const about = (await tx.requestsAbout(link, to)).filter((one) => isSameQuestion(one, submission));
  const isByPerson = origin.from !== "agent";
  for (const one of isCodeHost(origin.from) ? [] : about.filter((each) => isAskedBy(each, who)))
    if (!(isByPerson && isForRework(one))) refuseUnheard(one, who, now, "asks that already, and is just being settled");
  const there = await withReaderThere(tx, about);
  // What a code host asked already it brings again by itself.
  if (isCodeHost(origin.from)) return there.find((one) => isOpen(one) && one.to !== who && !hostAsking(one));
  const open = there.filter((one) => isOpen(one) && one.to !== who);
  return open.find((one) => isAskedBy(one, who)) ?? open[0] ?? there.find((one) => isForRework(one) && isAskedBy(one, who));
}

/** Who it was handed to may have left since. Asked anew it comes to whom is asked; what a group was asked passes back to it. */
async function withReaderThere(reads: Reads, requests: Request[]): Promise<Request[]> {
  const all = await Promise.all(
    requests.map(async (one) => {
      const isGone = !isGroupId(one.askedOf) && (await reads.person(one.to))?.kind === "deactivated";
      return isGone ? [] : [one];
    }),
  );
  return all.flat();
}

/** A review is of what the link leads to. A decision is the one between the same options; each that an agent asks has a key of its own, and is one of its own. */
function isSameQuestion(one: Request, { kind, options, asked: { who, origin } }: Submission): boolean {
  if (one.kind !== kind) return false;
  if (kind === "review") return true;
  const isNamedAnew = origin.from === "agent" && hasAsked(one, who);
  return !isNamedAnew && (options.length === 0 || offersTheSame(one.options, options));
}

/** In any order. */
const offersTheSame = (some: string[], others: string[]) =>
  some.length === others.length && others.every((option) => some.includes(option));
