import { expect, test, vi } from "vitest";
import { openVisit } from "./open-visit.ts";

vi.setConfig({ testTimeout: 90_000 });

// Seen to fail when the form told the bot of what was typed at Enter alone.
test("the form says what is missing while one types, and whoever types is not disturbed by it", async () => {
  const visit = await openVisit();
  const { page, reads } = visit;
  const little = page.getByText("It says little: what about it is to be judged?");
  const noLink = page.getByText("It does not say where it stands: a link saves them the search.");
  await visit.becomes("Bo");
  await visit.says("/review");
  await reads("Of whom?");
  const ask = page.getByRole("textbox", { name: "What is to be judged?" });
  const hasFocus = () => ask.evaluate((box) => box === document.activeElement);

  await ask.click();
  await page.keyboard.type("The");
  await little.waitFor();
  expect(await hasFocus()).toBe(true);
  await page.keyboard.type(" retry loop of the parser, and its tests", { delay: 40 });
  await little.waitFor({ state: "detached" });
  await noLink.waitFor();
  expect(await hasFocus()).toBe(true);
  expect(await ask.inputValue()).toBe("The retry loop of the parser, and its tests");
  await page.getByRole("button", { name: "Send anyway" }).waitFor();

  await page.getByRole("textbox", { name: "Where it stands" }).fill("https://acme.example/pull/1");
  await noLink.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Ask", exact: true }).waitFor();
  expect(await ask.inputValue()).toBe("The retry loop of the parser, and its tests");
  expect(visit.faults).toEqual([]);
});
