import { join } from "node:path";
import { type Desk, openDesk } from "../src/app/desk.ts";
import { openQuestions, type Questions } from "../src/app/questions.ts";
import { type PersonId, personId } from "../src/domain/person.ts";
import type { Submission } from "../src/domain/request.ts";
import { hour, type Instant } from "../src/domain/time.ts";
import { openRounds } from "../src/rounds.ts";
import { openSqlite } from "../src/store/sqlite/open-sqlite.ts";
import type { Store } from "../src/store/store.ts";
import { tick } from "./tick.ts";

export const team = "T0BENCH";
export const ana = personId(team, "U0ANA");
export const bo = personId(team, "U0BO");
const zone = "Europe/Berlin";

/** A Tuesday at 10:00 in Berlin, going on as time does: in working hours whenever this is run. */
const start = Date.parse("2026-03-24T10:00:00+01:00") - Date.now();
export const now = (): Instant => start + Date.now();

export type DeskOffice = { store: Store; desk: Desk; questions: Questions; idle(): Promise<void>; close(): Promise<void> };

/**
 * The real store in a file, the real desk, Bo who asks and Ana who focuses. After each commit there is a round, as in the bot, but for
 * Slack itself: what is stale is read and not posted.
 */
export async function openDeskOffice(folder: string): Promise<DeskOffice> {
  const store = openSqlite(join(folder, "sluice.db"));
  const rounds = openRounds(() => tick(store, desk, now));
  const desk = openDesk(store, now, () => void rounds.run());
  for (const id of [ana, bo]) await settleIn(desk, id);
  await desk.declareBlock({ who: ana, block: { kind: "focus", from: now(), to: now() + 4 * hour } });
  const close = async () => {
    await rounds.idle();
    await store.close();
  };
  return { store, desk, questions: openQuestions(store, now), idle: rounds.idle, close };
}

/** Somebody whom the workspace knows, and who joined. */
export async function settleIn(desk: Desk, id: PersonId) {
  await desk.meet({ id, name: id, zone, kind: "person" });
  await desk.chooseManner({ who: id, manner: "batch" });
}

let asked = 0;

/** Bo asks for a review such as people ask for. Each has a key of its own. */
export function aSubmission(to: PersonId): Submission {
  asked += 1;
  return {
    key: `slack/${asked}.7741.0a1b2c3d4e5f60718293a4b5c6d7e8f9`,
    kind: "review",
    asked: { who: bo, origin: { from: "slack" } },
    to,
    ask: "Look at the parser's error path before the release: does it keep the first error?",
    // Each about something else: the same link would be the same request.
    link: `https://github.com/acme/parser/pull/${asked}`,
    options: [],
    minutes: 10,
  };
}
