import type { GroupManner } from "../domain/group.ts";
import { personId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import type { CommandVerb } from "./command.ts";

const example = "/sluice group @platform most free";

/** `/sluice group @platform most free|claim`; without either it says how it stands. */
export const group: CommandVerb = async ({ desk, directory }, { who, installation, text }) => {
  const [, user, wish = ""] = /^<!subteam\^(S[A-Z0-9]+)(?:\|[^>]*)?>\s*([\s\S]*)$/.exec(text) ?? [];
  if (!user) throw new Refusal(`Which group? Choose it from the list that opens at @, for example \`${example}\`.`);
  const { id, name, manner: before } = await directory.knowGroup(personId(installation, user));
  const manner = readManner(wish);
  if (manner) await desk.chooseGroupManner({ group: id, by: who, manner });
  return sayManner(name, manner ?? before);
};

function readManner(wish: string): GroupManner | undefined {
  const said = wish.trim().toLowerCase().replace(/\s+/g, " ");
  if (said === "") return undefined;
  if (said === "most free" || said === "claim") return said;
  throw new Refusal(`A group is asked in one of two ways: \`${example}\` or \`/sluice group @platform claim\`.`);
}

const sayManner = (name: string, manner: GroupManner) =>
  manner === "claim"
    ? `What is asked of ${name} waits for one of its members to claim it. \`/sluice group ${name} most free\` gives it to who has most room.`
    : `What is asked of ${name} goes to the member who has most room; while nobody has any, it waits to be claimed. \`/sluice group ${name} claim\` lets it always be claimed.`;
