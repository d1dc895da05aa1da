import { globalShortcutPayload, messageShortcutPayload } from "./envelopes.ts";
import { shortcutsHere } from "./installed-app.ts";
import type { JsonObject } from "./json-object.ts";
import { interact, notTaken, type Office, type Outcome } from "./office.ts";
import { isForeign } from "./tenancy.ts";
import type { Message } from "./world.ts";

/** Uses a shortcut of the app by its name: a global one, or one on a message. Throws when the person has no such shortcut there. */
export async function useShortcut(office: Office, user: string, name: string, message: Message | null): Promise<Outcome> {
  const { world } = office;
  const type = message ? "message" : "global";
  const known = shortcutsHere(world).find((one) => one.name === name && one.type === type);
  if (!known) throw new Error(`"${name}" is not a ${type} shortcut here.`);
  if (isForeign(world, user)) throw new Error("Shortcuts are for the people of the workspace that has the app.");
  if (message && message.onlyFor !== null) throw new Error("A message that only you see has no shortcuts.");
  const payload = message ? onMessage(office, user, known.callback_id, message) : fromAnywhere(office, user, known.callback_id);
  const answer = await interact(office, `shortcut ${known.callback_id}`, payload);
  office.changed();
  return answer.ok ? {} : { failure: notTaken(office, answer.says) };
}

const fromAnywhere = ({ world, triggers }: Office, user: string, callbackId: string): JsonObject =>
  globalShortcutPayload(world, user, callbackId, triggers.issue(user, callbackId));

/** Its response_url answers in the conversation of the message; the message itself is somebody else's and cannot be replaced by it. */
function onMessage({ world, triggers, responseUrls }: Office, user: string, callbackId: string, message: Message): JsonObject {
  const responseUrl = responseUrls.issue("app", { user, channel: message.channel, message: null });
  const way = { triggerId: triggers.issue(user, [callbackId, message.channel, message.ts]), responseUrl };
  return messageShortcutPayload(world, user, callbackId, message, way);
}
