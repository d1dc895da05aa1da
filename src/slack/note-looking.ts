import type { PersonId } from "../domain/person.ts";
import type { RequestId } from "../domain/request.ts";
import type { Sluice } from "./sluice.ts";

/** Where no load is kept, nothing is noted of who looks at what. */
export const noteLooking = async ({ desk, keepsLoad }: Sluice, looking: { request: RequestId; by: PersonId }) => {
  if (keepsLoad) await desk.beginJudging(looking);
};

/** The same of who passes it by. */
export const noteLookedAway = async ({ desk, keepsLoad }: Sluice, looking: { request: RequestId; by: PersonId }) => {
  if (keepsLoad) await desk.stopJudging(looking);
};
