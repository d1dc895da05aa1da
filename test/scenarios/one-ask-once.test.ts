import { expect, test } from "vitest";
import { openOffice } from "../support/office.ts";

const link = "https://github.com/acme/parser/pull/381";

/** Bo has asked Ana for a review of a link. */
async function withOneAsked() {
  const office = await openOffice();
  await office.as("bo").types(`/review @ana Look at the parser ${link}`);
  return office;
}

test("whoever asks for the same link joins, with words and an answer of their own", async () => {
  const office = await withOneAsked();
  const { ephemeral } = await office.as("dee").types(`/review @ana Is the retry loop right? ${link}`);
  // In Kathmandu, where Dee is.
  expect(ephemeral?.text).toBe("Ana has this already as R1 (asked 13:35). You are on it too: you will hear the answer.");
  await office.turnTo("9:30");
  const [digest] = office.inbox("ana");
  expect(digest).toContain("1 to judge");
  expect(digest).toContain("Bo and Dee, 25 min");
  expect(office.as("ana").sees()).toContain("Dee asks too: Is the retry loop right?");
  await office.as("ana").presses("Approve");
  await office.answersAreTold();
  expect(office.inbox("bo")).toEqual(["Ana on R1: approve. · Look at the parser"]);
  expect(office.inbox("dee")).toEqual(["Ana on R1: approve. · Is the retry loop right?"]);
});

test.each([`${link}/files?w=1`, `${link}/`, "http://www.github.com/Acme/Parser/pull/381#discussion_r7"])(
  "another page of the same pull request, %s, is the same, and is read as it was written first",
  async (other) => {
    const office = await withOneAsked();
    const { ephemeral } = await office.as("dee").types(`/review @ana Is it right? ${other}`);
    expect(ephemeral?.text).toContain("Ana has this already as R1");
    expect((await office.bot().store.request(`${office.workspace.teamId}/1`))?.link).toBe(link);
  },
);

test("who asks again is counted and shown, and nobody is called", async () => {
  const office = await withOneAsked();
  await office.turnTo("9:30");
  const { ephemeral } = await office.as("bo").types(`/review @ana Please look ${link}`);
  expect(ephemeral?.text).toContain(
    "That you asked again is counted and shown to them; it calls nobody. Something new to say? `/sluice reply R1 The tests are green now` adds it.",
  );
  expect(office.inbox("ana")).toHaveLength(1);
  expect(office.as("ana").sees()).toContain("asked again once");
  expect((await office.as("bo").types("/sluice bump R1")).ephemeral?.text).toContain("Tomorrow you can say it again.");
  await office.turnTo("2026-03-25T09:10:00+01:00");
  await office.as("bo").types("/sluice bump R1");
  expect(office.as("ana").sees()).toContain("asked again 2 times");
});

test("another kind, another reader or another link is another request", async () => {
  const office = await withOneAsked();
  await office.as("dee").types(`/decide @ana Do we keep it? ${link}`);
  await office.as("dee").types(`/review @bo Look at the parser ${link}`);
  await office.as("dee").types(`/review @ana Look at the parser ${link}1`);
  await office.as("dee").types("/review @ana Look at the parser");
  await office.turnTo("9:30");
  expect(office.inbox("ana")[0]).toContain("4 to judge");
});

test("a co-asker who withdraws leaves the others to it; the last one takes it back", async () => {
  const office = await withOneAsked();
  await office.as("dee").types(`/review @ana Is the retry loop right? ${link}`);
  await office.as("bo").types("/sluice withdraw R1");
  await office.turnTo("9:30");
  expect(office.inbox("ana")[0]).toContain("Dee, 25 min");
  expect(office.as("ana").sees()).toContain("Is the retry loop right?");
  expect(office.as("ana").sees()).not.toContain("Look at the parser");
  expect((await office.as("bo").types("/queue")).ephemeral?.text).not.toContain("R1");
  expect((await office.as("dee").types("/queue")).ephemeral?.text).toContain("You wait for: Is the retry loop right? · R1");
  await office.as("dee").types("/sluice withdraw R1");
  expect(office.as("ana").sees()).toContain("withdrawn by Dee");
});

// Caught one who was nobody to the request any more, words of the first that stayed away, and a list that still named it.
test("a co-asker who withdrew undoes that for half a minute, and is there as before", async () => {
  const office = await withOneAsked();
  await office.as("dee").types(`/review @ana Is the retry loop right? ${link}`);
  const says = async (who: "bo" | "dee", words: string) => (await office.as(who).types(words)).ephemeral?.text;
  for (const who of ["bo", "dee"] as const) {
    expect(await says(who, "/sluice withdraw R1")).toBe(
      "You do not ask R1 any more; others still do. `/sluice undo R1` undoes that, for half a minute.",
    );
    expect(await says(who, "/queue")).not.toContain("R1");
    expect(await says(who, "/sluice undo R1")).toBe("R1 is as it was before.");
    expect(await says(who, "/queue")).toContain("R1");
  }
  await office.turnTo("9:30");
  expect(office.inbox("ana")[0]).toContain("Look at the parser · R1 · review · Bo and Dee, 25 min");
  expect(office.as("ana").sees()).toContain("Dee asks too: Is the retry loop right?");
  await office.as("bo").types("/sluice withdraw R1");
  await office.turnTo("9:31");
  expect(await says("bo", "/sluice undo R1")).toContain("You took R1 back a while ago; others may ask it still. Ask anew");
  await office.as("dee").types("/sluice withdraw R1");
  expect(await says("bo", "/sluice undo R1")).toContain("You took R1 back a while ago");
});

test("what one of several took back is gone from their list, and comes back into it", async () => {
  const office = await withOneAsked();
  await office.as("dee").types(`/review @ana Is the retry loop right? ${link}`);
  await office.turnTo("13:00");
  expect(office.waiting("bo")[0]).toContain("Look at the parser · R1");
  await office.as("bo").types("/sluice withdraw R1");
  await office.turnTo("13:01");
  expect(office.waiting("bo")).toEqual([expect.stringContaining("You wait for nothing")]);
  await office.as("bo").types(`/review @ana Look at it again ${link}`);
  await office.as("bo").types("/sluice withdraw R1");
  await office.as("bo").types("/sluice undo R1");
  await office.turnTo("13:02");
  expect(office.waiting("bo")).toEqual([expect.stringContaining("What you wait for: 1\n• Look at it again · R1")]);
  await office.as("bo").types("/sluice withdraw R1");
  await office.as("bo").types(`/review @ana Once more ${link}`);
  await office.turnTo("13:03");
  expect(office.waiting("bo")).toEqual([expect.stringContaining("What you wait for: 1\n• Once more · R1")]);
});

// Caught an undoing that made somebody their own reader, and one that opened what had ended.
test("who became its reader since, or finds it ended, has nothing to undo", async () => {
  const office = await withOneAsked();
  await office.as("dee").types(`/review @ana Is the retry loop right? ${link}`);
  await office.as("dee").types("/sluice withdraw R1");
  await office.as("ana").types("/sluice hand R1 to @dee You know it.");
  expect((await office.as("dee").types("/sluice undo R1")).ephemeral?.text).toContain("there is nothing to take back");
  const other = await withOneAsked();
  await other.as("dee").types(`/review @ana Is the retry loop right? ${link}`);
  await other.as("dee").types("/sluice withdraw R1");
  await other.as("ana").types("/sluice approve R1");
  expect((await other.as("dee").types("/sluice undo R1")).ephemeral?.text).toContain("R1 is already settled: approved by Ana");
});

test("what the reader asks back reaches everybody who asked, and the first reply is enough", async () => {
  const office = await withOneAsked();
  await office.as("dee").types(`/review @ana Is the retry loop right? ${link}`);
  await office.turnTo("9:30");
  await office.as("ana").presses("Ask back");
  await office.as("ana").fills("What do you need to know first?", "Which release?");
  await office.as("ana").submits();
  await office.as("dee").presses("Reply");
  await office.as("dee").fills("Your reply", "2.4");
  await office.as("dee").submits();
  expect(office.inbox("bo")[0]).toContain("Dee replied; it is with Ana again.");
  expect(office.as("bo").sees()).not.toContain("[Reply]");
});

test("after changes the same link is the next round of the same request, and each round is answered", async () => {
  const office = await withOneAsked();
  await office.turnTo("9:30");
  await office.as("ana").presses("Request changes");
  await office.as("ana").fills("What should change?", "The retry loop.");
  await office.as("ana").submits();
  await office.answersAreTold();
  await office.as("bo").presses("Changed: ask again");
  await office.as("bo").fills("What did you change?", "It keeps the first error.");
  await office.as("bo").submits();
  expect(office.as("bo").sees()).not.toContain("Taken back");
  await office.turnTo("13:00");
  expect(office.inbox("ana").at(-1)).toContain("R1 · review · Bo, 3 h 29 min · round 2");
  await office.as("ana").presses("Request changes");
  await office.as("ana").fills("What should change?", "Its tests.");
  await office.as("ana").submits();
  const { ephemeral } = await office.as("bo").types(`/review @ana Tests are there now ${link}`);
  expect(ephemeral?.text).toBe("R1 goes to Ana once more, as round 3: it comes with the digest at 17:30 Helsinki time.");
  await office.turnTo("16:30");
  await office.as("ana").presses("Approve");
  await office.answersAreTold();
  expect(office.inbox("bo").map((text) => text.slice(0, 26))).toEqual([
    "Ana on R1: request changes",
    "Ana on R1: request changes",
    "Ana on R1: approve. · Look",
  ]);
});
