import { expect, test } from "vitest";
import type { Store, Tx } from "../../src/store/store.ts";
import { aRequest } from "../domain/requests.ts";
import { withStore } from "./with-store.ts";

const put = (number: number) => (tx: Tx) => tx.putRequest(aRequest({ number, key: `key-${number}` }));
const has = async (store: Store, number: number) => (await store.request(`T1/${number}`)) !== undefined;
const turnOfTheLoop = () => new Promise<void>((resolve) => setImmediate(resolve));
const refused = new Error("refused");

test("what a work wrote before it was refused is undone, all of it", () =>
  withStore(async (store) => {
    const work = store.atOnce(async (tx) => {
      await put(1)(tx);
      await tx.note(1, "submit", {});
      throw refused;
    });
    await expect(work).rejects.toBe(refused);
    expect([await has(store, 1), await store.journal()]).toEqual([false, []]);
  }));

test("in a burst a refused work undoes only itself", () =>
  withStore(async (store) => {
    const works = [1, 2, 3].map((number) =>
      store.atOnce(async (tx) => {
        await put(number)(tx);
        if (number === 2) throw refused;
        return number;
      }),
    );
    expect((await Promise.allSettled(works)).map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect([await has(store, 1), await has(store, 2), await has(store, 3)]).toEqual([true, false, true]);
  }));

test("works run one after another, in the order in which they came, and each sees what those before it wrote", () =>
  withStore(async (store) => {
    const count = (tx: Tx) => tx.nextNumber("T1").then((number) => tx.nextNumber("T2").then((other) => [number, other]));
    const seen = await Promise.all(Array.from({ length: 600 }, () => store.atOnce(count)));
    expect(seen).toEqual(Array.from({ length: 600 }, (_, at) => [at + 1, at + 1]));
  }));

test("a work answers with what it returned, once it is committed: whoever reads then, finds it", () =>
  withStore(async (store) => {
    const finds = [1, 2, 3].map(async (number) => {
      await store.atOnce(put(number));
      return has(store, number);
    });
    expect(await Promise.all(finds)).toEqual([true, true, true]);
    expect(await store.atOnce((tx) => tx.nextNumber("T1"))).toBe(1);
  }));

test("nobody outside reads what is not committed", () =>
  withStore(async (store) => {
    const seen: boolean[] = [];
    await store.atOnce(async (tx) => {
      await put(1)(tx);
      seen.push((await tx.request("T1/1")) !== undefined, (await store.request("T1/1")) !== undefined);
    });
    expect(seen).toEqual([true, false]);
    expect(await has(store, 1)).toBe(true);
  }));

test("atOnce inside atOnce throws, and nothing of the outer work stays", () =>
  withStore(async (store) => {
    const nested = store.atOnce(async (tx) => {
      await put(1)(tx);
      await store.atOnce(put(2));
    });
    await expect(nested).rejects.toThrow("atOnce inside atOnce");
    expect([await has(store, 1), await has(store, 2)]).toEqual([false, false]);
    await store.atOnce(put(3));
    expect(await has(store, 3)).toBe(true);
  }));

test.each<[string, () => Promise<unknown>]>([
  ["the network, or anything that takes a turn of the loop", () => turnOfTheLoop().then(turnOfTheLoop)],
  ["what never comes", () => new Promise(() => {})],
])("a work that awaits %s is refused and undone, and the queue goes on", (_, waiting) =>
  withStore(async (store) => {
    const work = store.atOnce(async (tx) => {
      await put(1)(tx);
      await waiting();
    });
    const next = store.atOnce(put(2));
    await expect(work).rejects.toThrow("awaits tx alone");
    await next;
    expect([await has(store, 1), await has(store, 2)]).toEqual([false, true]);
  }),
);

test("a work that goes on after it is over is refused, also while another runs", () =>
  withStore(async (store) => {
    let late: Promise<void> | undefined;
    await store.atOnce(async (tx) => {
      late = turnOfTheLoop().then(() => put(1)(tx));
      late.catch(() => {});
    });
    const other = store.atOnce(put(2));
    await expect(late).rejects.toThrow("This work is over");
    await other;
    expect([await has(store, 1), await has(store, 2)]).toEqual([false, true]);
  }));

test("a tx that was kept is of no use outside a work, nor in another one", () =>
  withStore(async (store) => {
    let kept: Tx | undefined;
    await store.atOnce(async (tx) => {
      kept = tx;
    });
    await expect(kept?.putRequest(aRequest())).rejects.toThrow("This work is over");
    await expect(kept?.request("T1/1")).rejects.toThrow("This work is over");
    expect(await has(store, 1)).toBe(false);
  }));

test("between the commits of a long queue the loop turns, so that others get through", () =>
  withStore(async (store) => {
    const works = Array.from({ length: 1_500 }, (_, at) => store.atOnce(put(at)));
    let turns = 0;
    let isDone = false;
    const turning = (async () => {
      while (!isDone) {
        await turnOfTheLoop();
        turns += 1;
      }
    })();
    await Promise.all(works);
    isDone = true;
    await turning;
    expect(turns).toBeGreaterThanOrEqual(1_500 / 256);
  }));

test("closing waits for what was accepted, and refuses what comes later", () =>
  withStore(async (store) => {
    const works = Array.from({ length: 600 }, (_, at) => store.atOnce(put(at)));
    const closed = store.close();
    expect((await Promise.allSettled(works)).every(({ status }) => status === "fulfilled")).toBe(true);
    await closed;
    await expect(store.atOnce(put(601))).rejects.toThrow();
  }));
