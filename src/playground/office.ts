import type { Dispatch } from "./dispatch.ts";
import { eventPayload } from "./event-envelope.ts";
import { eventsOf, userEventsOf } from "./manifest.ts";
import type { Told } from "./message-events.ts";
import type { ResponseUrls } from "./response-urls.ts";
import type { Triggers } from "./triggers.ts";
import type { Message, World } from "./world.ts";
import { dueIn } from "./world-schedule.ts";

/** What an act of a person needs: the world, and the ways to tell the app of it. */
export type Office = {
  world: World;
  triggers: Triggers;
  responseUrls: ResponseUrls;
  dispatch: Dispatch;
  changed(): void;
  /** Whether an act that is an event for the app waits until the app has taken it (tests do, the page does not). */
  awaitsEvents: boolean;
};

/** What a person sees at once of what they did: a message for them alone, or why it did not work. */
export type Outcome = { ephemeral?: Message; failure?: string };

/** Tells the app of an event if its manifest asks for this kind: as its bot, or as somebody who consented to it. */
export async function announce(office: Office, { subscription, event, asUser }: Told): Promise<void> {
  const { manifest } = office.world.app;
  if (!(asUser ? userEventsOf(manifest) : eventsOf(manifest)).includes(subscription)) return;
  const told = office.dispatch.announce(subscription, eventPayload(office.world, event, asUser));
  if (office.awaitsEvents) await told;
}

/** The world as whoever looks now should find it: with what was to be posted until now. */
export function worldNow({ world, changed }: Office): World {
  if (dueIn(world).length > 0) changed();
  return world;
}

/** The words for somebody whose act the app did not take. */
export const notTaken = (office: Office, says: string): string => {
  const name = office.world.people.get(office.world.app.botUserId)?.name ?? "The app";
  return says === "operation_timeout"
    ? `${name} did not answer in time. Try again.`
    : `${name} cannot be reached just now. Try again.`;
};
