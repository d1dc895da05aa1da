import { soughtWords } from "../domain/decision.ts";
import type { Posted } from "../domain/notice.ts";
import type { Person, PersonId } from "../domain/person.ts";
import type { Request, RequestId } from "../domain/request.ts";
import { prospect, queue, standing } from "../domain/standing.ts";
import type { Instant } from "../domain/time.ts";
import { awaitedBy } from "../store/awaited.ts";
import { peopleIn } from "../store/names.ts";
import type { Reads } from "../store/store.ts";
import { findDecisions } from "./find-decisions.ts";
import { bypassesLeft } from "./let-through.ts";
import { requestAskedBy, requestToJudge } from "./whose-move.ts";

export type Questions = ReturnType<typeof openQuestions>;

/** What the edges ask of the store. Nothing here changes anything, and nothing reads more than one person's requests. */
export function openQuestions(reads: Reads, now: () => Instant) {
  return {
    person: (id: PersonId) => reads.person(id),
    request: (id: RequestId) => reads.request(id),
    standing: async (who: PersonId) => {
      const person = await reads.person(who);
      return person && standing(person, await reads.openFor(who), now());
    },
    /** Refuses in the words of the verb, before somebody fills in a modal for nothing. */
    mayAct: async (request: RequestId, by: PersonId, as: "reader" | "asker") =>
      void (await (as === "reader" ? requestToJudge : requestAskedBy)(reads, { request, by }, now())),
    queue: async (who: PersonId) => queueOf(reads, who, now()),
    /** What was decided, found by words of any case. */
    decisions: async (who: PersonId, words: string, page: number) => findDecisions(reads, who, soughtWords(words), page, now()),
    /** What waits for somebody as a reader, seen or not, or lies with its asker. */
    openFor: (who: PersonId) => reads.openFor(who),
    /** What of ours Slack shows as that message. */
    noticeAt: (posted: Posted) => reads.noticeAt(posted),
    /** What is told to whoever asked. */
    receipt: async (request: Request, reader: Person, asker: PersonId) => ({
      prospect: prospect(request, reader, now()),
      asker: await reads.person(asker),
      bypassesLeft: await bypassesLeft(reads, asker, reader.id, now()),
    }),
  };
}

async function queueOf(reads: Reads, who: PersonId, now: Instant) {
  const openFor = await reads.openFor(who);
  const asked = await awaitedBy(reads, who, now);
  const people = await peopleIn(reads, [...openFor, ...asked.map(({ request }) => request)], [who]);
  return queue(openFor, asked, people, now);
}
