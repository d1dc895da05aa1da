import fc from "fast-check";
import { expect, test } from "vitest";
import { isAskedBy } from "../../src/domain/askers.ts";
import { leavingOf } from "../../src/domain/leaving.ts";
import { type MoveRule, moves } from "../../src/domain/moves.ts";
import type { Request } from "../../src/domain/request.ts";
import { isTheirEnd } from "../../src/domain/taking.ts";
import { isForRework } from "../../src/domain/turn.ts";
import type { Store } from "../../src/store/store.ts";
import { withStore } from "../store/with-store.ts";
import { acts, agentIdOf, busyActs, crew, play } from "./acts.ts";
import { drawnLife } from "./drawn-life.ts";
import { type Made, telling } from "./moves-made.ts";
import { live, rareLives } from "./rare-lives.ts";

const rules: Record<string, MoveRule> = moves;
const named = (move: string, from: string, to: string) => `${move}: ${from} → ${to}`;
const table = Object.entries(rules).flatMap(([move, { goes }]) =>
  Object.entries(goes).flatMap(([from, all]) => all.map((to) => named(move, from, to))),
);

/** Whoever acted is who the table says may; nobody needs to, where it comes by itself. */
function isTheirs({ move, by, before }: Made): boolean {
  if (!before || by === undefined || move === "join") return true;
  if (move === "bringAgain" && !isForRework(before)) return false;
  const mover = rules[move]?.by;
  if (move === "withdraw" && isAskedBy(before, agentIdOf(by))) return true;
  if (mover === "asker") return isAskedBy(before, by);
  if (mover === "reader") return before.to === by || (before.to === crew && !isAskedBy(before, by));
  if (mover === "who ended it") return isLapseOfCrew(before) || isTheirEnd(before, by) || leavingOf(before, by) !== undefined;
  return true;
}

/** What lapsed is anybody's of its group, or where nobody is left there its asker's. */
const isLapseOfCrew = ({ turn, to }: Request) => to === crew && turn.is === "settled" && turn.outcome.is === "lapsed";

/** A reply to a question whose reader handed it over is more words to it: whose move it is stays. */
const moveOf = ({ move, to }: Made) => (move === "reply" && to === "as it was" ? "addWords" : move);

async function movesOf(run: (store: Store) => Promise<unknown>): Promise<Made[]> {
  const all: Made[] = [];
  await withStore((store) => run(telling(store, (made) => all.push(made))));
  return all;
}

type List = Parameters<typeof play>[1];
const leastLives = 60;
const playing = (list: List) => (store: Store) => play(store, list);
/** One of the first after each few of the others. */
const mixed = (some: List[], others: List[]) => others.flatMap((one, at) => (some[at / 4] ? [some[at / 4] as List, one] : [one]));

// Caught a member's coming and going that raised what had lapsed a moment before.
test("whatever happens to a request is in the table of moves, by whom it says; and all that is in the table happens", async () => {
  const happened = new Set<string>();
  const [some, busy] = [fc.sample(acts, { numRuns: 30, seed: 7 }), fc.sample(busyActs, { numRuns: 130, seed: 7 })];
  const lives = [...rareLives.map((one) => (store: Store) => live(store, one)), ...mixed(some, busy).map(playing)];
  for (const [place, life] of lives.entries()) {
    // Once all of it has happened, some more lives show that nothing else does.
    if (place > leastLives && table.every((one) => happened.has(one))) break;
    for (const made of await movesOf(life)) {
      expect(isTheirs(made), `${made.move} by ${made.by}`).toBe(true);
      happened.add(named(moveOf(made), made.from, made.to));
    }
  }
  expect([...happened].filter((one) => !table.includes(one))).toEqual([]);
  expect(table.filter((one) => !happened.has(one))).toEqual([]);
}, 600_000);

// `npx vitest run test/app/life.test.ts -t document -u` draws it anew.
test("the document of a request's life is what the table draws", () =>
  expect(drawnLife()).toMatchFileSnapshot("../../docs/life-of-a-request.md"));
