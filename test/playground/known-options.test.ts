import { expect, it } from "vitest";
import { demoTeam } from "../../src/playground/team.ts";
import { openWorkspace, type WorkspaceOptions } from "../../src/playground/workspace.ts";
import { mayAll } from "./bare-world.ts";

const usual = { clock: { now: Date.now }, team: demoTeam, manifest: mayAll, port: "none" } as const;
const partner = { team: { id: "T0MOSS", domain: "moss" }, enterprise: null, people: [], channels: [] };

/** What the compiler refuses as well. */
const misspelled = {
  // @ts-expect-error
  option: () => openWorkspace({ ...usual, webAPI: {} }),
  // @ts-expect-error
  webApi: () => openWorkspace({ ...usual, webApi: { dedupes: true } }),
  // @ts-expect-error
  blockKit: () => openWorkspace({ ...usual, blockKit: { localImage: true } }),
  // @ts-expect-error
  tenancy: () => openWorkspace({ ...usual, tenancy: { orgWide: true } }),
  // @ts-expect-error
  partner: () => openWorkspace({ ...usual, tenancy: { partner: { ...partner, guests: [] } } }),
};

/** Seen to fail when what nobody knows was passed over. */
it.each([
  [misspelled.option, 'openWorkspace has no option "webAPI": there are acknowledgeWithinMs, blockKit, '],
  [misspelled.webApi, 'webApi has no setting "dedupes": there are botsReadChannelThreads, '],
  [misspelled.blockKit, 'blockKit has no setting "localImage": there are actionIdsNeeded, '],
  [misspelled.tenancy, 'tenancy has no part "orgWide": there are enterprise, isOrgWide, partner.'],
  [misspelled.partner, 'tenancy.partner has no part "guests": there are channels, enterprise, people, team.'],
])("an option that there is not is refused in a sentence that names those that there are (%#)", async (open, says) => {
  await expect(open()).rejects.toThrow(says);
});

it("every option that there is is taken", async () => {
  const all: Required<Omit<WorkspaceOptions, "page">> = {
    ...usual,
    ...{
      tenancy: { isOrgWide: false, partner },
      webApi: { deduplicates: false },
      blockKit: { localImages: true },
      isLimited: false,
    },
    ...{ acknowledgeWithinMs: 10, retryAfterMs: [] },
  };
  await (await openWorkspace(all)).close();
});
