import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import type { WebClient } from "@slack/web-api";
import { bringBack } from "./delivery/status-sync.ts";
import { installationOf, type PersonId, userOf } from "./domain/person.ts";
import { type Instant, minute } from "./domain/time.ts";
import type { SecretBox } from "./secret-box.ts";
import type { Consents } from "./slack/sluice.ts";
import type { Store } from "./store/store.ts";

/** What asking people for their consent needs. `publicUrl`: where Slack's answer comes back to, without a slash at its end. */
export type ConsentSettings = { clientId: string; clientSecret: string; stateSecret: string; publicUrl: string; box: SecretBox };

/** What a browser is shown that came back from Slack. */
type Page = { status: number; says: string };

/** What is asked of a person: reading and setting their status and their pause, and nothing else. */
const scopes = ["dnd:read", "dnd:write", "users.profile:read", "users.profile:write"];
const lifetime = 10 * minute;

/** What a token is sealed as: it opens for this person alone. */
export const sealedAs = (who: PersonId) => `slack token of ${who}`;

type Needs = {
  settings?: ConsentSettings;
  slack: WebClient;
  slackOf: (token: string) => WebClient;
  store: Store;
  now: () => Instant;
  changed: () => void;
};

/** People let the bot set their status by Slack's OAuth. A link is good for ten minutes, once, and for whom it was made alone. */
export function openConsents({ settings, slack, slackOf, store, now, changed }: Needs) {
  const used = new Map<string, Instant>();
  const redirect_uri = `${settings?.publicUrl}/slack/consent`;

  const viewFor: Consents["viewFor"] = async (who) => {
    if (!settings) return { is: "not set up" };
    if (await store.consent(who)) return { is: "given" };
    const state = signed(settings.stateSecret, { who, until: now() + lifetime });
    const query = { client_id: settings.clientId, user_scope: scopes.join(","), state, redirect_uri, team: installationOf(who) };
    return { is: "offered", url: `https://slack.com/oauth/v2/authorize?${new URLSearchParams(query)}` };
  };

  const takeBack: Consents["takeBack"] = async (who) => {
    const consent = await store.consent(who);
    if (!consent || !settings) return;
    const open = settings.box.open;
    await bringBack({ slackOf, open: (sealed) => open(sealed, sealedAs(who)), now }, consent).catch(() => {});
    await store.atOnce((tx) => tx.dropConsent(who));
    await revoke(settings.box.open(consent.token, sealedAs(who)));
  };
  const revoke = (token: string) =>
    slackOf(token)
      .auth.revoke({})
      .catch(() => {});

  async function cameBack(query: URLSearchParams): Promise<Page> {
    if (!settings) return { status: 404, says: "Nothing is asked here." };
    const who = whoseIs(query.get("state") ?? "", settings.stateSecret);
    if (!who) return expired;
    const code = query.get("code");
    if (!code) return { status: 200, says: "Nothing was changed: you did not allow it. You can close this page." };
    const { clientId: client_id, clientSecret: client_secret } = settings;
    const answer = await slack.oauth.v2.access({ client_id, client_secret, code, redirect_uri }).catch(() => undefined);
    if (!answer?.authed_user?.access_token) return refused;
    const { id, access_token: token, scope = "" } = answer.authed_user;
    const isTheirs = id === userOf(who) && [answer.team?.id, answer.enterprise?.id].includes(installationOf(who));
    if (!isTheirs || !scopes.every((one) => scope.split(",").includes(one))) {
      await revoke(token);
      return isTheirs
        ? refused
        : { status: 403, says: "This link was made for somebody else. Open your own under /sluice settings." };
    }
    const consent = { who, token: settings.box.seal(token, sealedAs(who)) };
    await store.atOnce((tx) => tx.putConsent(consent, now()));
    changed();
    return { status: 200, says: "Done: your status and notifications follow your focus blocks. You can close this page." };
  }

  /** Whom a state was made for, if it was, not long ago, and is used for the first time. */
  function whoseIs(state: string, secret: string): PersonId | undefined {
    for (const [one, until] of used) if (until <= now()) used.delete(one);
    const read = readSigned(secret, state);
    if (!read || read.until <= now() || used.has(state)) return undefined;
    used.set(state, read.until);
    return read.who;
  }

  /** Slack told that somebody took it back there. */
  const taken: Consents["taken"] = (who) => store.atOnce((tx) => tx.dropConsent(who));
  return { viewFor, takeBack, taken, cameBack };
}

const expired: Page = { status: 400, says: "This link is not good any more. Open a new one under /sluice settings." };
const refused: Page = { status: 400, says: "Slack did not allow it. Try again under /sluice settings." };

type State = { who: PersonId; until: Instant };

const macOf = (secret: string, text: string) => createHmac("sha256", secret).update(text).digest("base64url");

function signed(secret: string, state: State): string {
  const text = Buffer.from(JSON.stringify({ ...state, nonce: randomUUID() })).toString("base64url");
  return `${text}.${macOf(secret, text)}`;
}

function readSigned(secret: string, state: string): State | undefined {
  const [text = "", mac = ""] = state.split(".");
  const [told, made] = [Buffer.from(mac), Buffer.from(macOf(secret, text))];
  if (told.length !== made.length || !timingSafeEqual(told, made)) return undefined;
  return JSON.parse(Buffer.from(text, "base64url").toString()) as State;
}
