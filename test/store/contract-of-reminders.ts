import { expect, test } from "vitest";
import type { Reminder } from "../../src/domain/reminder.ts";
import type { Asked } from "../../src/domain/request.ts";
import type { Store } from "../../src/store/store.ts";
import { ana, aRequest, bo, ended } from "../domain/requests.ts";

const [room, other] = ["T1/CROOM", "T1/COTHER"];
const reminder = (channel: string, nextAt: number): Reminder => ({
  ...{ channel, by: ana, since: 1, nextAt },
  ...{ days: [1, 2], time: "10:00", zone: "Europe/Berlin" },
});
const inThread = (channel: string, who = bo): Asked => ({
  who,
  origin: { from: "slack", thread: { channel: channel.slice(3), ts: "1.1" } },
  ask: "Which queue?",
  at: 1,
});

/** What every store must do with what reminds channels. */
export function contractOfReminders(store: () => Store) {
  const put = (...requests: ReturnType<typeof aRequest>[]) =>
    store().atOnce(async (tx) => {
      for (const one of requests) await tx.putRequest(one);
    });
  const idsIn = async (channel: string) => (await store().openIn(channel)).map(({ id }) => id).sort();

  test("a channel is reminded when its time has come, those that wait longest first", async () => {
    expect([await store().reminder(room), await store().dueToRemind(900, 9), await store().nextWakeAt()]).toEqual([
      undefined,
      [],
      undefined,
    ]);
    await store().atOnce((tx) => tx.putReminder(reminder(room, 200)));
    await store().atOnce((tx) => tx.putReminder(reminder(other, 100)));
    expect([await store().dueToRemind(99, 9), await store().dueToRemind(200, 9), await store().dueToRemind(200, 1)]).toEqual([
      [],
      [other, room],
      [other],
    ]);
    expect(await store().nextWakeAt()).toBe(100);
    await store().atOnce((tx) => tx.putReminder(reminder(other, 300)));
    expect([await store().reminder(other), await store().dueToRemind(200, 9)]).toEqual([reminder(other, 300), [room]]);
    await store().atOnce((tx) => tx.dropReminder(room));
    expect([await store().reminder(room), await store().nextWakeAt()]).toEqual([undefined, 300]);
  });

  test("what is open is found by each channel in which it is asked, as long as it is asked there", async () => {
    const [first, second] = [aRequest({ number: 1 }), aRequest({ number: 2, key: "two" })];
    await put({ ...first, askers: [inThread(room), inThread(other, "T1/UDEE")] }, { ...second, askers: [inThread(room)] });
    await put(aRequest({ number: 3, key: "three" }));
    expect([await idsIn(room), await idsIn(other), await idsIn("T1/CNONE")]).toEqual([["T1/1", "T1/2"], ["T1/1"], []]);
    await put({ ...first, askers: [inThread(room)], left: [{ asked: inThread(other, "T1/UDEE"), at: 5 }] });
    expect([await idsIn(room), await idsIn(other)]).toEqual([["T1/1", "T1/2"], []]);
    await put({ ...second, askers: [inThread(room)], turn: ended({ is: "approved", by: ana }, 9) });
    expect(await idsIn(room)).toEqual(["T1/1"]);
    await put({ ...second, askers: [inThread(room)] });
    expect(await idsIn(room)).toEqual(["T1/1", "T1/2"]);
  });
}
