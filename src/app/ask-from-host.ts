import { hostOfAsk } from "../domain/asked-both-ways.ts";
import { type ChangeFacts, type ChangeId, effortFor, hostOf, type Subject } from "../domain/change.ts";
import { type CodeHost, hostAsker } from "../domain/code-host.ts";
import type { Followed } from "../domain/followed.ts";
import type { Reader, ReaderId } from "../domain/group.ts";
import { installationOf, type PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { type Request, type Submission, submitted } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import type { Reads, Tx } from "../store/store.ts";
import { putNewRequest } from "./put-request.ts";
import { submit } from "./submit.ts";

/** A change, all that is known of it, and what whoever is asked reads of it, as far as that was told now. */
export type Followable = { change: ChangeId; facts: ChangeFacts; subject?: Subject };

/** What is over already when it is told comes to nobody: it is kept, with its end. */
export async function askAnew(
  tx: Tx,
  all: Followable,
  reader: Reader,
  key: string,
  previous: Request | undefined,
  isOver: boolean,
  now: Instant,
): Promise<Followed | undefined> {
  const submission = await submissionOf(tx, all, reader, key, previous);
  if (!submission || !(await isLinked(tx, reader.id, hostOf(all.change)))) return undefined;
  const asker = submission.asked.who;
  if (isOver) {
    const request = submitted(submission, await tx.nextNumber(installationOf(reader.id)), now);
    await putNewRequest(tx, request, now);
    return { request: request.id, asker };
  }
  return submit(tx, submission, now).then(({ request }) => ({ request: request.id, asker }), refused);
}

/** A group in which nobody can judge is not asked. */
const refused = (error: unknown): undefined => {
  if (!(error instanceof Refusal)) throw error;
};

/** Whether somebody, or a group, is asked through that host. */
export const isLinked = async (reads: Reads, who: ReaderId, host: CodeHost) =>
  (await reads.accountsOf(who)).some((account) => account.host === host);

async function submissionOf(
  tx: Tx,
  { change, facts, subject }: Followable,
  reader: Reader,
  key: string,
  previous: Request | undefined,
): Promise<Submission | undefined> {
  const host = hostOf(change);
  const common = { key, kind: "review" as const, to: reader.id, options: [], ...effortFor(facts) };
  if (!subject && previous) {
    const { ask, link, urgency, askers } = previous;
    const { who, doesNotWait, titledAt } = askers.find((one) => hostOfAsk(one) === host) ?? askers[0];
    if ((await tx.person(who))?.isErased) return undefined;
    return {
      ...common,
      ask,
      ...(link && { link }),
      ...(urgency && { urgency }),
      asked: { who, origin: { from: host }, ...(titledAt !== undefined && { titledAt }), ...(doesNotWait && { doesNotWait }) },
    };
  }
  if (!subject) return undefined;
  const { ask, link, titledAt, author, bot, isSecurity, takesComments } = subject;
  const writer = author === undefined || author === reader.id ? undefined : await tx.person(author);
  const isWriterHere = writer?.kind === "person" && !writer.isErased;
  const who = isWriterHere ? writer.id : await hostPerson(tx, reader.id, host, isSecurity ? undefined : bot);
  return {
    ...common,
    ask,
    link,
    ...(bot && !isSecurity && { urgency: "whenever" as const }),
    asked: {
      who,
      origin: { from: host, ...(takesComments && { takesComments }) },
      ...(titledAt !== undefined && { titledAt }),
      ...(!isWriterHere && { doesNotWait: true as const }),
    },
  };
}

/** Who asks in the place of somebody who is not known here. */
async function hostPerson(tx: Tx, reader: ReaderId, host: CodeHost, bot: Subject["bot"]): Promise<PersonId> {
  const { id, name } = hostAsker(installationOf(reader), host, bot);
  if (!(await tx.person(id))) await tx.putPerson({ id, name, zone: "UTC", kind: "bot", from: "here" });
  return id;
}
