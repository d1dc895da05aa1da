import { expect, test, vi } from "vitest";
import { openVisit } from "./open-visit.ts";

vi.setConfig({ testTimeout: 45_000 });
/** README's picture is drawn anew when asked: `README_PICTURE=1 npx vitest run test/browser/readme-picture.test.ts`. */
const isAsked = process.env["README_PICTURE"] !== undefined;

test.runIf(isAsked)("README's picture shows a digest and the block that it waited for", async () => {
  const visit = await openVisit();
  await visit.becomes("Ana");
  await visit.says("/focus 90m");
  await visit.reads("Gate shut until 10:35: focus");
  await visit.becomes("Bo");
  await visit.says("/review @ana Look at the parser's error path https://github.com/acme/parser/pull/381");
  await visit.reads("R1 waits for Ana");
  await visit.turns();
  await visit.becomes("Dee");
  await visit.says("/review @ana Tests for the retry loop https://github.com/acme/parser/pull/390");
  await visit.reads("R3 waits for Ana");
  await visit.says("/decide @ana Which queue for retries? | Postgres | Redis");
  await visit.reads("R4 waits for Ana");
  await visit.becomes("Eli");
  await visit.says("/decide @ana How long may a file name be before we cut it?");
  await visit.reads("R5 waits for Ana");
  await visit.becomes("Ana");
  await visit.turns("Next digest");
  await visit.reads("4 to judge, about 40 min");
  await visit.page.mouse.move(820, 620);
  await visit.page.screenshot({ path: "docs/playground.png", animations: "disabled" });
  expect(visit.faults).toEqual([]);
});
