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

/** One of six tints by the place in the team, so that neighbours differ. */
const tintOf = (id: string, people: PagePerson[]): number =>
  Math.max(
    0,
    people.findIndex((one) => one.id === id),
  ) % 6;

/** People are round, bots square; the bot of this page wears the gate. */
export const Avatar = ({ person }: { person: Pick<PagePerson, "id" | "name" | "isBot"> }) => {
  const { view } = usePage();
  const isOurs = person.id === view.bot.userId;
  return (
    <span
      class={`avatar tint-${tintOf(person.id, view.people)}${person.isBot ? " of-bot" : ""}${isOurs ? " is-ours" : ""}`}
      aria-hidden="true"
    >
      {isOurs ? <Icon name="open" size={18} /> : initials(person.name)}
    </span>
  );
};
