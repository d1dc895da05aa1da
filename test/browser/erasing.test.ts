import { expect, test, vi } from "vitest";
import { openVisit } from "./open-visit.ts";

vi.setConfig({ testTimeout: 90_000 });

test.each(["in the input", "on the button"])(
  "after erasing by Enter %s the focus stays in the modal, and Escape closes it",
  async (where) => {
    const visit = await openVisit();
    const { page, reads } = visit;
    await visit.says("/sluice erase");
    const modal = page.locator("dialog.dialog");
    await modal.getByRole("textbox").fill("erase");
    const target = where === "in the input" ? modal.getByRole("textbox") : modal.locator("button[type=submit]");
    await target.focus();
    await target.press("Enter");
    await reads(/erased/i, modal.locator("#modal-title"));
    await expect.poll(() => modal.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
    await page.keyboard.press("Escape");
    await modal.waitFor({ state: "detached" });
    expect(visit.faults).toEqual([]);
  },
);
