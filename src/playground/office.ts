import type { Dispatch } from "./dispatch.ts";
import { eventPayload } from "./event-envelope.ts";
import { hears } from "./event-scopes.ts";
import { isInteractive } from "./installed-app.ts";
import type { JsonObject } from "./json-object.ts";
import type { Told } from "./message-events.ts";
import type { ResponseUrls } from "./response-urls.ts";
import type { Acknowledgement } from "./transport.ts";
import type { Triggers } from "./triggers.ts";
import type { WebApiSettings } from "./web-api-settings.ts";
import type { Message, World } from "./world.ts";
import { dueIn } from "./world-schedule.ts";

/** What an act of a person needs: the world, and the ways to tell the app of it. */
export type Office = {
  world: World;
  triggers: Triggers;
  responseUrls: ResponseUrls;
  dispatch: Dispatch;
  settings: WebApiSettings;
  changed(): void;
  /** Whether an act that is an event for the app waits until the app has taken it (tests do, the page does not). */
  awaitsEvents: boolean;
};

/** What a person sees at once of what they did: a message for them alone, or why it did not work. */
export type Outcome = { ephemeral?: Message; failure?: string };

/** Tells the app of an event if it gets this kind: as its bot, or as somebody who consented to it. */
export async function announce(office: Office, told: Told): Promise<void> {
  if (!hears(office.world, told)) return;
  const taken = office.dispatch.announce(
    told.subscription,
    eventPayload(office.world, told.event, told.asUser, office.settings.namesAuthedUsers),
  );
  if (office.awaitsEvents) await taken;
}

/** The world as whoever looks now should find it: with what was to be posted until now. */
export function worldNow({ world, changed }: Office): World {
  if (dueIn(world).length > 0) changed();
  return world;
}

/** Tells the app of an interaction, once. One that is not set up for interactions, or is out, hears nothing of it. */
export async function interact(office: Office, what: string, payload: JsonObject): Promise<Acknowledgement> {
  if (isInteractive(office.world)) return office.dispatch.tell("interactive", what, payload);
  return { ok: false, says: office.world.app.isInstalled ? notSetUp : takenOut, reason: "" };
}

const notSetUp = "not_interactive";
const takenOut = "app_uninstalled";

/** The words for somebody whose act the app did not take. */
export const notTaken = (office: Office, says: string): string => {
  const name = office.world.people.get(office.world.app.botUserId)?.name ?? "The app";
  if (says === notSetUp) return `${name} is not set up for buttons, forms and shortcuts.`;
  if (says === takenOut) return `${name} is not in this workspace any more.`;
  if (says === "operation_timeout") return `${name} did not answer in time. Try again.`;
  return `${name} cannot be reached just now. Try again.`;
};
