import { needAccount } from "./accounts.ts";
import type { Act, Offers } from "./act-contract.ts";
import { press } from "./block-acts.ts";
import type { Ribbon, Turn } from "./day-contract.ts";
import type { FaultPanel } from "./fault-panel.ts";
import type { PageGuide, StoryFacts, StoryStep } from "./guide-contract.ts";
import type { Happens } from "./happens.ts";
import { close, closeAll, submit } from "./modal-acts.ts";
import type { Office, Outcome } from "./office.ts";
import { useShortcut } from "./shortcut-acts.ts";
import { dismiss, openHome, read, say } from "./speech-acts.ts";
import { type Suggested, suggest } from "./suggestion-acts.ts";
import { escapedText } from "./typed-text.ts";
import type { Happening, Message } from "./world.ts";
import { findMessage, visibleTo } from "./world-messages.ts";

/** What the page needs of the program around the workspace: the bot's picture of a day, the clock, the bot's start and stop. */
export type PageHooks = {
  ribbon(userId: string): Promise<Ribbon | null>;
  /** Throws an Error with a sentence for a turn that cannot be. */
  turn(userId: string, turn: Turn): Promise<void>;
  /** Puts the clock back by so many minutes, as when a machine's time is set right. */
  stepBack(minutes: number): Promise<void>;
  restart(): Promise<void>;
  startOver(): Promise<void>;
  isRunning(): boolean;
  /** A visitor fills in the field of what is at work here. Throws an Error with a sentence for what it cannot use. */
  tellAtWork?(words: string): Promise<void>;
  /** What an offer of the guide names. Throws an Error with a sentence when it cannot be. */
  letHappen?(name: string): Promise<void>;
  /** The guided story as it stands after what happened; none without it. */
  story?(happenings: Happening[], facts: StoryFacts): StoryStep[];
  /** What the page says about the app; without it, what its manifest says. */
  guide?(): PageGuide;
};

/** All that an act on the page may touch. */
export type PageWorks = { office: Office; happens: Happens; panel: FaultPanel; hooks: PageHooks };

/** What whoever looks at the page may do, whoever they are. */
const ofNobody = new Set<Act["do"]>([
  "turn",
  "tell at work",
  "let happen",
  "restart",
  "start over",
  "fault",
  "plan fault",
  "take back fault",
  "mend all",
]);

/** Does what a person did on the page, and gives what the page asked for, if it did; throws an Error with a sentence when it cannot be done. */
export async function perform(works: PageWorks, user: string, act: Act): Promise<Offers | undefined> {
  const office = { ...works.office, awaitsEvents: false };
  if (!ofNobody.has(act.do)) needAccount(office.world, user);
  const outcome = await done({ ...works, office }, user, act);
  // A failed command stands in the conversation already.
  if (outcome?.failure && !outcome.ephemeral) throw new Error(outcome.failure);
  return outcome && "options" in outcome ? { options: outcome.options } : undefined;
}

/** Long because it is the list of all that can be done. */
async function done(works: PageWorks, user: string, act: Act): Promise<Outcome | Suggested | undefined> {
  const { office, happens, panel, hooks } = works;
  switch (act.do) {
    case "say":
      return say(office, user, act.channel, act.text, { threadTs: act.threadTs ?? null });
    case "press":
      return press(office, user, act);
    case "submit":
      return submit(office, user, act.view, act.state);
    case "suggest":
      return suggest(office, user, act);
    case "close":
      return close(office, user, act.view);
    case "close all":
      return closeAll(office, user);
    case "use shortcut":
      return useShortcut(office, user, act.name, act.on ? seenMessage(office, user, act.on) : null);
    case "open home":
      return void (await openHome(office, user));
    case "read":
      return void (await read(office, user, act.channel));
    case "dismiss":
      return dismiss(office, user, act.channel, act.ts) as undefined;
    case "react":
      return void (await toggleReaction(happens, user, seenMessage(office, user, act), act.reaction));
    case "edit":
      return void (await happens.edits(ownMessage(office, user, act), escapedText(office.world, user, leftOf(act.text), "bare")));
    case "delete":
      return void (await happens.deletes(ownMessage(office, user, act)));
    case "set status":
      return void (await happens.statusChanges(user, { text: act.text, emoji: act.emoji }));
    case "pause":
      return void (await happens.pauses(user, act.minutes > 0 ? office.world.clock.now() + act.minutes * 60_000 : 0));
    case "set night":
      return void (await happens.rests(user, checkedNight(act.night)));
    case "turn":
      // Shown even when nothing happened on the way, and how far it came when it could not be turned whole.
      return void (await hooks.turn(user, act.turn).finally(office.changed));
    case "tell at work":
      return void (await hooks.tellAtWork?.(String(act.words)));
    case "let happen":
      return void (await hooks.letHappen?.(String(act.name)).finally(office.changed));
    case "restart":
      return void (await hooks.restart());
    case "start over":
      return void (await hooks.startOver());
    case "fault":
      return void (await panel.use(act.id, act.choice));
    case "plan fault":
      return panel.plan(act.plan) as undefined;
    case "take back fault":
      return panel.takeBack(act.id) as undefined;
    case "mend all":
      return void (await panel.mendAll());
    default:
      throw new Error("The page asked for something that is not known here.");
  }
}

/** The page's form gives clock times; anything else would be no time for anybody. */
function checkedNight(night: { from: string; to: string } | null): typeof night {
  const isClock = (time: unknown) => typeof time === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
  if (night !== null && !(isClock(night.from) && isClock(night.to) && night.from !== night.to))
    throw new Error("A night goes from one time to another, for example from 22:00 to 08:00.");
  return night;
}

function leftOf(text: string): string {
  if (text.trim() === "") throw new Error("Nothing is left of it. Write something, or delete the message.");
  return text;
}

const toggleReaction = (happens: Happens, user: string, message: Message, reaction: string): Promise<void> =>
  message.reactions.some(({ name, users }) => name === reaction && users.includes(user))
    ? happens.unreacts(user, message, reaction)
    : happens.reacts(user, message, reaction);

function seenMessage({ world }: Office, user: string, { channel: id, ts }: { channel: string; ts: string }): Message {
  const channel = world.channels.get(id);
  const message = findMessage(world, id, ts);
  if (!channel?.members.includes(user) || !message || message.isTombstone || !visibleTo(channel, user).includes(message))
    throw new Error("This message is not there any more.");
  return message;
}

function ownMessage(office: Office, user: string, at: { channel: string; ts: string }): Message {
  const message = seenMessage(office, user, at);
  if (message.user !== user) throw new Error("Only who wrote a message can change it.");
  return message;
}
