import { usualBlockSettings } from "./block-settings.ts";
import { alone } from "./tenancy.ts";
import { strictSettings } from "./web-api-settings.ts";
import type { WorkspaceOptions } from "./workspace-core.ts";

const options: Record<keyof WorkspaceOptions, true> = {
  clock: true,
  team: true,
  manifest: true,
  tenancy: true,
  port: true,
  webApi: true,
  blockKit: true,
  isLimited: true,
  acknowledgeWithinMs: true,
  retryAfterMs: true,
  page: true,
};
const partner = { team: true, enterprise: true, people: true, channels: true };

/** Throws for an option or a setting that there is not: misspelled, it would leave the usual choice standing, unseen. */
export function checkOptions(given: WorkspaceOptions): void {
  needKnown("openWorkspace", "option", given, options);
  needKnown("tenancy", "part", given.tenancy, alone);
  needKnown("tenancy.partner", "part", given.tenancy?.partner, partner);
  needKnown("webApi", "setting", given.webApi, strictSettings);
  needKnown("blockKit", "setting", given.blockKit, usualBlockSettings);
}

function needKnown(where: string, what: string, given: object | null | undefined, known: object): void {
  const unknown = Object.keys(given ?? {}).find((name) => !Object.hasOwn(known, name));
  if (unknown === undefined) return;
  throw new Error(`${where} has no ${what} "${unknown}": there are ${Object.keys(known).sort().join(", ")}.`);
}
