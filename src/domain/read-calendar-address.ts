import { Refusal } from "./refusal.ts";

const example = "https://calendar.google.com/calendar/ical/…/basic.ics";
const mostWords = 10;
const longestWord = 40;

/** The address of a feed, and its host, which may be shown. What was given is never repeated: it may be a secret. */
export function readCalendarAddress(text: string): { url: string; host: string } {
  const address = text.trim().replace(/^webcals?:\/\//i, "https://");
  if (!URL.canParse(address)) throw new Refusal(`That is no address. It begins like ${example}.`);
  const url = new URL(address);
  if (url.protocol !== "https:") throw new Refusal(`Only addresses that begin with https:// are read, such as ${example}.`);
  if (url.username !== "" || url.password !== "")
    throw new Refusal("An address with a name or password in it is not read. Take the calendar's secret or public address.");
  if (url.port !== "") throw new Refusal("An address with a port of its own is not read. Take one without.");
  return { url: url.href, host: url.hostname };
}

/** "focus, deep work" */
export function readFocusWords(text: string): string[] {
  const words = text.split(/[,;\n]/).map((word) =>
    word
      .trim()
      .replace(/^["'“„](.*)["'”“]$/, "$1")
      .trim(),
  );
  const some = [...new Set(words.filter((word) => word !== ""))];
  if (some.length === 0) throw new Refusal("Name a word at least, such as focus.");
  if (some.length > mostWords) throw new Refusal(`There is room for ${mostWords} words. Leave some out.`);
  const short = some.find((word) => word.length < 2 || word.length > longestWord);
  if (short !== undefined) throw new Refusal(`A word has from 2 to ${longestWord} letters. Try focus, deep work.`);
  return some;
}
