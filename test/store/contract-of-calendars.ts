import { expect, test } from "vitest";
import type { Calendar } from "../../src/domain/calendar.ts";
import type { Store } from "../../src/store/store.ts";
import { ana, bo } from "../domain/requests.ts";

const calendar = (who: string, over: Partial<Calendar> = {}): Calendar => ({
  who,
  url: `sealed for ${who}`,
  host: "calendar.example",
  words: ["focus", "déjà"],
  ...over,
});

/** What every store must do with calendars. */
export function contractOfCalendars(store: () => Store) {
  const add = (one: Calendar, at: number) => store().atOnce((tx) => tx.addCalendar(one, at));

  test("a calendar is fetched when its time has come, those that wait longest first", async () => {
    expect([await store().nextFetchAt(), await store().calendar(ana)]).toEqual([undefined, undefined]);
    await add(calendar(ana), 200);
    await add(calendar(bo), 100);
    expect(await store().nextFetchAt()).toBe(100);
    expect([await store().dueToFetch(99, 9), await store().dueToFetch(100, 9)]).toEqual([[], [bo]]);
    expect([await store().dueToFetch(200, 9), await store().dueToFetch(200, 1)]).toEqual([[bo, ana], [bo]]);
    await store().atOnce((tx) => tx.setNextFetch(bo, 300));
    expect([await store().dueToFetch(200, 9), await store().nextFetchAt()]).toEqual([[ana], 200]);
  });

  test("what reading it came to stands beside it, until it is another", async () => {
    const one = calendar(ana);
    await add(one, 100);
    await store().atOnce((tx) => tx.noteReading(one, { at: 150, etag: '"é"' }, 900));
    const changed = calendar(ana, { words: ["deep"] });
    await store().atOnce((tx) => tx.putCalendar(changed));
    expect(await store().calendar(ana)).toEqual({ ...changed, reading: { at: 150, etag: '"é"' } });
    expect(await store().nextFetchAt()).toBe(900);
    const other = calendar(ana, { url: "another" });
    await add(other, 200);
    await store().atOnce((tx) => tx.noteReading(one, { at: 250 }, 999));
    expect(await store().calendar(ana)).toEqual({ ...other, reading: {} });
    expect(await store().nextFetchAt()).toBe(200);
  });

  test("a calendar that was dropped is gone, and no other", async () => {
    await add(calendar(ana), 100);
    await add(calendar(bo), 100);
    await store().atOnce((tx) => tx.dropCalendar(ana));
    expect(await store().calendar(ana)).toBeUndefined();
    expect(await store().dueToFetch(100, 9)).toEqual([bo]);
    expect((await store().everything()).calendars).toEqual([{ value: calendar(bo) }]);
  });
}
