import type { App } from "@slack/bolt";
import { personId } from "../domain/person.ts";
import { groupProfileOf } from "./group-directory.ts";
import { installationIn } from "./installation.ts";
import type { Sluice, Surface } from "./sluice.ts";

/** Names, members and ends of groups: whichever is known is kept fresh by what the workspace tells. */
export const groupEvents: Surface = (bolt, sluice) => {
  bolt.event("subteam_created", ({ event, body }) => heard(sluice, body, event.subteam));
  bolt.event("subteam_updated", ({ event, body }) => heard(sluice, body, event.subteam));
  onMembersChanged(bolt, sluice);
};

async function heard({ directory }: Sluice, body: object, subteam: { id: string; users?: string[] }) {
  const profile = groupProfileOf(installationIn(body), subteam);
  if (!profile) return;
  await directory.heardOfGroup(profile.id, (known) => (subteam.users ? profile : { ...profile, members: known.members }));
}

function onMembersChanged(bolt: App, { directory }: Sluice) {
  bolt.event("subteam_members_changed", async ({ event, body }) => {
    const within = (users: string[] = []) => users.map((user) => personId(installationIn(body), user));
    const [added, removed] = [within(event.added_users), within(event.removed_users)];
    await directory.heardOfGroup(personId(installationIn(body), event.subteam_id), ({ manner: _, ...known }) => ({
      ...known,
      members: [...new Set([...known.members, ...added])].filter((who) => !removed.includes(who)),
    }));
  });
}
