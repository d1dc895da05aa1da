import { expect, test } from "vitest";
import { openOffice } from "../support/office.ts";

test("a crowded Home is read page by page, goes on being fresh there, and begins anew when it is opened", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  for (let number = 1; number <= 39; number += 1) await office.as("bo").types(`/review @ana Piece ${number} of the parser`);
  await ana.opensHome();
  expect(ana.home()?.text).toContain("1 to 37 of 39");
  expect(ana.home()?.text).not.toContain("Piece 39 of");
  await ana.presses("More");
  expect(ana.home()?.text).toContain("38 to 39 of 39");
  expect(ana.home()?.text).toContain("Piece 39 of");
  await office.as("bo").types("/sluice withdraw R38");
  expect(ana.home()?.text).toContain("38 to 38 of 38");
  await ana.presses("Earlier");
  expect(ana.home()?.text).toContain("1 to 37 of 38");
  await ana.presses("More");
  await ana.opensHome();
  expect(ana.home()?.text).toContain("1 to 37 of 38");
});
