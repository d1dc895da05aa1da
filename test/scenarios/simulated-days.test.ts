import { expect, test } from "vitest";
import { simulate } from "./simulated-days.ts";

/** A whole year, and other ones, by `npm run year`. */
const days = Number(process.env["SIMULATED_DAYS"] ?? 8);
const seed = Number(process.env["SIMULATED_SEED"] ?? 1);

// Seen to fail when an opening brought only what had waited two hours for it, and when what came alone was not shown.
test("over days in six zones every opening is served once or rightly empty, no shut gate is passed, and nothing is held too long", {
  timeout: 3_600_000,
}, async () => {
  const { asked, served, empty, bypassed } = await simulate("2026-03-24T00:05:00Z", days, seed);
  expect(asked).toBeGreaterThan(days);
  expect(served).toBeGreaterThan(days / 2);
  expect(empty).toBeGreaterThan(days);
  if (days > 100) expect(bypassed).toBeGreaterThan(0);
});
