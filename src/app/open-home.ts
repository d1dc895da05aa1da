import { homeId } from "../domain/notice.ts";
import type { PersonId } from "../domain/person.ts";
import { day, type Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";

/** Somebody looks at their Home, or at another page of it: it is drawn, and kept fresh for a day. */
export const openHome = (tx: Tx, { who, page = 0 }: { who: PersonId; page?: number }, now: Instant) =>
  tx.putNotice(homeId(who), who, { kind: "home", ...(page > 0 && { page }) }, now, { freshUntil: now + day });
