import { mostKept } from "./keep-newest.ts";
import type { Happening, World } from "./world.ts";

/** Notes what somebody did or got. The beginning stays, for the guided story is told from it; what came after it makes room. */
export function happened({ happenings, clock }: World, what: Omit<Happening, "at">): void {
  happenings.push({ ...what, at: clock.now() });
  if (happenings.length > mostKept) happenings.splice(mostKept / 2, 1);
}
