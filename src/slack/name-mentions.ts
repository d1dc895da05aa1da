import { personId, userOf } from "../domain/person.ts";
import { escaped } from "./block-kit.ts";
import type { Directory } from "./directory.ts";

const bareMention = /<@([UW][A-Z0-9]+)>/g;
/** What is said to a request asks nobody: the people in it are part of the words. */
const saysToOne =
  /^\s*(?:r?\d|(?:approve|changes|decline|answer|ask-?\s?back|later|reply|undo|bump|urgent|withdraw|status|same)\b)/i;
/** Whoever is asked: they are looked up as such. */
const asked = /^[^<]*(?:<@[UW][A-Z0-9]+>(?:\s|,|and\b|&amp;)*)+/;

/** What somebody typed to us, with a name beside each mention but of those who are asked. */
export async function nameMentions(directory: Directory, installation: string, text: string): Promise<string> {
  const [whom = ""] = saysToOne.test(text) ? [] : (asked.exec(text) ?? []);
  return whom + (await nameEverybody(directory, installation, text.slice(whom.length)));
}

/**
 * Slack writes a mention by its id alone: "<@U0123>". With the name beside it ("<@U0123|Ana>") it can be read wherever the words go. Whoever is
 * not found keeps the id.
 */
export async function nameEverybody(directory: Directory, installation: string, text: string): Promise<string> {
  const users = [...new Set([...text.matchAll(bareMention)].map(([, user = ""]) => user))];
  const people = await Promise.all(users.map((user) => directory.know(personId(installation, user)).catch(() => undefined)));
  const names = new Map(
    people.flatMap((person) => (person ? [[userOf(person.id), escaped(person.name.replaceAll("|", " "))]] : [])),
  );
  return text.replace(bareMention, (mention, user: string) => (names.has(user) ? `<@${user}|${names.get(user)}>` : mention));
}
