import { expect, test } from "vitest";
import { joining } from "../src/domain/attention.ts";
import type { Person } from "../src/domain/person.ts";
import { atClock, clockOf } from "../src/domain/time.ts";
import { ribbonOf } from "../src/ribbon.ts";

const zone = "Europe/Berlin";
const now = atClock("2026-03-24", "09:05", zone);
const attention = {
  ...joining(zone),
  blocks: [{ kind: "on call" as const, from: now, to: atClock("2026-03-24", "20:00", zone) }],
  weekly: [{ kind: "review" as const, days: [2 as const], from: "09:00", to: "09:45" }],
};
const ana: Person = { id: "T1/UANA", name: "Ana", zone, kind: "person", attention };

test("a day shows the blocks of every week beside those of that day, and what kind shuts the gate", () => {
  const { blocks, gate, to } = ribbonOf(ana, [], now);
  expect(blocks.map(({ kind, from }) => [kind, clockOf(from, zone)])).toEqual([
    ["on call", "09:05"],
    ["review", "09:00"],
  ]);
  expect(gate).toEqual({ isOpen: false, says: "Shut until 9:45: review" });
  expect(clockOf(to, zone)).toBe("20:00");
});
