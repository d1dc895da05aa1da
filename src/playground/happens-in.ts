import { isFullGuest, needAccount, takeOut } from "./accounts.ts";
import { setRest } from "./do-not-disturb.ts";
import { rateLimitedPayload } from "./event-envelope.ts";
import type { Happens } from "./happens.ts";
import { withScopes } from "./installed-app.ts";
import { isEmoji } from "./known-emoji.ts";
import type { Occurrence } from "./occurrence.ts";
import type { Office } from "./office.ts";
import { beginRun } from "./step-runs.ts";
import { tellOccurrences } from "./tell-occurrences.ts";
import { verifyUrl } from "./url-verification.ts";
import { type Channel, type Message, nextId, type Person } from "./world.ts";
import { edit, findMessage, react, remove, unreact } from "./world-messages.ts";
import { isInLockedThread, writingLimitSays } from "./writing-limits.ts";

type At = { channel: string; ts: string };

/** Long because it is a list of verbs. */
export function happensIn(office: Office, botToken: string, userTokenOf: (user: string) => string): Happens {
  const { world } = office;
  const { botUserId } = world.app;

  async function occur(...occurrences: Occurrence[]): Promise<void> {
    world.occurrences.push(...occurrences);
    const told = tellOccurrences(office);
    office.changed();
    await told;
  }

  const messageAt = ({ channel, ts }: At): Message => {
    const message = findMessage(world, channel, ts);
    if (!message) throw new Error(`There is no message ${ts} in ${channel}`);
    return message;
  };

  const openMessageAt = (at: At): Message => {
    const message = messageAt(at);
    if (isInLockedThread(channelOf(at.channel), message)) throw new Error(writingLimitSays.thread_locked);
    return message;
  };

  const channelOf = (id: string): Channel => {
    const channel = world.channels.get(id);
    if (!channel) throw new Error(`There is no channel ${id}`);
    return channel;
  };

  const granted = (is: "bot" | "user") => [...world.grants.values()].flatMap((one) => (one.is === is ? one.token : []));
  const botTokens = () => [botToken, ...granted("bot")];
  const peoplesTokens = () => [...[...world.people.keys()].map(userTokenOf), ...granted("user")];

  async function archive(id: string, user: string, isArchived: boolean): Promise<void> {
    const channel = channelOf(id);
    if (channel.isArchived === isArchived) return;
    channel.isArchived = isArchived;
    // Slack tells apps of the end of a channel alone.
    await occur(...(isArchived ? [{ is: "archived", channel: id, user } as const] : []));
  }

  return {
    async personChanges(user, change) {
      Object.assign(personOf(office, user), change);
      if (change.isDeleted) takeOut(world, user);
      await occur({ is: "person changed", user, what: "title" in change || "name" in change ? "profile" : "account" });
    },
    async statusChanges(user, { text, emoji = "", until = 0 }) {
      const status = { status_text: text, status_emoji: emoji, status_expiration: Math.floor(until / 1000) };
      world.profiles.set(personOf(office, user).id, { ...world.profiles.get(user), ...status });
      await occur({ is: "person changed", user, what: "status" });
    },
    async profileChanges(user, written) {
      world.profiles.set(personOf(office, user).id, { ...world.profiles.get(user), ...written });
      await occur({ is: "person changed", user, what: "profile" });
    },
    async pauses(user, until) {
      setRest(world, personOf(office, user).id, { snoozedUntil: until });
      await occur();
    },
    async rests(user, night) {
      setRest(world, personOf(office, user).id, { night });
      await occur();
    },
    async usergroupChanges(id, change) {
      const before = world.usergroups.get(id);
      const group = { ...(before ?? { id, handle: id.toLowerCase(), name: id, users: [], isDisabled: false }), ...change };
      world.usergroups.set(id, group);
      const missing = (from: string[], there: string[]) => from.filter((user) => !there.includes(user));
      const [was, is] = [before?.users ?? [], group.users];
      const moved = { added: missing(is, was), removed: missing(was, is) };
      await occur({ is: "usergroup changed", usergroup: id, isNew: before === undefined, ...moved });
    },
    async joins(user, channel, inviter) {
      const { members } = channelOf(channel);
      needAccount(world, user);
      if (members.includes(user)) return;
      if (isFullGuest(world, personOf(office, user).id)) throw new Error(`${user} is a guest of one channel, and in one already`);
      members.push(user);
      await occur({ is: "joined", user, channel, inviter: inviter ?? null });
    },
    async leaves(user, id) {
      const channel = world.channels.get(id);
      if (!channel?.members.includes(user)) throw new Error(`${user} is not in ${id}`);
      channel.members = channel.members.filter((one) => one !== user);
      await occur({ is: "left", user, channel: id });
    },
    looksAt: (user, channels) => occur({ is: "context changed", user: personOf(office, user).id, channels }),
    async reacts(user, at, reaction) {
      needAccount(world, user);
      if (!isEmoji(world, reaction))
        throw new Error(`There is no emoji named "${reaction}" here. Take another, for example eyes.`);
      const message = openMessageAt(at);
      if (message.reactions.find(({ name }) => name === reaction)?.users.includes(user)) return;
      react(world, message, reaction, user);
      await occur();
    },
    async unreacts(user, at, reaction) {
      needAccount(world, user);
      unreact(world, openMessageAt(at), reaction, user);
      await occur();
    },
    async edits(at, text) {
      edit(world, messageAt(at), { text });
      await occur();
    },
    async deletes(at) {
      remove(world, messageAt(at));
      await occur();
    },
    composesLinks: (user, channel, urls) =>
      occur({ is: "links shared", user, channel, ts: nextId(world, "draft"), threadTs: null, urls, isInComposer: true }),
    async stepRuns(callbackId, inputs) {
      const step = beginRun(world, callbackId, inputs);
      await occur({ is: "step run", step });
      return step.executionId;
    },
    async uninstalls({ first } = { first: "tokens_revoked" }) {
      world.app.isInstalled = false;
      office.dispatch.clear();
      for (const token of botTokens()) world.endedTokens.set(token, "account_inactive");
      for (const token of peoplesTokens()) world.endedTokens.set(token, "token_revoked");
      const told: Occurrence[] = [{ is: "tokens revoked", people: [], bots: [botUserId] }, { is: "uninstalled" }];
      await occur(...(first === "tokens_revoked" ? told : told.toReversed()));
    },
    async revokesTokens({ people = [], bot = false }) {
      for (const user of people) world.endedTokens.set(userTokenOf(user), "token_revoked");
      if (bot) world.endedTokens.set(botToken, "token_revoked");
      await occur({ is: "tokens revoked", people, bots: bot ? [botUserId] : [] });
    },
    async tokenExpires() {
      for (const token of botTokens()) world.endedTokens.set(token, "token_expired");
      await occur();
    },
    async reinstalls({ scopes = [] } = {}) {
      world.app.isInstalled = true;
      world.app.manifest = withScopes(world.app.manifest, scopes);
      for (const one of world.grants.values()) if (one.is === "bot") one.scopes = [...new Set([...one.scopes, ...scopes])];
      for (const token of [...botTokens(), ...peoplesTokens()]) world.endedTokens.delete(token);
      await occur();
    },
    archives: (channel, user) => archive(channel, user, true),
    unarchives: (channel, user) => archive(channel, user, false),
    async restricts(id, writable) {
      const channel = channelOf(id);
      if (writable === "everywhere") delete channel.writable;
      else channel.writable = writable;
      await occur();
    },
    async locks(at) {
      messageAt(at).isLocked = true;
      await occur();
    },
    teamsGranted: (teams) => occur({ is: "teams granted", teams }),
    teamsTaken: (teams) => occur({ is: "teams taken", teams }),
    urlIsTried: (target) => verifyUrl(world, { acknowledgeWithinMs: 3000, ...target }),
    async eventsLimited() {
      if (world.app.isInstalled) await office.dispatch.announce("app_rate_limited", rateLimitedPayload(world));
    },
  };
}

function personOf({ world }: Office, user: string): Person {
  const person = world.people.get(user);
  if (!person) throw new Error(`Nobody here has the id ${user}`);
  return person;
}
