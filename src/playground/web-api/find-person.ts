import { refused } from "../refused.ts";
import type { Person, World } from "../world.ts";

export function findPerson(world: World, id: string): Person {
  const person = world.people.get(id);
  if (!person) throw refused("user_not_found");
  return person;
}
