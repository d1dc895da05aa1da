import { describe, expect, test } from "vitest";
import type { NoticeBody } from "../../src/domain/notice.ts";
import type { Store, Tx } from "../../src/store/store.ts";
import { ana, bo } from "../domain/requests.ts";

const digest = (requests: string[], isLive = true): NoticeBody => ({
  kind: "digest",
  requests,
  carried: [],
  isLive,
  isBypass: false,
});
const question: NoticeBody = { kind: "question", request: "T1/1", question: "Which release?" };
const home: NoticeBody = { kind: "home" };
const message = { channel: "D1", ts: "1774339200.000100" };

/** What every store must do with notices: which are stale, which are redrawn, and what delivery learnt. */
const approval = { request: "T1/1", outcome: { is: "approved", by: ana }, at: 100 } as const;

export function contractOfNotices(store: () => Store) {
  const at = (work: (tx: Tx) => Promise<void>) => store().atOnce(work);
  const putDigest = (id: string, requests: string[], now: number) => at((tx) => tx.putNotice(id, ana, digest(requests), now));
  const posted = (id: string, revision: number) => at((tx) => tx.showing(id, revision, message));
  const stale = async (now: number, most = 9) => (await store().stale(now, most)).map(({ id }) => id);

  describe("notices", () => {
    test("a new one is at revision 1, shown at none, and stale at once", async () => {
      await putDigest("d", ["T1/1"], 100);
      const fresh = { id: "d", to: ana, body: digest(["T1/1"]), revision: 1, shown: 0, nextTryAt: 100, failures: 0 };
      expect(await store().notice("d")).toEqual(fresh);
      expect(await store().stale(100, 9)).toEqual([fresh]);
      expect(await stale(99)).toEqual([]);
      expect(await store().nextWakeAt()).toBe(100);
    });

    test("one that Slack shows at its revision is not stale; putting it again makes it so", async () => {
      await putDigest("d", ["T1/1"], 100);
      await posted("d", 1);
      expect([await stale(1_000), await store().nextWakeAt()]).toEqual([[], undefined]);
      await putDigest("d", ["T1/1", "T1/2"], 200);
      expect(await store().notice("d")).toMatchObject({
        revision: 2,
        shown: 1,
        nextTryAt: 200,
        posted: message,
        body: digest(["T1/1", "T1/2"]),
      });
    });

    test("a change of a request makes stale what draws it now, and nothing else", async () => {
      await putDigest("old", ["T1/1", "T1/2"], 100);
      await putDigest("other", ["T1/3"], 100);
      await putDigest("old", ["T1/1"], 110);
      for (const id of ["old", "other"]) await posted(id, (await store().notice(id))?.revision ?? 0);
      await at((tx) => tx.raiseShowing("T1/2", 200));
      expect(await stale(999)).toEqual([]);
      await at((tx) => tx.raiseShowing("T1/1", 200));
      expect(await stale(999)).toEqual(["old"]);
    });

    test("a digest that is live no more is drawn once more, and then no change of its requests draws it", async () => {
      await putDigest("d", ["T1/1"], 100);
      await at((tx) => tx.putNotice("d", ana, digest(["T1/1"], false), 200));
      await posted("d", 2);
      await at((tx) => tx.raiseShowing("T1/1", 300));
      expect([await stale(999), await store().liveNotices(ana)]).toEqual([[], []]);
    });

    test("live are digests that are, and questions, of that person alone", async () => {
      await putDigest("d", ["T1/1"], 1);
      await at((tx) => tx.putNotice("q", ana, question, 2));
      await at((tx) => tx.putNotice("h", ana, home, 3));
      await at((tx) => tx.putNotice("b", bo, question, 4));
      expect((await store().liveNotices(ana)).map(({ id }) => id).sort()).toEqual(["d", "q"]);
    });

    test("a Home is kept fresh until its time, and not after; one that is not there is not raised", async () => {
      await at((tx) => tx.putNotice("h", ana, home, 100, { freshUntil: 500 }));
      await posted("h", 1);
      await at((tx) => tx.raise("h", 500));
      expect(await stale(999)).toEqual([]);
      await at((tx) => tx.raise("h", 499));
      await at((tx) => tx.raise("nothing", 499));
      expect(await stale(999)).toEqual(["h"]);
    });

    test("raising what waits already does not cut its pause short", async () => {
      await putDigest("d", ["T1/1"], 100);
      await at((tx) => tx.later("d", 900, { failed: true, keepsTry: false }));
      await at((tx) => tx.raiseShowing("T1/1", 200));
      expect(await store().notice("d")).toMatchObject({ revision: 2, nextTryAt: 900, failures: 1 });
    });

    test("hurrying tries at once what waits at a gate, not what failed, was posted, or is another's", async () => {
      for (const id of ["gate", "failed", "posted"]) await putDigest(id, [], 100);
      await at((tx) => tx.putNotice("bo", bo, home, 100));
      await posted("posted", 1);
      await putDigest("posted", [], 100);
      for (const id of ["gate", "posted", "bo"]) await at((tx) => tx.later(id, 900, { failed: false, keepsTry: false }));
      await at((tx) => tx.later("failed", 900, { failed: true, keepsTry: false }));
      await at((tx) => tx.hurryNotices(ana, 200));
      expect(await stale(200)).toEqual(["gate"]);
      await at((tx) => tx.hurryNotices(ana, 200, { alsoFailed: true }));
      expect((await stale(200)).toSorted()).toEqual(["failed", "gate"]);
    });

    test("stale ones come in the order of their next try, as many as asked for", async () => {
      for (const [id, now] of Object.entries({ c: 300, a: 100, b: 200 })) await putDigest(id, [], now);
      expect([await stale(300), await stale(300, 2), await stale(250)]).toEqual([
        ["a", "b", "c"],
        ["a", "b"],
        ["a", "b"],
      ]);
    });

    test("an attempt is noted before it is made, kept while its outcome is unknown, and gone once it is known", async () => {
      await putDigest("d", [], 100);
      const tried = { revision: 1, at: 150 };
      await at((tx) => tx.trying("d", tried));
      expect((await store().notice("d"))?.tried).toEqual(tried);
      await at((tx) => tx.later("d", 200, { failed: true, keepsTry: true }));
      expect(await store().notice("d")).toMatchObject({ tried, failures: 1 });
      await at((tx) => tx.later("d", 300, { failed: true, keepsTry: false }));
      expect(await store().notice("d")).not.toHaveProperty("tried");
      await posted("d", 1);
      expect(await store().notice("d")).toMatchObject({ failures: 0, shown: 1, posted: message });
    });

    test("an update that brings no new message keeps the one that was posted", async () => {
      await putDigest("d", [], 100);
      await posted("d", 1);
      await putDigest("d", [], 200);
      await at((tx) => tx.showing("d", 2, undefined));
      expect(await store().notice("d")).toMatchObject({ shown: 2, posted: message });
    });

    test("a message that Slack lost is to be posted anew", async () => {
      await putDigest("d", [], 100);
      await posted("d", 1);
      await at((tx) => tx.lost("d", 300));
      expect(await store().notice("d")).toMatchObject({ shown: 0, nextTryAt: 300 });
      expect(await store().notice("d")).not.toHaveProperty("posted");
    });

    test("one is found by the message that Slack shows it as, in that conversation, until Slack lost it", async () => {
      await putDigest("d", [], 100);
      await putDigest("other", [], 100);
      expect(await store().noticeAt(message)).toBeUndefined();
      await posted("d", 1);
      await at((tx) => tx.showing("other", 1, { ...message, channel: "D2" }));
      expect((await store().noticeAt(message))?.id).toBe("d");
      expect((await store().noticeAt({ ...message, channel: "D2" }))?.id).toBe("other");
      expect(await store().noticeAt({ ...message, ts: "1774339200.000200" })).toBeUndefined();
      await at((tx) => tx.lost("d", 300));
      expect(await store().noticeAt(message)).toBeUndefined();
    });

    test("after everything was restarted, what is live and every Home is drawn anew, and old answers are not", async () => {
      await putDigest("d", [], 100);
      await at((tx) => tx.putNotice("h", ana, home, 100, { freshUntil: 500 }));
      await at((tx) => tx.putNotice("a", bo, { kind: "answers", answers: [approval], sendAt: 100 }, 100));
      for (const id of ["d", "h", "a"]) await posted(id, 1);
      await store().forgetShown(400);
      expect((await stale(400)).sort()).toEqual(["d", "h"]);
    });

    test("the oldest unsent is told from when it went stale, if no gate holds it back", async () => {
      await putDigest("gate", [], 100);
      await at((tx) => tx.later("gate", 900, { failed: false, keepsTry: false }));
      expect(await store().oldestUnsent(500)).toBeUndefined();
      await putDigest("failed", [], 300);
      await at((tx) => tx.later("failed", 900, { failed: true, keepsTry: false }));
      expect([await store().oldestUnsent(500), await store().oldestUnsent(900)]).toEqual([300, 100]);
    });

    test("the latest instant knows of messages that were posted after the last verb, and is a whole one", async () => {
      await at((tx) => tx.note(1_000, "look", {}));
      await putDigest("d", [], 100);
      await posted("d", 1);
      expect(await store().lastInstant()).toBe(1_774_339_200_001);
    });
  });
}
