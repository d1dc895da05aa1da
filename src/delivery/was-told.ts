import type { PersonId } from "../domain/person.ts";
import type { Request } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import type { Reads } from "../store/store.ts";

/** Whether somebody was told of the end at `at`; what is known of no more was. */
export async function wasTold(reads: Reads, request: Request, at: Instant, who: PersonId): Promise<boolean> {
  const person = await reads.person(who);
  const own = await reads.notice(`answer/${request.id}/${at}/${who}`);
  const latest = person?.answers === undefined ? undefined : await reads.notice(person.answers);
  const telling = [own, latest].find((notice) => {
    const body = notice?.body;
    return body?.kind === "answers" && body.answers.some((one) => one.request === request.id && one.at === at);
  });
  return telling === undefined || telling.posted !== undefined;
}
