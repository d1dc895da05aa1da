import type { CommandVerb } from "./command.ts";
import { readNumber } from "./read-number.ts";
import { statusText } from "./status-verb.view.ts";

/** `/sluice status R142`: how it stands, or how it ended, for those who have to do with it, and of what their agents ask. */
export const status: CommandVerb = async ({ questions, directory, now }, { who, installation, text }) => {
  const { request: id } = readNumber(text, installation, "/sluice status R142");
  const { zone, locale } = await directory.know(who);
  const { people, as, ...standing } = await questions.standingOf(id, who);
  return statusText(standing, { id: as, zone, locale, now: now(), ...people }, as === who ? "your" : "its");
};
