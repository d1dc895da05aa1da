import { describe, expect, it } from "vitest";
import { plotOf, ticksFor } from "../../../src/playground/page/blocks/chart-scale.ts";

describe("the scale of a chart", () => {
  it.each<[string, number[], number[]]>([
    ["begins at zero", [3, 17], [0, 5, 10, 15, 20]],
    ["goes below it", [-1.5, 3], [-2, 0, 2, 4]],
    ["is fine where the values are", [0.1, 0.3], [0, 0.1, 0.2, 0.3]],
    ["is coarse where they are large", [4_000_000], [0, 1_000_000, 2_000_000, 3_000_000, 4_000_000]],
    ["stands though there is nothing", [0, 0], [0, 0.5]],
  ])("%s", (_name, values, ticks) => expect(ticksFor(values)).toEqual(ticks));

  const chart = (categories: string[], value = 3) => ({
    ...{ type: "bar" as const, axis_config: { categories } },
    series: [{ name: "Came", data: categories.map((label) => ({ label, value })) }],
  });

  it("has room for every category, and slants names that would touch", () => {
    const wide = plotOf(chart(["Mon", "Tue"]), 480);
    expect([wide.width, wide.isSlanted]).toEqual([480, false]);
    const crowded = plotOf(chart(Array.from({ length: 20 }, (_, n) => `A long category ${n}`)), 320);
    expect(crowded.isSlanted).toBe(true);
    expect(crowded.width).toBeGreaterThan(320);
    expect(crowded.x(1) - crowded.x(0)).toBeGreaterThanOrEqual(28);
  });

  it("puts zero at the foot, or above what is below it", () => {
    const { y, height, bottom } = plotOf(chart(["Mon"]), 480);
    expect(y(0)).toBe(height - bottom);
    const below = plotOf(chart(["Mon"], -3), 480);
    expect(below.y(-3)).toBeGreaterThan(below.y(0));
  });
});
