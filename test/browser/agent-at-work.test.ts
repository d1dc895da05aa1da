import { expect, test, vi } from "vitest";
import { openVisit } from "./open-visit.ts";

vi.setConfig({ testTimeout: 90_000 });

test("an agent is at work from the start: it asks Dee, is held, goes on, comes back and hears her answer", async () => {
  const visit = await openVisit();
  const { page, reads } = visit;
  const work = page.getByRole("region", { name: "An agent at work" });
  await reads("It asks first after a quarter of an hour", work);
  await visit.becomes("Dee");
  await visit.turns();
  await reads(`Asked Dee R1: "Which queue for the importer's retries?" It is held until 16:30`, work);
  await reads(/1 (waits|comes)/);
  await visit.turns("Next digest");
  await reads(/3 to judge/);
  await reads("May the importer drop rows without a date?", work);
  await reads(/^Asked Dee R1/, work.getByRole("log"));
  await visit.picture("agent-1-asked");
  await visit.presses("Redis");
  await visit.turns();
  await reads('R1: "Redis", says Dee. The agent goes on with that.', work);
  await visit.picture("agent-2-answered");
  await visit.chooses("Restart the bot", "Bot and workspace");
  await expect.poll(() => page.getByRole("button", { name: "Bot and workspace" }).getAttribute("aria-busy")).toBe("false");
  await visit.turns();
  await reads('R1: "Redis", says Dee.', work);
  expect(await work.getByText(/^Asked Dee/).count()).toBe(3);
  expect(visit.faults).toEqual([]);
});
