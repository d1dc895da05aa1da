import { close, press, submit } from "./block-acts.ts";
import type { Office, Outcome } from "./office.ts";
import type { Act, Ribbon, Turn } from "./page-contract.ts";
import { dismiss, openHome, read, say } from "./speech-acts.ts";

/** What the page needs of the program around the workspace: the bot's picture of a day, the clock, the bot's start and stop. */
export type PageHooks = {
  ribbon(userId: string): Promise<Ribbon | null>;
  /** Throws an Error with a sentence for a turn that cannot be. */
  turn(userId: string, turn: Turn): Promise<void>;
  restart(): Promise<void>;
  startOver(): Promise<void>;
  isRunning(): boolean;
};

/** Does what a person did on the page; throws an Error with a sentence when it cannot be done. */
export async function perform(office: Office, page: PageHooks, user: string, act: Act): Promise<void> {
  const outcome = await done({ ...office, awaitsEvents: false }, page, user, act);
  // A failed command stands in the conversation already.
  if (outcome?.failure && !outcome.ephemeral) throw new Error(outcome.failure);
}

async function done(office: Office, page: PageHooks, user: string, act: Act): Promise<Outcome | undefined> {
  switch (act.do) {
    case "say":
      return say(office, user, act.channel, act.text);
    case "press":
      return press(office, user, act);
    case "submit":
      return submit(office, user, act.view, act.state);
    case "close":
      return close(office, user, act.view);
    case "open home":
      await openHome(office, user);
      return undefined;
    case "read":
      await read(office, user, act.channel);
      return undefined;
    case "dismiss":
      dismiss(office, user, act.channel, act.ts);
      return undefined;
    case "turn":
      // Shown even when nothing happened on the way, and how far it came when it could not be turned whole.
      await page.turn(user, act.turn).finally(office.changed);
      return undefined;
    case "restart":
      await page.restart();
      return undefined;
    case "start over":
      await page.startOver();
      return undefined;
    default:
      throw new Error("The page asked for something that is not known here.");
  }
}
