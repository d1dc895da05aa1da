import { expect, test } from "vitest";
import type { ReviewMark, StateMark } from "../../src/domain/change.ts";
import { roundsOf } from "../../src/domain/review-rounds.ts";

const states = ["draft", "open", "closed", "merged"];
type What = StateMark["is"] | ReviewMark["is"];

/** How the rounds end in which such a story is asked, a word each; "asked" for the one that is open. */
const told = (...story: What[]) => {
  const marks = story.map((is, at) => ({ at, is }));
  const isState = ({ is }: { is: string }) => states.includes(is);
  const rounds = roundsOf(marks.filter(isState) as StateMark[], marks.filter((one) => !isState(one)) as ReviewMark[]);
  return rounds.map(({ end }) => end?.is ?? "asked").join(" · ");
};

// Caught states that were told before all reviews, whenever they were.
test.each<[string, What[], string]>([
  ["what is asked is a round, and asked again meanwhile the same", ["asked", "asked"], "asked"],
  ["after a verdict only another ask is the next", ["asked", "changes requested", "open", "asked"], "changes requested · asked"],
  [
    "the last verdict of a round counts, and a comment takes none back",
    ["asked", "approved", "changes requested", "commented"],
    "changes requested",
  ],
  [
    "a comment can be followed by a verdict, or by another ask",
    ["asked", "commented", "approved", "asked", "commented", "asked"],
    "approved · commented · asked",
  ],
  ["a draft is not asked until it is ready", ["draft", "asked"], ""],
  ["what was asked of a draft is asked once it is ready", ["draft", "asked", "open"], "asked"],
  ["what becomes a draft is asked anew once it is ready", ["asked", "draft", "open"], "draft · asked"],
  [
    "ready after changes were requested is the next round",
    ["asked", "changes requested", "draft", "open"],
    "changes requested · asked",
  ],
  ["ready after an approval is not", ["asked", "approved", "draft", "open"], "approved"],
  ["what was taken back is not asked once it is ready", ["draft", "asked", "taken back", "open"], ""],
  ["closed ends it, and opened again asks it anew", ["asked", "closed", "open"], "closed · asked"],
  ["an approval that is taken back is another ask", ["asked", "approved", "unapproved", "approved"], "approved · approved"],
  ["of what is not approved no approval is taken back", ["asked", "changes requested", "unapproved"], "changes requested"],
  ["a review that nobody asked for is none of ours", ["approved", "changes requested"], ""],
])("%s", (_, story, rounds) => expect(told(...story)).toBe(rounds));

test("of what happened in one second, whatever ends it comes after the ask, and what takes that end back after that", () => {
  const rounds = roundsOf(
    [{ at: 1, is: "merged" }],
    (["unapproved", "approved", "asked"] as const).map((is) => ({ at: 1, is })),
  );
  expect(rounds.map(({ end }) => end?.is)).toEqual(["approved", "merged"]);
});
