import type { PageMessage, PageView } from "../page-contract.ts";

type Reaction = PageMessage["reactions"][number];

/** "a", "a and b", "a, b and c". */
const listed = (names: string[]): string => [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(" and ");

/** "Bo Lindqvist and you reacted with eyes." */
export const reactionWords = ({ name, users }: Reaction, { people, me }: Pick<PageView, "people" | "me">): string => {
  const others = users.filter((id) => id !== me.id).map((id) => people.find((one) => one.id === id)?.name ?? id);
  return `${listed(users.includes(me.id) ? [...others, "you"] : others)} reacted with ${name.replace("::skin-tone-", ", skin tone ")}`;
};

/** What somebody typed as the name of a reaction; null when it can be none. */
export const reactionNamed = (typed: string): string | null => {
  const name = typed.trim().replace(/^:|:$/g, "").toLowerCase();
  return /^[\p{L}\d_+'-]{1,100}(::skin-tone-[2-6])?$/u.test(name) ? name : null;
};
