import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import { type Consent, focusUntil, nextSync, type Shown, type Step, stepTo, usualWords } from "../domain/consent.ts";
import { attentionOf, type PersonId } from "../domain/person.ts";
import { type Instant, minute, second } from "../domain/time.ts";
import type { Store, Tx } from "../store/store.ts";
import { failureOf, retryAt } from "./outcome.ts";

/** `slackOf` calls as the person whose token it is; `open` unseals it. */
export type Syncing = {
  store: Store;
  slackOf: (token: string) => WebClient;
  open: (sealed: string, who: PersonId) => string;
  now: () => Instant;
  warn: (what: { who: PersonId; why: string }) => void;
};

const atATime = 20;
/** Whoever is being looked at is left alone so long, also by the program that is started after this one fell over. */
const claim = minute;

/** Makes Slack show what it should of everybody who consented and whose time has come: status and pause while they focus, and after it what was there before. */
export async function syncStatuses(to: Syncing): Promise<void> {
  const tried = new Set<string>();
  for (;;) {
    const due = (await to.store.consentsDue(to.now(), atATime)).filter(({ who }) => !tried.has(who));
    if (due.length === 0) return;
    for (const { who } of due) tried.add(who);
    await Promise.all(due.map((consent) => syncOrLater(to, consent)));
  }
}

async function syncOrLater(to: Syncing, { who }: Consent) {
  const claimed = to.now() + claim;
  await to.store.atOnce((tx) => tx.syncSoon(who, claimed));
  const next = await sync(to, who)
    .catch((error: unknown) => (codeOf(error) === "invalid_emoji_not_allowed" ? sync(to, who, true) : Promise.reject(error)))
    .catch((error: unknown) => failed(to, who, error));
  if (next !== undefined) await to.store.atOnce((tx) => tx.syncNext(who, claimed, next));
}

/** Back comes when to look again. What is about to be set is remembered before it is. `isPlain`: without an emoji, which this Slack did not know. */
async function sync(to: Syncing, who: PersonId, isPlain = false): Promise<Instant | undefined> {
  const [person, consent] = [await to.store.person(who), await to.store.consent(who)];
  if (!person || !consent) return undefined;
  const attention = attentionOf(person);
  const slack = to.slackOf(to.open(consent.token, who));
  const until = focusUntil(attention, to.now());
  if (until !== undefined || consent.standIn) {
    const words = attention.status ?? usualWords;
    const wish = until === undefined ? undefined : { until, words: isPlain ? { ...words, emoji: "" } : words };
    const step = stepTo(consent, wish, await shownOf(slack), to.now());
    const { standIn } = step;
    if (standIn) await to.store.atOnce((tx) => tx.keepStandIn(who, standIn));
    await set(slack, step, to.now());
    await to.store.atOnce((tx) => tx.keepStandIn(who, standIn ? { ...standIn, isSet: true } : null));
  }
  return nextSync(attention, to.now());
}

/** What was there before a block comes back while it still runs: its person takes back what they allowed. */
export async function bringBack(to: Pick<Syncing, "slackOf" | "open" | "now">, consent: Consent): Promise<void> {
  if (!consent.standIn) return;
  const slack = to.slackOf(to.open(consent.token, consent.who));
  await set(slack, stepTo(consent, undefined, await shownOf(slack), to.now()), to.now());
}

const profileAnswer = z.object({
  profile: z.object({
    status_text: z.string().default(""),
    status_emoji: z.string().default(""),
    status_expiration: z.number().default(0),
  }),
});
const dndAnswer = z.object({ snooze_enabled: z.boolean().optional(), snooze_endtime: z.number().optional() });

async function shownOf(slack: WebClient): Promise<Shown> {
  const { profile } = profileAnswer.parse(await slack.users.profile.get({}));
  const dnd = dndAnswer.parse(await slack.dnd.info());
  return {
    status: { text: profile.status_text, emoji: profile.status_emoji, until: profile.status_expiration * second },
    snoozedUntil: dnd.snooze_enabled ? (dnd.snooze_endtime ?? 0) * second : 0,
  };
}

async function set(slack: WebClient, { status, snoozedUntil }: Step, now: Instant) {
  if (status) {
    const status_expiration = Math.floor(status.until / second);
    const profile = { status_text: status.text, status_emoji: status.emoji, status_expiration };
    await slack.users.profile.set({ profile: profile as never });
  }
  if (snoozedUntil === 0) await endPause(slack);
  if (snoozedUntil) await slack.dnd.setSnooze({ num_minutes: Math.max(1, Math.ceil((snoozedUntil - now) / minute)) });
}

export const endPause = (slack: WebClient) => slack.dnd.endSnooze().catch(unlessOver);

const codeOf = (error: unknown) => z.object({ data: z.object({ error: z.string() }) }).safeParse(error).data?.data.error ?? "";

function unlessOver(error: unknown) {
  if (!["snooze_end_failed", "snooze_not_active"].includes(codeOf(error))) throw error;
}

/** Their token is no more: they took back what they allowed, or left. */
const isTakenBack = (error: unknown) =>
  ["token_revoked", "invalid_auth", "account_inactive", "not_authed", "token_expired"].includes(codeOf(error));

async function failed({ store, now, warn }: Syncing, who: PersonId, error: unknown): Promise<Instant | undefined> {
  warn({ who, why: codeOf(error) || String(error) });
  if (isTakenBack(error)) {
    await store.atOnce((tx: Tx) => tx.dropConsent(who));
    return undefined;
  }
  try {
    return Math.max(now() + minute, retryAt(failureOf(error), 0, now()));
  } catch {
    return now() + minute;
  }
}
