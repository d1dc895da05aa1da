import type { PageCommand, PagePerson } from "../page-contract.ts";

/** What the composer offers for the word under the caret: each option replaces the text from `from` to `to`. */
export type Suggestions = { from: number; to: number; options: Suggestion[] };
export type Suggestion = { key: string; insert: string; label: string; hint: string };

const none: Suggestions = { from: 0, to: 0, options: [] };

const commandsFor = (typed: string, commands: PageCommand[]): Suggestion[] =>
  commands
    .filter(({ command }) => command.startsWith(typed.toLowerCase()))
    .map(({ command, description }) => ({ key: command, insert: `${command} `, label: command, hint: description }));

const peopleFor = (typed: string, people: PagePerson[]): Suggestion[] => {
  const wanted = typed.toLowerCase();
  const matches = ({ handle, name }: PagePerson) =>
    handle.toLowerCase().startsWith(wanted) ||
    name
      .toLowerCase()
      .split(" ")
      .some((part) => part.startsWith(wanted));
  return people
    .filter(matches)
    .slice(0, 8)
    .map(({ id, handle, name, title }) => ({
      key: id,
      insert: `@${handle} `,
      label: `@${handle}`,
      hint: title ? `${name}, ${title}` : name,
    }));
};

/** Commands at the very start of the text, people after any "@" that begins a word. */
export const suggestionsFor = (text: string, caret: number, commands: PageCommand[], people: PagePerson[]): Suggestions => {
  const before = text.slice(0, caret);
  const command = /^\/\S*$/.exec(before)?.[0];
  if (command !== undefined) return { from: 0, to: caret, options: commandsFor(command, commands) };
  const person = /(?<=^|[\s(])@([\p{L}\p{N}._-]*)$/u.exec(before);
  if (!person) return none;
  return { from: person.index, to: caret, options: peopleFor(person[1] ?? "", people) };
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
