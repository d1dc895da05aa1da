import type { PageFault } from "./fault-contract.ts";
import type { Fault, Faults } from "./faults.ts";
import type { Happens } from "./happens.ts";
import type { RateLimits } from "./rate-limits.ts";
import type { SocketMode } from "./socket-mode.ts";
import type { World } from "./world.ts";

/** What the faults of the panel work on. */
export type PanelOffice = {
  world: World;
  happens: Happens;
  faults: Faults;
  limits: RateLimits;
  sockets: Pick<SocketMode, "drop" | "freeze" | "recycle">;
  botToken: string;
  /** Puts the clock back by so many minutes. */
  stepBack(minutes: number): Promise<void>;
  changed(): void;
};

type Choice = { id: string; name: string; isOn: boolean };

/** A fault of the panel: how it stands, what it can be done to, and what it does. */
export type ListedFault = Pick<PageFault, "id" | "title" | "says" | "is"> & {
  isOn?(): boolean;
  waiting?(): number;
  choices?(): Choice[];
  use(choice: string): unknown;
};

type Listed = { title: string; faults: ListedFault[] };

export const listFaults = (office: PanelOffice): Listed[] => [
  { title: "What the app calls", faults: ofCalls(office) },
  { title: "What the app is told", faults: ofDelivery(office) },
  { title: "The app", faults: ofApp(office) },
  { title: "People, channels and the clock", faults: ofTeam(office) },
];

const methods = ["chat.postMessage", "chat.update", "views.open", "views.publish", "users.info", "conversations.history"];
const methodChoices = (): Choice[] => methods.map((name) => ({ id: name, name, isOn: false }));
const pauseSeconds = 30;

const conversationsWith = ({ people }: World): Choice[] =>
  [...people.values()]
    .filter(({ isBot }) => !isBot)
    .map(({ id, name }) => ({ id, name: `the conversation with ${name}`, isOn: false }));

function pausedBy({ people }: World, choice: string): { method?: string; channel?: string } {
  if (choice === "everything") return {};
  return people.has(choice) ? { channel: choice } : { method: choice };
}

function ofCalls({ world, faults, limits }: PanelOffice): ListedFault[] {
  const once = (id: string, title: string, says: string, fault: Fault): ListedFault => ({
    ...{ id, title, says, is: "once", choices: methodChoices },
    waiting: () => faults.waiting(fault),
    use: (method) => faults.next(method, fault),
  });
  return [
    {
      ...{ id: "down", title: "Slack is down", says: "Every call of the app is answered with HTTP 503.", is: "switch" },
      isOn: faults.isDown,
      use: () => faults.down(!faults.isDown()),
    },
    {
      ...{
        id: "limits",
        title: "Slack's limits",
        says: "A message a second in a conversation, fifty edits a minute.",
        is: "switch",
      },
      isOn: limits.isEnforced,
      use: () => limits.enforce(!limits.isEnforced()),
    },
    {
      ...{ id: "pause", title: "Too many calls", says: "HTTP 429 for thirty seconds of the clock, with Retry-After.", is: "now" },
      choices: () => [{ id: "everything", name: "everything", isOn: false }, ...methodChoices(), ...conversationsWith(world)],
      use: (choice) => limits.pause(pauseSeconds, pausedBy(world, choice)),
    },
    once("before", "Fails, nothing done", "The next call is answered with HTTP 500 before anything is done.", { status: 500 }),
    once("after", "Fails, though done", "The next call is done, and answered with HTTP 500.", { acceptedThen: 500 }),
    once("cut", "Cut off, though done", "The next call is done, and its connection is cut.", { acceptedThen: "cut" }),
    once("silence", "No answer", "The next call is never answered, and nothing is done.", { silent: true }),
    once("slow", "A slow answer", "The next call is done, and answered two seconds later.", { slow: 2000 }),
    once("refused", "Refused", "The next call is refused with internal_error, which leaves open what was done.", {
      refuse: "internal_error",
    }),
  ];
}

function ofDelivery({ faults, sockets }: PanelOffice): ListedFault[] {
  const now = (id: string, title: string, says: string, use: () => void): ListedFault => ({ id, title, says, is: "now", use });
  return [
    {
      ...{ id: "twice", title: "An event comes twice", says: "The next event comes again though it was taken.", is: "once" },
      waiting: () => faults.waiting("twice"),
      use: () => faults.nextEvent("twice"),
    },
    {
      ...{
        id: "late",
        title: "Events change places",
        says: "The next event comes after the one that follows it, or a minute later.",
        is: "once",
      },
      waiting: () => faults.waiting("late"),
      use: () => faults.nextEvent("late"),
    },
    now("drop", "Connections are cut", "All sockets are gone without a word; the app makes new ones.", () => sockets.drop()),
    now("half-open", "Connections go deaf", "All sockets stand, and nothing comes or goes.", () => sockets.freeze()),
    now("recycle", "Slack renews a connection", "The oldest socket is warned and closed, as every few hours.", () =>
      sockets.recycle("warning", "oldest"),
    ),
    {
      ...{ id: "refused-connection", title: "No new connection", is: "once" },
      says: "The app is told invalid_auth when it next asks for one. Cut its connections, and it does.",
      waiting: () => faults.waiting(noConnection),
      use: () => faults.next("apps.connections.open", noConnection),
    },
  ];
}

const noConnection: Fault = { refuse: "invalid_auth" };

function ofApp({ world, happens, botToken }: PanelOffice): ListedFault[] {
  const ended = (code: string) => world.endedTokens.get(botToken) === code;
  return [
    {
      ...{ id: "expired", title: "Its token has expired", says: "Every call is refused with token_expired.", is: "switch" },
      isOn: () => ended("token_expired"),
      use: () => (ended("token_expired") ? happens.reinstalls() : happens.tokenExpires()),
    },
    {
      ...{
        id: "uninstalled",
        title: "It is taken out",
        says: "It is told so, and hears no more; its token is dead until it is put in again.",
        is: "switch",
      },
      isOn: () => !world.app.isInstalled,
      use: () => (world.app.isInstalled ? happens.uninstalls() : happens.reinstalls()),
    },
  ];
}

/** Shuts an account, or opens it again: then they are let in again where they were, for whoever plays means to go on. */
function accountSwitch({ world, happens }: PanelOffice): (user: string) => Promise<void> {
  const wereIn = new Map<string, string[]>();
  return async (user) => {
    const isBack = world.people.get(user)?.isDeleted === true;
    const mine = [...world.channels.values()].filter(({ kind, members }) => kind === "channel" && members.includes(user));
    if (!isBack)
      wereIn.set(
        user,
        mine.map(({ id }) => id),
      );
    await happens.personChanges(user, { isDeleted: !isBack });
    if (isBack) for (const id of wereIn.get(user) ?? []) await happens.joins(user, id);
  };
}

function ofTeam(office: PanelOffice): ListedFault[] {
  const { world, stepBack } = office;
  return [
    {
      ...{ id: "deactivated", title: "Somebody leaves", says: "Their account is shut; no message reaches them.", is: "switch" },
      choices: () =>
        [...world.people.values()]
          .filter(({ isBot }) => !isBot)
          .map(({ id, name, isDeleted }) => ({ id, name, isOn: isDeleted })),
      use: accountSwitch(office),
    },
    {
      ...{ id: "archived", title: "A channel is archived", says: "Nobody can write there any more.", is: "switch" },
      choices: () =>
        [...world.channels.values()]
          .filter(({ kind }) => kind === "channel")
          .map(({ id, name, isArchived }) => ({ id, name: `#${name}`, isOn: isArchived })),
      use: (id) => toggleArchived(office, id),
    },
    {
      ...{
        id: "step-back",
        title: "The clock steps back",
        says: "By an hour, as when a machine's time is set right.",
        is: "now",
      },
      use: () => stepBack(60),
    },
  ];
}

/** The first of its members does it. */
function toggleArchived({ world, happens }: PanelOffice, id: string): Promise<void> {
  const channel = world.channels.get(id);
  const [user = ""] = channel?.members ?? [];
  return channel?.isArchived ? happens.unarchives(id, user) : happens.archives(id, user);
}
