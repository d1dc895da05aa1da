import { expect, test } from "vitest";
import { type Office, openOffice } from "../support/office.ts";

/** By the first line of each block that names a request, in the order in which they stand. */
const standing = (office: Office) =>
  (office.as("ana").dm().at(-1)?.blocks ?? []).flatMap((block) => /Piece \d+/.exec(JSON.stringify(block))?.slice(0, 1) ?? []);

const once = (all: string[]) => all.filter((one, at) => all.indexOf(one) === at);

async function asked(pieces: string[]) {
  const office = await openOffice();
  for (const [at, piece] of pieces.entries()) await office.as(at % 2 === 0 ? "bo" : "cy").types(`/review @ana ${piece}`);
  await office.turnTo("9:30");
  return office;
}

test("what is settled stays in its place, struck through, and what stands below it is not moved up in its place", async () => {
  const office = await asked(
    [1, 2, 3, 4].map((nth) => `Piece ${nth} https://github.com/acme/${nth % 2 ? "parser" : "importer"}/pull/${nth}`),
  );
  const before = once(standing(office));
  expect(before).toHaveLength(4);
  const ana = office.as("ana");
  for (const piece of [before[0], before[2]]) await ana.presses("Approve", { near: `${piece}` });
  expect(once(standing(office))).toEqual(before);
  expect(JSON.stringify(ana.dm().at(-1)?.blocks)).toContain('"strike":true');
});

test("quick ones stay under their heading while they are settled one after the other", async () => {
  const office = await openOffice();
  for (const [at, minutes] of [20, 5, 5, 5].entries())
    await office.bot().desk.submit({
      ...{ key: `${at}`, kind: "review", ask: `Piece ${at}`, options: [], minutes, to: office.who("ana") },
      asked: { who: office.who("bo"), origin: { from: "slack" } },
    });
  await office.turnTo("9:30");
  const before = once(standing(office));
  const ana = office.as("ana");
  await ana.presses("Approve", { near: "Piece 1" });
  expect(once(standing(office))).toEqual(before);
  await ana.presses("Approve", { near: "Piece 3" });
  expect(once(standing(office))).toEqual(before);
  expect(ana.sees()).toContain("Quick ones, 5 min at most");
});

test("of more than stand in full the next come up once all of these are settled", async () => {
  const office = await asked(Array.from({ length: 10 }, (_, nth) => `Piece ${nth + 1}`));
  const ana = office.as("ana");
  const first = once(standing(office)).slice(0, 7);
  for (const piece of first.slice(0, 6)) await ana.presses("Approve", { near: piece });
  expect(once(standing(office))).toEqual(first);
  await ana.presses("Approve", { near: `${first[6]}` });
  const after = once(standing(office));
  expect(after.length).toBeGreaterThan(7);
  for (const nth of [8, 9, 10]) expect(after).toContain(`Piece ${nth}`);
});

test("so does what was brought before and is first of all", async () => {
  const office = await asked([1, 2, 3, 4, 5].map((nth) => `Piece ${nth}`));
  await office.as("bo").types("/review @ana Piece 6");
  await office.turnTo("13:00");
  const before = once(standing(office));
  expect(before[0]).toBe("Piece 1");
  await office.as("ana").presses("Approve", { near: "Piece 1" });
  expect(once(standing(office))[0]).toBe("Piece 1");
});
