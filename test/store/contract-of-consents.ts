import { expect, test } from "vitest";
import { type Consent, type StandIn, usualWords } from "../../src/domain/consent.ts";
import type { Store } from "../../src/store/store.ts";
import { ana, bo } from "../domain/requests.ts";

const of = (who: string): Consent => ({ who, token: "sealed" });
const before = { status: { text: 'At "home"', emoji: ":house:", until: 0 }, snoozedUntil: 5 };
const standIn: StandIn = { before, ours: [{ status: { ...usualWords, until: 9 }, snoozedUntil: 9 }] };

/** What every store must do with what people let the bot do for them. */
export function contractOfConsents(open: () => Store) {
  test("a consent is kept until it is dropped, and looked at when its time has come", async () => {
    const store = open();
    await store.atOnce(async (tx) => {
      await tx.putConsent(of(ana), 20);
      await tx.putConsent(of(bo), 10);
    });
    expect(await store.consent(ana)).toEqual(of(ana));
    expect(await store.nextWakeAt()).toBe(10);
    expect((await store.consentsDue(19, 10)).map(({ who }) => who)).toEqual([bo]);
    expect((await store.consentsDue(20, 10)).map(({ who }) => who)).toEqual([bo, ana]);
    await store.atOnce((tx) => tx.dropConsent(bo));
    expect(await store.consent(bo)).toBeUndefined();
    expect(await store.consentsDue(20, 10)).toEqual([of(ana)]);
  });

  test("what is to come back is kept word for word, and forgotten", async () => {
    const store = open();
    await store.atOnce((tx) => tx.putConsent(of(ana), 1));
    await store.atOnce((tx) => tx.keepStandIn(ana, standIn));
    expect(await store.consent(ana)).toEqual({ ...of(ana), standIn });
    await store.atOnce((tx) => tx.keepStandIn(ana, { ...standIn, isSet: true }));
    expect(await store.consent(ana)).toEqual({ ...of(ana), standIn: { ...standIn, isSet: true } });
    await store.atOnce((tx) => tx.keepStandIn(ana, null));
    expect(await store.consent(ana)).toEqual(of(ana));
  });

  test("who is to be looked at sooner stays so, whatever was found meanwhile", async () => {
    const store = open();
    await store.atOnce((tx) => tx.putConsent(of(ana), 100));
    await store.atOnce((tx) => tx.syncNext(ana, 100, 200));
    expect(await store.nextWakeAt()).toBe(200);
    await store.atOnce((tx) => tx.syncSoon(ana, 50));
    await store.atOnce((tx) => tx.syncNext(ana, 200, 300));
    expect(await store.nextWakeAt()).toBe(50);
  });
}
