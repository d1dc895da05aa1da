import { type BlockSettings, usualBlockSettings } from "./block-settings.ts";
import type { Manifest } from "./manifest.ts";
import type { Team } from "./team.ts";
import { alone, type Tenancy } from "./tenancy.ts";
import { type Channel, type Message, type World, workspaceVoice } from "./world.ts";

type Choices = { tenancy?: Partial<Tenancy>; blockKit?: Partial<BlockSettings> };

export function newWorld(team: Team, clock: { now(): number }, manifest: Manifest, { tenancy, blockKit }: Choices = {}): World {
  const ids = { appId: "A0LOCAL", botId: "B0LOCAL", botUserId: "U0BOT" };
  const app = { ...ids, verificationToken: "local-verification-token", manifest, isInstalled: true };
  const world: World = {
    clock,
    team: { id: team.id, domain: team.domain, name: team.name },
    app,
    tenancy: { ...alone, ...tenancy },
    blockKit: { ...usualBlockSettings, ...blockKit },
    people: new Map(),
    channels: new Map(),
    views: new Map(),
    modals: new Map(),
    homes: new Map(),
    lastRead: new Map(),
    places: new Map(),
    inputs: new Map(),
    offered: new Map(),
    usergroups: new Map(),
    customEmoji: new Set(team.customEmoji),
    profiles: new Map(),
    rests: new Map(),
    scheduled: new Map(),
    files: new Map(),
    runs: new Map(),
    runTokens: new Map(),
    unfurls: new Map(),
    spentKeys: new Set(),
    grants: new Map(),
    codes: new Map(),
    endedTokens: new Map(),
    happenings: [],
    occurrences: [],
    takenTs: new Set(),
    lastMicros: 0,
    counts: new Map(),
  };
  settle(world, team);
  return world;
}

function settle(world: World, team: Team): void {
  const { app } = world;
  const name = app.manifest.features?.bot_user?.display_name ?? app.manifest.display_information.name;
  const plain = { title: "", zone: "UTC", isDeleted: false, isBot: true };
  const bot = { ...plain, id: app.botUserId, handle: name.toLowerCase(), name, title: "App", botId: app.botId, appId: app.appId };
  const voice = { ...plain, id: workspaceVoice, handle: "workspace", name: "Workspace", botId: null, appId: null };
  for (const person of [...team.people, bot, voice]) world.people.set(person.id, { ...person });
  for (const one of team.people.filter(({ isBot }) => !isBot)) {
    const dm = newDm(world, one.id, app.botUserId);
    world.channels.set(dm.id, dm);
  }
  for (const group of team.usergroups ?? []) world.usergroups.set(group.id, { ...group, users: [...group.users] });
  for (const { opening, ...channel } of team.channels) {
    const messages = opening.map((one) => openingMessage(channel.id, one));
    for (const message of messages) world.takenTs.add(message.ts);
    world.channels.set(channel.id, { ...channel, kind: "channel", isArchived: false, members: [...channel.members], messages });
    for (const member of channel.members) world.lastRead.set(`${member} ${channel.id}`, messages.at(-1)?.ts ?? "0");
  }
}

/** A conversation of two, still empty; with the app's bot its id is that of the person with a D. */
export function newDm(world: World, user: string, bot: string): Channel {
  const id = bot === world.app.botUserId ? `D${user.slice(1)}` : `D${user.slice(1)}${bot.slice(1)}`;
  return { id, kind: "dm", name: "", purpose: "", isPrivate: true, isArchived: false, members: [user, bot], messages: [] };
}

const openingMessage = (channel: string, { user, at, text }: { user: string; at: string; text: string }): Message => ({
  channel,
  ts: `${Math.floor(Date.parse(at) / 1000)}.000000`,
  user,
  text,
  blocks: [],
  onlyFor: null,
  threadTs: null,
  isBroadcast: false,
  editedTs: null,
  metadata: null,
  clientMsgId: null,
  reactions: [],
  attachments: [],
  files: [],
  runId: null,
  shownAs: null,
});
