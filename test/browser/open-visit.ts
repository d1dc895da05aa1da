import { mkdirSync } from "node:fs";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, expect, onTestFinished } from "vitest";
import { openBrowser } from "./open-browser.ts";
import { type Program, startProgram } from "./start-program.ts";

const pictures = "test/browser/pictures";
const wide = { width: 1280, height: 800 };
/** The first name of somebody in the team. */
type Name = "Ana" | "Bo" | "Cy" | "Dee" | "Eli";

/** One for a whole file of tests, opened with its first visit. */
let browser: Promise<Browser> | undefined;
afterAll(async () => (await browser)?.close());
export function oneBrowser() {
  browser ??= openBrowser();
  return browser;
}

type Screen = { viewport?: { width: number; height: number }; colorScheme?: "light" | "dark" };

/** Somebody who has cloned Sluice, typed `npm start` and opened the page. */
export async function openVisit(screen: Screen = {}) {
  const program: Program = await startProgram();
  return { ...(await visitAt(program.url, screen)), program };
}

/** Somebody who opened the page of any workspace. `faults` is what the page wrote to its console as an error. */
export async function visitAt(url: string, { viewport = wide, colorScheme = "light" }: Screen = {}) {
  const page = await (await oneBrowser()).newPage({ viewport, colorScheme, locale: "en-GB", timezoneId: "Europe/Berlin" });
  page.setDefaultTimeout(10_000);
  const faults = faultsOf(page);
  onTestFinished(() => page.close());
  await page.goto(url);
  await page.locator(".playground").waitFor();
  const composer = page.locator(".conversation .composer textarea");

  async function says(words: string) {
    await composer.fill(words);
    await composer.press("Enter");
  }

  return {
    page,
    faults,
    composer,
    says,
    digests: page.locator("article.message:not(.is-ephemeral)"),
    /** Goes into a conversation of the left pane. */
    goesTo: async (conversation: string) => {
      await page.locator(".conversation-row", { hasText: conversation }).click();
      await page.locator("#conversation-title", { hasText: conversation }).waitFor();
    },
    becomes: async (name: Name) => {
      await page.locator(".people .row", { has: page.getByText(new RegExp(`^${name} `)) }).click();
      await page.locator("#ribbon-title", { hasText: name }).waitFor();
    },
    /** Turns the clock, lets everything on the way happen, and gives the time it then shows. */
    turns: async (to: "+15 min" | "Next digest" | "End of day" = "+15 min") => {
      const clock = page.locator(".clock-time");
      const before = await clock.textContent();
      await page.getByRole("button", { name: to }).click();
      await expect.poll(() => clock.textContent()).not.toBe(before);
      return clock.textContent();
    },
    /** Presses a button, the topmost one of that name. */
    presses: (name: string | RegExp, within: Locator | Page = page) => within.getByRole("button", { name }).first().click(),
    /** Takes a line of the menu behind a button. */
    chooses: async (line: string, menu: string) => {
      await page.getByRole("button", { name: menu }).first().click();
      await page.getByRole("menuitem", { name: line }).click();
    },
    /** Waits until somewhere on the page these words can be read. */
    reads: (words: string | RegExp, within: Locator | Page = page) => within.getByText(words).first().waitFor(),
    /** Goes on with Tab until this has the focus. */
    tabsTo: (target: Locator) => tabsTo(page, target),
    picture: async (name: string) => {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: `${pictures}/${name}.png`, animations: "disabled" });
    },
  };
}

/** What the page writes to its console as an error. That a killed program does not answer is no fault of the page. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("console", (line) => {
    if (line.type() === "error" && !line.text().includes("net::ERR_")) faults.push(line.text());
  });
  return faults;
}

async function tabsTo(page: Page, target: Locator) {
  await target.waitFor();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  expect.fail("It cannot be reached with Tab.");
}
