import { personId } from "../domain/person.ts";
import { profileOf } from "./directory.ts";
import { installationIn } from "./installation.ts";
import type { Surface } from "./sluice.ts";

/** Names, zones, who left, and when nobody is to be disturbed: whoever is known is kept fresh by what the workspace tells. */
export const peopleEvents: Surface = (bolt, { directory, dnd, consents }) => {
  bolt.event("user_change", async ({ event, body }) => {
    const profile = profileOf(installationIn(body), event.user);
    if (profile) await directory.heardOf(profile);
  });
  bolt.event("dnd_updated_user", ({ event, body }) => dnd.heardOf(personId(installationIn(body), event.user), event.dnd_status));
  bolt.event("tokens_revoked", async ({ event, body }) => {
    for (const user of event.tokens.oauth ?? []) await consents.taken(personId(installationIn(body), user));
  });
};
