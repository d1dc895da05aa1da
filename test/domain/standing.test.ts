import { expect, test } from "vitest";
import { joining } from "../../src/domain/attention.ts";
import type { Person } from "../../src/domain/person.ts";
import { sayRoughly, sayRoughlyOfGroup } from "../../src/domain/say-roughly.ts";
import { prospectOfAsking } from "../../src/domain/standing.ts";
import { receiptText } from "../../src/slack/receipt.view.ts";
import { aRequest } from "./requests.ts";

const now = Date.parse("2026-03-24T10:00+01:00");
/** Kept by an older version: their blocks leave no hour of a week. */
const full = { kind: "focus" as const, days: [1, 2, 3, 4, 5] as (1 | 2 | 3 | 4 | 5)[], from: "09:00", to: "18:00" };
const attention = { ...joining("Europe/Berlin"), weekly: [full] };
const ana: Person = { id: "T1/U1", name: "Ana", zone: "Europe/Berlin", kind: "person", attention };
const free = (person: Person) => ({ person, open: [] });
const bo: Person = { ...ana, id: "T1/U2", name: "Bo", attention: joining("Europe/Berlin") };

test("who asks somebody for whom no opening is known is not told that they have it", () => {
  const prospect = prospectOfAsking(free(ana), now);
  expect(prospect).toEqual({ opensThen: false, isFar: true });
  expect(sayRoughly(free(ana), { zone: "Europe/Berlin" }, now)).toBe("Ana: not within two weeks");
  expect(receiptText({ request: aRequest(), reader: ana }, bo, { prospect, bypassesLeft: 2 }, now)).toContain(
    "waits for Ana: no opening of theirs is known for the next two weeks.",
  );
});

test("of a group it is said only where none of them has an opening", () => {
  const crew = { id: "T1/S1", name: "crew", members: [ana.id, bo.id], manner: "claim" as const };
  expect(sayRoughlyOfGroup(crew, [free(ana)], { zone: "Europe/Berlin" }, now)).toBe("crew: none of them within two weeks");
  expect(sayRoughlyOfGroup(crew, [free(ana), free(bo)], { zone: "Europe/Berlin" }, now)).toContain(
    "the first of them gets it about 13:00",
  );
});
