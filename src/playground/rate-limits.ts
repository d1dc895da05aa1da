import { allMethods } from "./web-api/all-methods.ts";
import type { Tier } from "./web-api/method.ts";
import type { WebApiSettings } from "./web-api-settings.ts";
import type { World } from "./world.ts";

/** How often calls are taken, by the workspace's clock. */
export type RateLimits = {
  /** Counts a call. One too many does not count: the seconds until it would be taken, a whole number from 1. */
  meet(method: string, call: { channel: string; token: string }): number | undefined;
  /** Takes no call that fits for so many seconds: of this method, in this conversation (its id, or the person it is with), or none at all. */
  pause(seconds: number, only?: { method?: string; channel?: string }): void;
  /** Whether Slack's own limits hold. A pause holds in any case. */
  enforce(isOn: boolean): void;
  isEnforced(): boolean;
  pauses(): number;
  clear(): void;
};

/** At most so many of this key within so many milliseconds. */
type Allowance = { key: string; most: number; withinMs: number };
type Pause = { until: number; method: string | undefined; channel: string | undefined };

const minuteMs = 60_000;
const perMinute = { 2: 20, 3: 50, 4: 100 };

export function newRateLimits(world: World, settings: WebApiSettings, isOnAtFirst: boolean): RateLimits {
  /** Per key, when calls were taken, oldest first. */
  const taken = new Map<string, number[]>();
  let pauses: Pause[] = [];
  let isOn = isOnAtFirst;

  const waitFor = ({ key, most, withinMs }: Allowance, now: number): number => {
    const recent = (taken.get(key) ?? []).filter((at) => at > now - withinMs && at <= now);
    taken.set(key, recent);
    return recent.length < most ? 0 : (recent[recent.length - most] ?? now) + withinMs - now;
  };

  return {
    meet(method, call) {
      const now = world.clock.now();
      const channel = conversationIn(world, call.channel);
      pauses = pauses.filter(({ until }) => until > now);
      const fits = (one: Pause) => (one.method ?? method) === method && (one.channel ?? channel) === channel;
      const allowances = isOn ? allowancesFor(settings, method, { ...call, channel }) : [];
      const waits = [...pauses.filter(fits).map(({ until }) => until - now), ...allowances.map((one) => waitFor(one, now))];
      const longest = Math.max(0, ...waits);
      if (longest > 0) return Math.ceil(longest / 1000);
      for (const { key } of allowances) taken.get(key)?.push(now);
      return undefined;
    },
    pause(seconds, { method, channel } = {}) {
      const where = channel === undefined ? undefined : conversationIn(world, channel);
      pauses.push({ until: world.clock.now() + seconds * 1000, method, channel: where });
    },
    enforce(on) {
      isOn = on;
    },
    isEnforced: () => isOn,
    pauses: () => pauses.filter(({ until }) => until > world.clock.now()).length,
    clear() {
      taken.clear();
      pauses = [];
    },
  };
}

/** A person stands for their conversation with the app, a "#name" for its channel. */
export function conversationIn(world: World, id: string): string {
  if (world.people.has(id)) return `D${id.slice(1)}`;
  return [...world.channels.values()].find(({ name }) => name !== "" && `#${name}` === id)?.id ?? id;
}

/** What holds for a method, `channel` being the conversation that the call is about. */
function allowancesFor(
  settings: WebApiSettings,
  method: string,
  { channel, token }: { channel: string; token: string },
): Allowance[] {
  const aMinute = (most: number, key = method): Allowance => ({ key, most, withinMs: minuteMs });
  switch (method) {
    case "chat.postMessage": {
      const most = settings.messagesAtOnce;
      return [{ key: `messages in ${channel}`, most, withinMs: most * 1000 }, aMinute(settings.messagesAMinute)];
    }
    case "conversations.history":
    case "conversations.replies":
      return [aMinute(settings.dripsHistory ? 1 : perMinute[3])];
    case "apps.connections.open":
      return [aMinute(settings.connectionsAMinute)];
    case "users.profile.set":
      return [aMinute(perMinute[3]), aMinute(profileWritesAMinute, `${method} by ${token}`)];
    default:
      return byTier(allMethods[method]?.tier ?? "none", settings).map((most) => aMinute(most));
  }
}

const byTier = (tier: Tier, { specialCallsAMinute }: WebApiSettings): number[] =>
  tier === "none" ? [] : [tier === "special" ? specialCallsAMinute : perMinute[tier]];

/** Of one person's profile. */
const profileWritesAMinute = 10;
