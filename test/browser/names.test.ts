import { expect, test, vi } from "vitest";
import { openVisit } from "./open-visit.ts";
import { controlsOf, misnamed } from "./visible-words.ts";

vi.setConfig({ testTimeout: 90_000 });

/** Seen to fail on "Other time", whose name spoke of a chosen time. */
test("whatever can be operated is called by the words that stand on it", async () => {
  const visit = await openVisit();
  const { page, reads } = visit;
  const holds = async (place: string) => {
    const controls = await controlsOf(page);
    expect(controls.length, place).toBeGreaterThan(20);
    expect.soft(misnamed(controls), place).toEqual([]);
  };
  const closes = () => page.keyboard.press("Escape");
  await holds("first seen");
  for (const button of [/^Other time/, /^Bot and workspace/, /^Your status/, "Shortcuts"]) {
    await visit.presses(button);
    await holds(`the panel of ${button}`);
    await closes();
  }
  for (const side of ["Calls", "Faults"]) {
    await page.getByRole("tab", { name: side }).click();
    await holds(side);
  }
  await visit.says("/focus 90m");
  await reads("Focus until 10:35 Berlin time.");
  await visit.becomes("Bo");
  await visit.says("/review @ana The importer https://github.com/acme/parser/pull/381");
  await reads("R1 waits for Ana");
  await visit.becomes("Ana");
  await visit.presses(/^Next digest/);
  await reads("1 to judge, about 10 min");
  await holds("a digest");
  await visit.presses("More");
  await holds("a menu of the bot");
  await closes();
  await page.getByRole("tab", { name: "Home" }).click();
  await reads("Your gate is open.");
  await holds("Home");

  await visit.goesTo("parser");
  await visit.says("A thread");
  const message = page.locator(".conversation .message", { hasText: "A thread" });
  await message.getByRole("button", { name: /^React to/ }).click();
  await holds("the reactions");
  await page.getByRole("button", { name: "eyes", exact: true }).click();
  await message.getByRole("button", { name: /reacted with eyes/ }).waitFor();
  await message.getByRole("button", { name: /^More with/ }).click();
  await holds("the menu of a message");
  await page.getByRole("menuitem", { name: "Reply in thread" }).click();
  await page.locator(".thread textarea:focus").waitFor();
  await page.keyboard.type("A reply");
  await page.keyboard.press("Enter");
  await reads("1 reply");
  await holds("a thread");
  await visit.composer.press("/");
  await page.getByRole("option").first().waitFor();
  await holds("what the composer offers");
  await visit.says("/review ");
  await page.getByRole("dialog").getByRole("textbox").first().waitFor();
  expect.soft(misnamed(await controlsOf(page))).toEqual([]);
  await closes();

  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator(".bottom-bar").waitFor();
  expect.soft(misnamed(await controlsOf(page))).toEqual([]);
  expect(visit.faults).toEqual([]);
});
