import { randomBytes } from "node:crypto";
import type { Desk } from "../app/desk.ts";
import type { Callback } from "../domain/callback.ts";
import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import type { SecretBox } from "../secret-box.ts";
import type { Store } from "../store/store.ts";
import { type Allowed, checkedUrl } from "./checked-host.ts";

/** Gives an agent a callback, in the place of the one that it has, and resolves to the secret that signs what is sent there: it is shown once. Throws a Refusal. */
export type SetCallback = (input: { agent: PersonId; url: string }) => Promise<{ secret: string }>;

type Doors = { store: Store; desk: () => Desk; box: SecretBox | undefined; allowed?: Allowed | undefined };

const notSetUp =
  "Callbacks are not set up here: whoever runs Sluice has to set ENCRYPTION_KEY first. Until then read a request from its `poll_after` on.";

const longestUrl = 2_000;
const secretBytes = 32;

export const settingCallbacks =
  ({ store, desk, box, allowed = {} }: Doors): SetCallback =>
  async ({ agent: id, url: text }) => {
    if (!box) throw new Refusal(notSetUp, { isNotSetUp: true });
    const url = checked(text, allowed);
    const agent = await store.agent(id);
    if (!agent) throw new Refusal("There is no such agent.");
    const secret = `whsec_${randomBytes(secretBytes).toString("base64")}`;
    const sealed = { url: box.seal(url.href, aboutUrl(id)), secret: box.seal(secret, aboutSecret(id)) };
    await desk().keepCallback({ agent: id, owner: agent.owner, ...sealed, host: url.hostname });
    return { secret };
  };

/** Throws a sentence where no key that is known opens it. */
export const openedCallback =
  (box: SecretBox | undefined) =>
  ({ url, secret }: Callback, agent: PersonId): Pick<Callback, "url" | "secret"> => {
    if (!box) throw new Error("It was sealed, and ENCRYPTION_KEY is not set any more.");
    return { url: box.open(url, aboutUrl(agent)), secret: box.open(secret, aboutSecret(agent)) };
  };

const aboutUrl = (agent: PersonId) => `callback address of ${agent}`;
const aboutSecret = (agent: PersonId) => `callback secret of ${agent}`;

function checked(text: string, allowed: Allowed): URL {
  try {
    if (text.length > longestUrl) throw new Refusal(`its address is longer than ${longestUrl} characters`);
    return checkedUrl(text, allowed);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const says = `No callback can be sent there: ${error.message}. Give one like https://agent.example/sluice.`;
    throw new Refusal(says, { faults: [{ part: "url", says }] });
  }
}
