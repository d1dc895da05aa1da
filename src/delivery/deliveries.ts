import type { Notice } from "../domain/notice.ts";
import { minute } from "../domain/time.ts";
import type { Delivering } from "./attempt.ts";
import { deliver } from "./deliver.ts";

const atATime = 64;
const sideBySide = 8;

/**
 * Delivers all that is stale and may be tried now. People are served side by side, each in their order; what fails with one notice is put
 * later and stops no other.
 */
export async function deliverAll(to: Delivering, fault: (error: unknown) => void): Promise<void> {
  const tried = new Set<string>();
  for (;;) {
    const stale = await to.store.stale(to.now(), atATime);
    const fresh = stale.filter(({ id, revision, shown }) => !tried.has(`${id} ${revision} ${shown}`));
    if (fresh.length === 0) return;
    for (const { id, revision, shown } of fresh) tried.add(`${id} ${revision} ${shown}`);
    await inLanes(byPerson(fresh), (notices) => inTurn(to, notices, fault));
  }
}

const byPerson = (notices: Notice[]): Notice[][] =>
  [...new Set(notices.map(({ to }) => to))].map((who) => notices.filter(({ to }) => to === who));

async function inTurn(to: Delivering, notices: Notice[], fault: (error: unknown) => void) {
  for (const { id } of notices) {
    try {
      await deliver(to, id);
    } catch (error) {
      fault(error);
      await to.store.atOnce((tx) => tx.later(id, to.now() + minute, { failed: true, keepsTry: true })).catch(fault);
    }
  }
}

async function inLanes<T>(items: T[], run: (item: T) => Promise<void>) {
  const queue = [...items];
  const lane = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await run(item);
  };
  await Promise.all(Array.from({ length: sideBySide }, lane));
}
