import type { Page } from "playwright-core";
import { expect, onTestFinished, test, vi } from "vitest";
import { gallery } from "../gallery/gallery.ts";
import { keepPictures, pictureTroubles, toBeDrawn } from "../gallery/kept-pictures.ts";
import { openGallery } from "../gallery/open-gallery.ts";
import { nameOf, type Sample } from "../gallery/sample.ts";
import { shrunkPng } from "../gallery/shrink-png.ts";
import { faultsOf, oneBrowser } from "./open-visit.ts";

vi.setConfig({ testTimeout: 120_000 });
/** What has changed is drawn anew when asked: `npm run gallery:keep`. Remove the folder of pictures to have all of them anew. */
const isKeeping = process.env["KEEP_PICTURES"] !== undefined;
const wide = { width: 780, height: 900 };
const narrow = { width: 390, height: 844 };

async function openStage(viewport: { width: number; height: number }) {
  const { url, close } = await openGallery(0);
  const page = await (await oneBrowser()).newPage({
    viewport,
    colorScheme: "light",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
  });
  const faults = faultsOf(page);
  onTestFinished(async () => {
    await page.close();
    await close();
  });
  return { page, url, faults };
}

/** Goes to one view, and waits until it stands there. */
async function showOn(page: Page, url: string, sample: Sample) {
  await page.goto(`${url}stage#${nameOf(sample)}`);
  const stage = page.locator(`.stage[data-piece="${nameOf(sample)}"]`);
  await stage.locator(".block, .words").first().waitFor();
  return stage;
}

test.runIf(isKeeping)(
  "the picture of every view is kept",
  async () => {
    const { page, url, faults } = await openStage(wide);
    const pictures = new Map<Sample, Buffer>();
    for (const sample of toBeDrawn(gallery)) {
      const stage = await showOn(page, url, sample);
      pictures.set(sample, shrunkPng(await stage.screenshot({ animations: "disabled" })));
    }
    expect(faults).toEqual([]);
    keepPictures(gallery, pictures);
  },
  300_000,
);

test("no picture is missing, outdated or left over", () => {
  expect(pictureTroubles(gallery)).toEqual([]);
});

/** Seen to fail on a type of block that was not drawn, and on a long link that could not be broken. */
test("every view is drawn whole, and fits a narrow screen", async () => {
  const { page, url, faults } = await openStage(narrow);
  for (const sample of gallery) {
    const stage = await showOn(page, url, sample);
    expect(await stage.locator(".undrawn").count(), `${nameOf(sample)} has what is not drawn`).toBe(0);
    // Blocks may stand in others.
    expect(await stage.locator(".block:not(.block .block)").count(), nameOf(sample)).toBe(sample.made.blocks.length);
    // A chart takes the width that it has once it has been measured.
    await expect.poll(() => wideParts(page), { message: `${nameOf(sample)} is wider than the screen` }).toEqual([]);
  }
  expect(faults).toEqual([]);
});

/** What reaches over the side of the screen, even where it is cut off. */
const wideParts = (page: Page) =>
  page
    .locator(".stage *")
    .evaluateAll((parts) =>
      parts
        .filter((one) => one.checkVisibility() && !one.closest(".unseen") && one.getBoundingClientRect().right > innerWidth + 0.5)
        .map((one) => `${one.tagName} ${one.className} ${one.textContent?.slice(0, 40)}`),
    );

test("one goes from view to view by keyboard, and sees it light and dark, wide and narrow", async () => {
  const { page, url, faults } = await openStage({ width: 1280, height: 800 });
  const { keyboard } = page;
  await page.goto(url);
  const ground = () =>
    page
      .frameLocator("iframe")
      .locator("body")
      .evaluate((body) => getComputedStyle(body).backgroundColor);
  const width = () => page.locator("iframe").evaluate((frame) => frame.clientWidth);
  const shows = (name: string) => page.frameLocator("iframe").locator(`[data-piece="${name}"]`).waitFor();
  await shows("digest.small");
  await page.getByRole("link", { name: "digest, small" }).focus();
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await shows("digest.full");
  expect(await page.getByRole("link", { name: "digest, full" }).getAttribute("aria-current")).toBe("page");
  const { made } = gallery.find((one) => nameOf(one) === "digest.full")!;
  expect(await page.locator("main header .muted").textContent()).toContain(`message · ${made.blocks.length} blocks · `);
  expect([await ground(), await width()]).toEqual(["rgb(244, 248, 247)", 780]);
  await page.getByRole("radio", { name: "light" }).focus();
  await keyboard.press("ArrowRight");
  await expect.poll(ground).toBe("rgb(15, 23, 25)");
  await page.getByRole("radio", { name: "wide" }).focus();
  await keyboard.press("ArrowRight");
  await expect.poll(width).toBe(390);
  await shows("digest.full");
  expect(faults).toEqual([]);
});
