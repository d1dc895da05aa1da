import type { World } from "./world.ts";

/** Throws for somebody whose account is shut: they can do nothing here, on no surface. */
export function needAccount({ people }: World, user: string): void {
  if (people.get(user)?.isDeleted) throw new Error("Their account is shut: they cannot do anything here any more.");
}

/** Whether somebody may be in one channel alone, and is in it. */
export const isFullGuest = ({ people, channels }: World, user: string): boolean =>
  people.get(user)?.guest === "of one channel" &&
  [...channels.values()].some(({ kind, members }) => kind === "channel" && members.includes(user));

/** The acts of a person, each refused from when their account is shut. */
export function whileIn<Acts extends Record<string, (...given: never[]) => Promise<unknown>>>(
  world: World,
  user: string,
  acts: Acts,
): Acts {
  const guarded = Object.entries(acts).map(([name, act]) => [
    name,
    async (...given: never[]) => {
      needAccount(world, user);
      return act(...given);
    },
  ]);
  return Object.fromEntries(guarded) as Acts;
}

/**
 * Takes somebody whose account was shut out of channels and groups of people; conversations of two stay. Who comes back is in the
 * workspace alone. Whether Slack tells apps of these departures no page says: it is told of the account and of nothing else.
 */
export function takeOut({ channels, usergroups, modals, views }: World, user: string): void {
  const others = (id: string) => id !== user;
  for (const one of channels.values()) if (one.kind === "channel") one.members = one.members.filter(others);
  for (const [id, one] of usergroups) usergroups.set(id, { ...one, users: one.users.filter(others) });
  for (const id of modals.get(user) ?? []) views.delete(id);
  modals.delete(user);
}
