import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import type { Desk } from "../app/desk.ts";
import type { Questions } from "../app/questions.ts";
import { type Group, type GroupId, type GroupProfile, isGroupNews, mostMembers } from "../domain/group.ts";
import { installationOf, type PersonId, personId, userOf } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";

/** Which groups there are, and who is in them; like the directory of people. */
export type GroupDirectory = {
  knowGroup(id: GroupId): Promise<Group>;
  /** Slack told something of a group: what is known of it is asked for anew, and taken from `told` only where Slack does not answer. */
  heardOfGroup(id: GroupId, told: (known: Group) => GroupProfile): Promise<void>;
  /** The groups that could be asked now, for choosing one. */
  listGroups(installation: string): Promise<Pick<Group, "id" | "name">[]>;
};

const slackGroup = z.object({
  id: z.string(),
  name: z.string().optional(),
  handle: z.string().optional(),
  date_delete: z.number().optional(),
  users: z.array(z.string()).optional(),
});

/** `know` looks up who is in a group and was never seen. */
export function openGroupDirectory(
  slack: WebClient,
  desk: Desk,
  questions: Questions,
  know: (members: PersonId[]) => Promise<unknown>,
): GroupDirectory {
  return {
    knowGroup: async (id) => {
      const known = await questions.group(id);
      if (known) return known;
      const profile = await lookUpGroup(slack, id);
      if (profile.members.length <= mostMembers) await know(profile.members);
      await desk.meetGroup(profile);
      return (await questions.group(id)) ?? notFound();
    },
    heardOfGroup: async (id, told) => {
      const known = await questions.group(id);
      if (!known) return;
      const isNews = isGroupNews(known, told(known));
      const profile = isNews ? await lookUpGroup(slack, id).catch(() => told(known)) : known;
      if (isNews) await desk.meetGroup(profile);
      // Those whom a failed try left unknown too: they see what their group was asked once they are met.
      await know(profile.members);
    },
    listGroups: async (installation) => {
      const { usergroups } = await slack.usergroups.list(teamOf(installation));
      return (usergroups ?? []).flatMap((one) => groupProfileOf(installation, one) ?? []);
    },
  };
}

/** Both are asked at once: a command has three seconds. */
async function lookUpGroup(slack: WebClient, id: GroupId): Promise<GroupProfile> {
  const team = teamOf(installationOf(id));
  const usergroup = userOf(id);
  const [{ usergroups }, { users }] = await Promise.all([
    slack.usergroups.list({ ...team, include_disabled: true }),
    slack.usergroups.users.list({ ...team, usergroup, include_disabled: true }),
  ]).catch(refused);
  const found = usergroups?.find((one) => one.id === usergroup);
  return groupProfileOf(installationOf(id), found && { ...found, users }) ?? notFound();
}

/** An organisation's installation names no single team. */
const teamOf = (installation: string) => (installation.startsWith("T") ? { team_id: installation } : {});

function refused(error: unknown): never {
  const code = z.object({ data: z.object({ error: z.string() }) }).safeParse(error).data?.data.error;
  if (code === "no_such_subteam") return notFound();
  if (code === "missing_scope")
    throw new Refusal(
      "Groups cannot be asked here yet: whoever installed Sluice has to reinstall it, so that it may read them. Ask one person, for example `/review @ana Look at the parser`.",
    );
  throw new Refusal("Slack did not tell me who is in that group just now, so nothing was changed. Try again in a moment.", {
    cause: error,
  });
}

const notFound = (): never => {
  throw new Refusal(
    "I cannot find that group in this workspace. Choose it from the list that opens at @, for example `/review @platform Look at the parser`.",
  );
};

/** What Slack tells of a user group, in our words; undefined when it is none. */
export function groupProfileOf(installation: string, group: unknown): GroupProfile | undefined {
  const { data } = slackGroup.safeParse(group);
  if (!data) return undefined;
  const { id, handle, name, users = [], date_delete } = data;
  return {
    id: personId(installation, id),
    name: `@${handle || name || id}`,
    members: users.map((user) => personId(installation, user)),
    ...(date_delete ? { isDisabled: true as const } : {}),
  };
}
