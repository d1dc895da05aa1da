import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import type { Desk } from "../app/desk.ts";
import type { Questions } from "../app/questions.ts";
import { installationOf, isNews, type Person, type PersonId, type Profile, personId, userOf } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { isZone, second } from "../domain/time.ts";
import { saysAway } from "../domain/title-words.ts";
import { type GroupDirectory, openGroupDirectory } from "./group-directory.ts";

/** Who is who. What the store knows is enough; only an id never seen is looked up, and if Slack is silent the ask is refused. */
export type Directory = GroupDirectory & {
  know(id: PersonId): Promise<Person>;
  /**
   * Slack told that somebody is so now. Events may come late or out of order: what would change somebody known is asked for anew, and
   * taken from the event only where Slack does not answer.
   */
  heardOf(told: Profile): Promise<void>;
  /** Finds out where somebody is from, who was met before that was asked; where Slack does not say, it stays unknown. */
  placeOf(id: PersonId): Promise<void>;
  /** Asks Slack anew what it says of somebody. */
  refresh(id: PersonId): Promise<void>;
};

const slackUser = z.object({
  id: z.string(),
  team_id: z.string().optional(),
  enterprise_user: z.object({ enterprise_id: z.string().optional(), teams: z.array(z.string()).optional() }).optional(),
  name: z.string().optional(),
  real_name: z.string().optional(),
  tz: z.string().nullish(),
  locale: z.string().nullish(),
  deleted: z.boolean().optional(),
  is_bot: z.boolean().optional(),
  is_restricted: z.boolean().optional(),
  is_ultra_restricted: z.boolean().optional(),
  profile: z
    .object({
      display_name: z.string().optional(),
      real_name: z.string().optional(),
      status_text: z.string().optional(),
      status_emoji: z.string().optional(),
      status_expiration: z.number().optional(),
    })
    .optional(),
});

/** `slack` gives up after two seconds: a command has three. */
export function openDirectory(slack: WebClient, desk: Desk, questions: Questions): Directory {
  /** Who is in a group and cannot be seen from here is not met. */
  const meetUnknown = async (id: PersonId) => {
    const profile = (await questions.person(id)) ? undefined : await lookUp(slack, id);
    if (profile) await desk.meet(profile);
  };
  const refresh = async (id: PersonId) => {
    const profile = await lookUp(slack, id).catch(() => undefined);
    if (profile) await desk.meet(profile);
  };
  const knowAll = (ids: PersonId[]) => Promise.all(ids.map(meetUnknown));
  return {
    ...openGroupDirectory(slack, desk, questions, knowAll),
    know: async (id) => {
      const known = await questions.person(id);
      if (known) return known;
      await desk.meet((await lookUp(slack, id)) ?? notFound());
      return (await questions.person(id)) ?? notFound();
    },
    heardOf: async (told) => {
      const known = await questions.person(told.id);
      if (!known || !isNews(known, told)) return;
      await desk.meet((await lookUp(slack, told.id).catch(() => undefined)) ?? told);
    },
    placeOf: async (id) => {
      if ((await questions.person(id))?.from === undefined) await refresh(id);
    },
    refresh,
  };
}

/** Undefined where Slack knows nobody of that id, or does not let us see them. */
async function lookUp(slack: WebClient, id: PersonId): Promise<Profile | undefined> {
  const answer = await slack.users.info({ user: userOf(id), include_locale: true }).catch((error: unknown) => {
    if (isUnknownUser(error)) return undefined;
    throw new Refusal("Slack did not tell me who that is just now, so nothing was changed. Try again in a moment.", {
      cause: error,
    });
  });
  return answer && profileOf(installationOf(id), answer.user);
}

const notFound = (): never => {
  throw new Refusal(
    "I cannot find that person in this workspace. Mention them with @, for example `/review @ana Look at the parser`.",
  );
};

const isUnknownUser = (error: unknown) => {
  const code = z.object({ data: z.object({ error: z.string() }) }).safeParse(error).data?.data.error;
  return code === "user_not_found" || code === "user_not_visible" || code === "users_not_found";
};

/** What Slack tells of a user, in our words; undefined when it is not a user. */
export function profileOf(installation: string, user: unknown): Profile | undefined {
  const { data } = slackUser.safeParse(user);
  if (!data) return undefined;
  const name = [data.profile?.display_name, data.profile?.real_name, data.real_name, data.name].find((one) => one?.trim());
  return {
    id: personId(installation, data.id),
    name: name ?? data.id,
    zone: data.tz && isZone(data.tz) ? data.tz : "UTC",
    ...fromIn(data, installation),
    ...((data.is_restricted || data.is_ultra_restricted) && { isGuest: true as const }),
    ...(data.locale && { locale: data.locale }),
    ...awayIn(data.profile),
    kind: data.deleted ? "deactivated" : data.is_bot || data.id === "USLACKBOT" ? "bot" : "person",
  };
}

/** Their workspace, or one of them in an organisation, is the one that has us; or the organisation is. */
function fromIn({ team_id, enterprise_user }: z.infer<typeof slackUser>, installation: string): Pick<Profile, "from"> {
  const theirs = [team_id, enterprise_user?.enterprise_id, ...(enterprise_user?.teams ?? [])].filter((one) => one !== undefined);
  if (theirs.length === 0) return {};
  return { from: theirs.includes(installation) ? "here" : "elsewhere" };
}

/** Slack's own "Vacationing" and "Out sick", or words for the like. Of the status nothing else is kept. */
function awayIn(profile: z.infer<typeof slackUser>["profile"]): Pick<Profile, "away"> {
  const { status_text = "", status_emoji = "", status_expiration = 0 } = profile ?? {};
  if (!awayEmoji.includes(status_emoji) && !saysAway(status_text)) return {};
  return { away: status_expiration > 0 ? { until: status_expiration * second } : {} };
}
const awayEmoji = [":palm_tree:", ":face_with_thermometer:"];
