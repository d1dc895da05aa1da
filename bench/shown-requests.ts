import { type PersonId, personId } from "../src/domain/person.ts";
import type { RequestId } from "../src/domain/request.ts";
import { minute } from "../src/domain/time.ts";
import { aSubmission, type DeskOffice, now, settleIn, team } from "./desk-office.ts";

export type ShownRequest = { reader: PersonId; request: RequestId };

const inOneDigest = 10;
let readers = 0;

/** Requests that stand in digests, ten in each: every reader's came in the block that they have ended. */
export async function shownRequests({ desk, idle }: DeskOffice, count: number): Promise<ShownRequest[]> {
  const shown: ShownRequest[] = [];
  while (shown.length < count) {
    readers += 1;
    const reader = personId(team, `U0READER${readers}`);
    await settleIn(desk, reader);
    await desk.declareBlock({ who: reader, block: { kind: "focus", from: now(), to: now() + 30 * minute } });
    const asked = Array.from({ length: inOneDigest }, () => desk.submit(aSubmission(reader)));
    shown.push(...(await Promise.all(asked)).map(({ request }) => ({ reader, request: request.id })));
    await desk.endBlock({ who: reader, quietly: false });
  }
  await idle();
  return shown.slice(0, count);
}
