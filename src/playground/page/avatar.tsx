import type { PagePerson } from "../page-contract.ts";
import { Icon } from "./icon.tsx";
import { usePage } from "./page-context.ts";

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? "")
    .slice(0, 2)
    .join("")
    .toUpperCase();

/** One of six tints, always the same for the same id. */
const tintOf = (id: string): number => [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 0) % 6;

/** People are round, bots square; the bot of this page wears the gate. */
export const Avatar = ({ person }: { person: Pick<PagePerson, "id" | "name" | "isBot"> }) => {
  const { view } = usePage();
  const isOurs = person.id === view.bot.userId;
  return (
    <span
      class={`avatar tint-${tintOf(person.id)}${person.isBot ? " of-bot" : ""}${isOurs ? " is-ours" : ""}`}
      aria-hidden="true"
    >
      {isOurs ? <Icon name="open" size={18} /> : initials(person.name)}
    </span>
  );
};
