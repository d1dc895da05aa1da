import { expect, test } from "vitest";
import { joining } from "../../src/domain/attention.ts";
import { reopened, resumed } from "../../src/domain/come-again.ts";
import { entriesOf } from "../../src/domain/ledger-lines.ts";
import type { Person } from "../../src/domain/person.ts";
import type { Request } from "../../src/domain/request.ts";
import { atClock, hour, minute } from "../../src/domain/time.ts";
import { askedBack, handedOver, putOff, replied, settled, shown, undone } from "../../src/domain/turn.ts";
import { ana, aRequest, bo, ended } from "./requests.ts";

const cy = "T1/UCY";
const zone = "Europe/Berlin";
const at = (time: string, date = "2026-03-24") => atClock(date, time, zone);
const asker: Person = { id: bo, name: "Bo", zone, kind: "person", attention: joining(zone) };
const builder: Person = { ...asker, name: "builder", kind: "bot" };
const now = at("11:00");
const held = aRequest({ turn: { is: "held", since: at("10:00") }, minutes: 12 });
const seen = shown(held, at("10:30"));

/** What stands in whose ledger, without which request it is. */
const lines = (before: Request | undefined, after: Request, who: Person = asker, when = now) =>
  entriesOf(before, after, who, when).map(({ who: whose, at: then, line }) => {
    const { request: _, by: __, ...rest } = { request: "", by: "", ...line };
    return { who: whose, ...(then !== when && { at: then }), ...rest };
  });

test("what is asked of somebody comes to them, with what it is thought to take", () => {
  expect(lines(undefined, held)).toEqual([{ who: ana, is: "came", minutes: 12 }]);
});

test("what an agent asks names the agent, and what a person asks names nobody", () => {
  expect(entriesOf(undefined, held, builder, now)).toMatchObject([{ line: { by: "agents", agent: bo } }]);
  expect(JSON.stringify(entriesOf(undefined, held, asker, now))).not.toContain(bo);
});

test("what was held says for how much of its asker's working time, and of an agent's any", () => {
  const overNight = aRequest({ turn: { is: "held", since: at("17:00", "2026-03-23") } });
  const told = { who: ana, is: "shown", wasHeld: true };
  expect(lines(overNight, shown(overNight, now))).toEqual([{ ...told, waited: 3 * hour }]);
  expect(lines(overNight, shown(overNight, now), builder)).toMatchObject([{ ...told, waited: 18 * hour }]);
});

test("what came at once was not held, and what was let through is said to have been", () => {
  const fresh = aRequest({ turn: { is: "held", since: now } });
  expect(lines(fresh, shown(fresh, now))).toEqual([{ who: ana, is: "shown", waited: 0 }]);
  const bypass = { by: bo, at: now, reason: "Main is red", of: ana };
  expect(lines(held, { ...held, bypass })).toEqual([{ who: ana, is: "let through" }]);
  expect(lines({ ...held, bypass }, shown({ ...held, bypass }, now))).toEqual([]);
});

test("who judges it settles it, in the minutes that were measured or are expected", () => {
  const looked = { ...seen, begun: { by: ana, at: now - 7 * minute } };
  const by = { who: ana, is: "settled", outcome: "approved", expected: 12 };
  expect(lines(looked, settled(looked, { is: "approved", by: ana }, now))).toEqual([{ ...by, minutes: 7, isMeasured: true }]);
  expect(lines(seen, settled(seen, { is: "approved", by: ana }, now))).toEqual([{ ...by, minutes: 12 }]);
});

test("what its code host called off had left its reader, and comes once more when it is asked again", () => {
  const over = settled(seen, { is: "withdrawn", by: bo, because: "draft" }, at("10:45"));
  const again = over.turn.is === "settled" ? resumed(over, over.turn, now) : over;
  expect(lines(over, again)).toEqual([{ who: ana, is: "came", minutes: 12, isAgain: true }]);
});

test("an end that is undone is taken out again at the moment at which it stood", () => {
  const over = settled(seen, { is: "approved", by: ana }, now);
  const [end] = lines(seen, over);
  const back = over.turn.is === "settled" ? undone(over, over.turn, now + 9) : over;
  expect(lines(over, back, asker, now + 9)).toEqual([{ ...end, at: now, isTakenBack: true }]);
});

test("an answer that is taken back once it was told comes again, as rework", () => {
  const over = settled(seen, { is: "approved", by: ana }, at("10:40"));
  expect(lines(over, reopened(over, ana, true, now))).toEqual([
    { who: ana, is: "came", minutes: 12, isAgain: true, isRework: true },
  ]);
});

test("what is handed over leaves the one and comes to the other", () => {
  expect(lines(seen, handedOver(seen, cy, ana, "Yours", now))).toEqual([
    { who: cy, is: "came", minutes: 12 },
    { who: ana, is: "left", how: "handed over" },
  ]);
});

test("what is asked back leaves, and comes again with the reply of who asked", () => {
  const asked = askedBack(seen, ana, "Which release?", now);
  expect(lines(seen, asked)).toEqual([{ who: ana, is: "left", how: "asked back" }]);
  expect(lines(asked, replied(asked, bo, "2.4", now))).toEqual([
    { who: ana, is: "came", minutes: 12, isAgain: true },
    { who: bo, is: "replied" },
  ]);
});

test("what ends by others leaves, and says whether its reader was ever told", () => {
  const left = { who: ana, is: "left" };
  expect(lines(held, settled(held, { is: "withdrawn", by: bo }, now))).toEqual([{ ...left, how: "withdrawn", wasHeld: true }]);
  expect(lines(seen, settled(seen, { is: "lapsed", to: "Redis", wasSeen: true }, now))).toEqual([{ ...left, how: "lapsed" }]);
});

test("what is put off stays theirs; what comes back by itself is no act of theirs", () => {
  const later = putOff(seen, { until: at("15:00") }, now);
  expect(lines(seen, later)).toEqual([{ who: ana, is: "put off" }]);
  expect(lines(later, putOff(later, { until: now }, now))).toEqual([]);
});

test("who judges what their group was asked has had it from then on", () => {
  const group = aRequest({
    askedOf: "T1/SCREW",
    to: "T1/SCREW",
    turn: { is: "unclaimed", since: 0, told: [ana] },
    history: [{ since: 0, whose: "T1/SCREW" }],
  });
  expect(lines(undefined, group)).toEqual([]);
  const over = { ...group, to: ana, turn: ended({ is: "approved", by: ana }, now) };
  expect(lines(group, over)).toMatchObject([
    { who: ana, is: "came" },
    { who: ana, is: "settled" },
  ]);
});

test("nothing is noted of somebody who erased their data", () => {
  expect(entriesOf(undefined, { ...held, to: "T1/former-9f3c" }, asker, now)).toEqual([]);
});
