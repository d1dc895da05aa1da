import type { Desk } from "./app/desk.ts";
import type { BotSettings } from "./bot-settings.ts";
import type { Clock } from "./clock.ts";
import type { Logger } from "./log.ts";
import type { Store } from "./store/store.ts";

/** What every part of the bot is opened with. `desk`: there once all is open; `wake`: there is something to do; `fault`: something failed, and the rest goes on. */
export type Wiring = {
  settings: BotSettings;
  store: Store;
  clock: Clock;
  log: Logger;
  desk: () => Desk;
  wake: () => void;
  fault: (error: unknown) => void;
};
