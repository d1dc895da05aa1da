import { homeId } from "../domain/notice.ts";
import type { PersonId } from "../domain/person.ts";
import { day, type Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";

/** Somebody looks at their Home: it is drawn, and kept fresh for a day. */
export const openHome = (tx: Tx, { who }: { who: PersonId }, now: Instant) =>
  tx.putNotice(homeId(who), who, { kind: "home" }, now, { freshUntil: now + day });
