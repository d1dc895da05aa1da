import { involvedIn, isAskedBy, openlyAsked } from "../domain/askers.ts";
import { isAgent } from "../domain/back-pressure.ts";
import { type Group, type GroupId, isGroup, isGroupId, type Reader, type ReaderId } from "../domain/group.ts";
import { leavingOf } from "../domain/leaving.ts";
import type { MoveOf } from "../domain/moves.ts";
import { isMember, type Person, type PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { type Request, type RequestId, saidAs } from "../domain/request.ts";
import { sayOutcome } from "../domain/say-outcome.ts";
import { sayWhen, sayWhenTo } from "../domain/say-time.ts";
import { claimed, mayTake } from "../domain/taking.ts";
import type { Instant } from "../domain/time.ts";
import { enderOf, type Settled } from "../domain/turn.ts";
import { peopleIn } from "../store/names.ts";
import type { Reads } from "../store/store.ts";
import { refuseOutOfTurn } from "./out-of-turn.ts";
import { refuseUnheard } from "./refuse-unheard.ts";

/** A person of the workspace who can be asked, or who acts. */
export async function knownPerson(reads: Reads, id: PersonId): Promise<Person> {
  const person = await reads.person(id);
  if (!person)
    throw new Refusal("I do not know that person yet. Mention them with @, for example `/review @ana Look at the parser`.");
  return person;
}

export async function knownGroup(reads: Reads, id: GroupId): Promise<Group> {
  const group = await reads.group(id);
  if (!group)
    throw new Refusal("I do not know that group yet. Mention it with @, for example `/review @platform Look at the parser`.");
  return group;
}

export const knownReader = (reads: Reads, id: ReaderId): Promise<Reader> =>
  isGroupId(id) ? knownGroup(reads, id) : knownPerson(reads, id);

type Input = { request: RequestId; by: PersonId };

/** The request and its reader, if it is theirs to judge, and the move can be made from where it is. What nobody of their group has claimed is theirs by acting on it. */
export async function requestToJudge(reads: Reads, move: MoveOf<"reader">, input: Input, now: Instant) {
  const { request, reader } = await openRequest(reads, input, now);
  const inHand = await takenInHand(reads, request, reader, input.by, now);
  refuseOutOfTurn(move, request, reader);
  return inHand;
}

/** The request and its reader, if this person asked it, and the move can be made from where it is. */
export async function requestAskedBy(reads: Reads, move: MoveOf<"asker">, input: Input, now: Instant) {
  const { request, reader } = await openRequest(reads, input, now);
  if (!isAskedBy(request, input.by)) throw new Refusal(`${saidAs(request)} was asked of you: only who asked it can do that.`);
  refuseOutOfTurn(move, request, reader);
  return { request, reader };
}

async function takenInHand(reads: Reads, request: Request, reader: Reader, by: PersonId, now: Instant) {
  if (isGroup(reader)) {
    if (!mayTake(request, reader, by))
      throw new Refusal(`${saidAs(request)} is for somebody else of ${reader.name} to judge, since you ask it yourself.`);
    const member = await knownPerson(reads, by);
    return { request: claimed(request, member, now), reader: member };
  }
  if (request.to !== by && request.taken && isGroupId(request.askedOf))
    throw new Refusal(`${saidAs(request)} has been taken by ${reader.name}: it is theirs to judge now.`);
  if (request.to !== by && isAskedBy(request, by) && request.turn.is === "returned")
    throw new Refusal(
      `${saidAs(request)} is your move: ${reader.name} asked you something. \`/sluice reply ${saidAs(request)} For 2.4\` answers it.`,
    );
  if (request.to !== by && isAskedBy(request, by))
    throw new Refusal(
      `${saidAs(request)} is ${reader.name}'s to judge, since you asked it. You can take it back, \`/sluice withdraw ${saidAs(request)}\`, or add what was missing: \`/queue\` shows it.`,
    );
  if (request.to !== by) {
    const instead = openlyAsked(request)
      ? `You can hear its answer: \`/sluice wait ${saidAs(request)}\`.`
      : "You can hand them your thoughts; the answer is theirs.";
    throw new Refusal(`${saidAs(request)} is ${reader.name}'s to judge. ${instead}`);
  }
  return { request, reader };
}

/** A request that this person has to do with, open or settled. */
export async function requestOf(reads: Reads, { request: id, by }: Input): Promise<Request> {
  const request = await reads.request(id);
  if (!request || !(await isInvolved(reads, request, by))) throw new Refusal(noneOfYours(id));
  return request;
}

/** The same, or one that they took back while others went on asking. */
export async function requestOrLeft(reads: Reads, input: Input): Promise<Request> {
  const request = await reads.request(input.request);
  return request && leavingOf(request, input.by) ? request : requestOf(reads, input);
}

/** The request and its reader, with the words that everybody can read, where this person may wait for it too. */
export async function requestToWaitFor(reads: Reads, input: Input) {
  const request = await reads.request(input.request);
  const person = await reads.person(input.by);
  const isTheirs = request !== undefined && (await isInvolved(reads, request, input.by));
  const openly = request && openlyAsked(request);
  const canRead = openly !== undefined && person !== undefined && isMember(person);
  if (!request || !(isTheirs || canRead)) throw new Refusal(noneOfYours(input.request));
  const said = saidAs(request);
  if (isAskedBy(request, input.by))
    throw new Refusal(`You wait for ${said} already. \`/sluice bump ${said}\` says that you still do.`);
  if (request.turn.is === "settled")
    throw new Refusal(`${said} has ended already: its answer stands where it was asked. Nothing is left to wait for.`);
  if (!openly)
    throw new Refusal(`${said} was not asked where everybody can read it: only who asked it hears its answer. Ask them.`);
  const reader = await knownReader(reads, request.to);
  refuseToWaitForOneself(request, reader, input.by);
  return { request, reader, ask: openly.ask };
}

function refuseToWaitForOneself(request: Request, reader: Reader, by: PersonId) {
  const isTheirs = isGroup(reader) ? reader.members.includes(by) : reader.id === by;
  if (isTheirs) throw new Refusal(`${saidAs(request)} is yours to judge, so nobody else will answer it. \`/queue\` shows it.`);
}

async function openRequest(reads: Reads, input: Input, now: Instant) {
  const request = await requestOf(reads, input);
  const reader = await knownReader(reads, request.to);
  await refuseSettled(reads, request, input.by, now);
  return { request, reader };
}

/** What has ended, said to whoever would move it. */
export async function refuseSettled(reads: Reads, request: Request, by: PersonId, now: Instant) {
  if (request.turn.is !== "settled") return;
  if (isAskedBy(request, by)) refuseUnheard(request, by, now);
  throw new Refusal(await tooLate(reads, request, request.turn, by, now));
}

/** Numbers can be guessed: whoever has nothing to do with a request learns nothing of it, not even that it is there. */
async function isInvolved(reads: Reads, request: Request, who: PersonId): Promise<boolean> {
  if (involvedIn(request).includes(who)) return true;
  return isGroupId(request.askedOf) && ((await reads.group(request.askedOf))?.members.includes(who) ?? false);
}

const noneOfYours = (id: RequestId) =>
  `There is no request R${id.slice(id.indexOf("/") + 1, 30)} of yours. \`/queue\` lists them.`;

async function tooLate(reads: Reads, request: Request, { outcome, at }: Settled, by: PersonId, now: Instant) {
  const settler = enderOf(outcome) ?? request.to;
  const { names } = await peopleIn(reads, [], by, [settler]);
  const listener = await knownPerson(reads, by);
  const when = isAgent(listener) ? sayWhenTo(at, listener, now) : sayWhen(at, listener, now);
  return `${saidAs(request)} is already settled: ${sayOutcome(outcome, settler === by ? "you" : names(settler), listener)}, ${when}.`;
}
