import { existsSync } from "node:fs";

/** Where recordings and specifications of the real Slack lie. They are not part of the repository: without them the tests against them are skipped. */
export const samplesFolder = "../shared/slack/samples";

/** What a run says that cannot hold anything against the real Slack; null for one that can. */
export const saidOfSkipping = (folder: string): string | null =>
  existsSync(folder)
    ? null
    : `NOT HELD AGAINST SLACK: ${folder} is not there, so the tests against its specifications and recordings are skipped.`;

/** Vitest calls this once, before all tests: what is skipped should not be so in silence. */
export function setup(): void {
  const said = saidOfSkipping(samplesFolder);
  if (said) console.warn(said);
}
