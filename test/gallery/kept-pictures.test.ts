import { expect, test } from "vitest";
import { pictureTroubles, toBeDrawn } from "./kept-pictures.ts";
import type { Sample } from "./sample.ts";

const sample = (text: string): Sample => ({
  view: "aView",
  name: "one",
  size: "small",
  surface: "message",
  made: { text, blocks: [] },
});
const advice = "Draw the pictures anew with npm run gallery:keep, look at them, and commit them.";
const kept = { "one.small": "7b8be4f6f0d6d9ba" };

test("a picture of the view as it is now is no trouble", () => {
  expect(pictureTroubles([sample("as it was")], kept, ["one.small.png", "kept.json"])).toEqual([]);
});

test("it is said when a view has changed, has no picture, or a picture has no view", () => {
  expect(pictureTroubles([sample("otherwise")], kept, ["one.small.png"])).toEqual([
    `one.small has changed since its picture was kept. ${advice}`,
  ]);
  expect(pictureTroubles([sample("as it was")], kept, [])).toEqual([`There is no picture of one.small. ${advice}`]);
  expect(pictureTroubles([], kept, ["one.small.png"])).toEqual([`The picture one.small.png is of no view. ${advice}`]);
  expect(pictureTroubles([], kept, [])).toEqual([`one.small is in kept.json, and is no view. ${advice}`]);
});

test("what is drawn anew is what has changed or has no picture", () => {
  const [before, after] = [sample("as it was"), sample("otherwise")];
  expect(toBeDrawn([before], kept, ["one.small.png"])).toEqual([]);
  expect(toBeDrawn([after], kept, ["one.small.png"])).toEqual([after]);
  expect(toBeDrawn([before], kept, [])).toEqual([before]);
});
