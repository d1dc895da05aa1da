import { profileOf } from "./directory.ts";
import { installationIn } from "./installation.ts";
import type { Surface } from "./sluice.ts";

/** Names, zones and who left: whoever is known is kept fresh by what the workspace tells. */
export const peopleEvents: Surface = (bolt, { directory }) => {
  bolt.event("user_change", async ({ event, body }) => {
    const profile = profileOf(installationIn(body), event.user);
    if (profile) await directory.heardOf(profile);
  });
};
