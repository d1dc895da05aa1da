import { accounts } from "./accounts.ts";
import { agentsWork } from "./agents-work.ts";
import { digests } from "./digests.ts";
import { lines } from "./lines.ts";
import { loads } from "./loads.ts";
import { modals } from "./modals.ts";
import { overviews } from "./overviews.ts";
import { reminderSamples } from "./reminders.ts";
import type { Sample } from "./sample.ts";
import { settingsSamples } from "./settings.ts";
import { wordsToAskers } from "./words-to-askers.ts";

/** Every view of the bot, in every size. */
export const gallery: Sample[] = [
  ...digests,
  ...accounts,
  ...agentsWork,
  ...overviews,
  ...loads,
  ...wordsToAskers,
  ...reminderSamples,
  ...lines,
  ...modals,
  ...settingsSamples,
];
