import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Submission } from "../domain/request.ts";
import type { Reads } from "../store/store.ts";

/** Who does what outsiders may not do: asking by every door, handing over, waiting for what others asked, what keeps a gate, and what a channel reads. What they were asked they may answer, and all that goes with it. */
const actors: Record<string, (input: never) => PersonId | undefined> = {
  submit: ({ asked }: Submission) => asked.who,
  submitAll: ([first]: Submission[]) => first?.asked.who,
  putInQueue: ({ to }: Submission) => to,
  handOver: ({ by }: { by: PersonId }) => by,
  letThrough: ({ by }: { by: PersonId }) => by,
  askStandIn: ({ by }: { by: PersonId }) => by,
  waitToo: ({ by }: { by: PersonId }) => by,
  chooseGroupManner: ({ by }: { by: PersonId }) => by,
  makeRule: ({ by }: { by: PersonId }) => by,
  claimAccount: ({ who }: { who: PersonId }) => who,
  createAgent: ({ owner }: { owner: PersonId }) => owner,
  linkTeam: ({ by }: { by: PersonId }) => by,
  remindChannel: ({ by }: { by: PersonId }) => by,
  joinTeam: ({ by }: { by: PersonId }) => by,
  declareBlock: ({ who }: { who: PersonId }) => who,
  endBlock: ({ who }: { who: PersonId }) => who,
  changeSettings: ({ who }: { who: PersonId }) => who,
  goAway: ({ who }: { who: PersonId }) => who,
  addCalendar: ({ who }: { who: PersonId }) => who,
  keepDay: ({ who }: { who: PersonId }) => who,
  skipDay: ({ who }: { who: PersonId }) => who,
};

/** Whoever is of another company, or a guest, answers what they were asked here, and does nothing else. */
export async function refuseOutsider(reads: Reads, verb: string, input: unknown) {
  const who = actors[verb]?.(input as never);
  const person = who === undefined ? undefined : await reads.person(who);
  if (person?.from === "elsewhere")
    throw new Refusal("You are of another company than this workspace: you can answer what you were asked here, nothing more.");
  if (person?.isGuest)
    throw new Refusal("You are a guest of this workspace: you can answer what you were asked here, nothing more.");
}
