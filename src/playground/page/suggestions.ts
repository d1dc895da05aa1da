import type { PageCommand, PagePerson, PageView } from "../page-contract.ts";

/** What the composer offers for the word under the caret: each option replaces the text from `from` to `to`. */
export type Suggestions = { from: number; to: number; options: Suggestion[] };
/** One with a `shortcut` is not put into the text: it starts that shortcut. Neighbours of the same `group` stand beneath its heading. */
export type Suggestion = { key: string; insert: string; label: string; hint: string; group?: string; shortcut?: string };

/** What there is to be offered. */
export type Offered = Pick<PageView, "commands" | "shortcuts" | "people" | "usergroups" | "conversations">;

const none: Suggestions = { from: 0, to: 0, options: [] };
const most = 8;

const startsAWord = (words: string, wanted: string): boolean =>
  words
    .toLowerCase()
    .split(/[\s-]+/)
    .some((part) => part.startsWith(wanted));

/** After "/": commands by their beginning, shortcuts by any word of their name. */
const startersFor = (typed: string, { commands, shortcuts }: Offered): Suggestion[] => {
  const wanted = typed.toLowerCase();
  const found = shortcuts.filter(({ type, name }) => type === "global" && startsAWord(name, wanted.slice(1)));
  return [
    ...commands
      .filter(({ command }) => command.startsWith(wanted))
      .map(({ command, description }) => ({ key: command, insert: `${command} `, label: command, hint: description })),
    ...found.map(({ name, description }) => {
      return { key: `shortcut ${name}`, insert: "", label: name, hint: description, group: "Shortcuts", shortcut: name };
    }),
  ];
};

const personOption = ({ id, handle, name, title }: PagePerson): Suggestion => ({
  key: id,
  insert: `@${handle} `,
  label: `@${handle}`,
  hint: title ? `${name}, ${title}` : name,
});

/** After "@": people who are still here, and groups, by handle or any word of their name. */
const mentionsFor = (wanted: string, { people, usergroups }: Offered): Suggestion[] => {
  const fits = (one: { handle: string; name: string }) =>
    one.handle.toLowerCase().startsWith(wanted) || startsAWord(one.name, wanted);
  const groups = usergroups.filter(fits).map(({ id, handle, name }) => {
    return { key: id, insert: `@${handle} `, label: `@${handle}`, hint: `${name}, a group` };
  });
  return [...people.filter((one) => !one.isDeactivated && fits(one)).map(personOption), ...groups].slice(0, most);
};

const channelsFor = (wanted: string, { conversations }: Offered): Suggestion[] =>
  conversations
    .filter(({ kind, name }) => kind === "channel" && name.startsWith(wanted))
    .slice(0, most)
    .map(({ id, name, purpose }) => ({ key: id, insert: `#${name} `, label: `#${name}`, hint: purpose }));

/** Commands and shortcuts at the very start of the text, people and groups after any "@" that begins a word, channels after such a "#". */
export const suggestionsFor = (text: string, caret: number, offered: Offered): Suggestions => {
  const before = text.slice(0, caret);
  const starter = /^\/\S*$/.exec(before)?.[0];
  if (starter !== undefined) return { from: 0, to: caret, options: startersFor(starter, offered) };
  const mention = /(?<=^|[\s(])([@#])([\p{L}\p{N}._-]*)$/u.exec(before);
  if (!mention) return none;
  const [, sign, word = ""] = mention;
  const optionsFor = sign === "@" ? mentionsFor : channelsFor;
  return { from: mention.index, to: caret, options: optionsFor(word.toLowerCase(), offered) };
};

/** Text and caret after an option was taken; a space that stands there already is not doubled. */
export const withSuggestion = (
  text: string,
  { from, to }: Suggestions,
  { insert }: Suggestion,
): { text: string; caret: number } => {
  const after = text.slice(to);
  const put = after.startsWith(" ") ? insert.trimEnd() : insert;
  return { text: `${text.slice(0, from)}${put}${after}`, caret: from + insert.length };
};

/** How the command that was typed goes on: shown beneath the composer while its words are typed. */
export const usageFor = (text: string, commands: PageCommand[]): PageCommand | null => {
  const typed = /^(\/\S+)\s/.exec(text)?.[1]?.toLowerCase();
  return commands.find(({ command }) => command === typed) ?? null;
};
