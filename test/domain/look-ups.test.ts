import { expect, test } from "vitest";
import { type LookUp, lookedUpLately, withLookUp } from "../../src/domain/look-ups.ts";
import { day } from "../../src/domain/time.ts";

test("look-ups are counted by agent, the last one first, for two weeks, and no more than fifty agents", () => {
  let all: LookUp[] | undefined;
  for (const [by, at] of [
    ["a", 1],
    ["b", 2],
    ["a", 3],
  ] as const)
    all = withLookUp(all, by, at * day);
  expect(all).toEqual([
    { by: "a", times: 2, last: 3 * day },
    { by: "b", times: 1, last: 2 * day },
  ]);
  expect(lookedUpLately(all, 16 * day).map(({ by }) => by)).toEqual(["a"]);
  expect(withLookUp(all, "b", 16 * day)[0]).toEqual({ by: "b", times: 1, last: 16 * day });
  for (let nth = 0; nth < 60; nth += 1) all = withLookUp(all, `${nth}`, 4 * day);
  expect([all?.length, all?.[0]?.by, all?.[49]?.by]).toEqual([50, "59", "10"]);
});
