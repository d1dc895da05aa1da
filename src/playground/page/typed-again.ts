import type { PageView } from "../page-contract.ts";

type Names = Pick<PageView, "people" | "conversations" | "usergroups">;

const typedAngle = (inside: string, { people, conversations, usergroups }: Names): string => {
  const [target = "", label] = inside.split("|");
  const id = target.slice(1);
  if (target.startsWith("@")) return `@${people.find((one) => one.id === id)?.handle ?? label ?? id}`;
  if (target.startsWith("#")) return `#${conversations.find((one) => one.id === id)?.name ?? label ?? id}`;
  const group = usergroups.find((one) => target === `!subteam^${one.id}`);
  if (group) return `@${group.handle}`;
  return target.startsWith("!") ? `@${id}` : target;
};

/** A message's text as its author typed it, to be changed: names for ids, characters for escapes. */
export const typedAgain = (text: string, names: Names): string =>
  text
    .replace(/<([^<>\n]+)>/g, (_, inside: string) => typedAngle(inside, names))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
