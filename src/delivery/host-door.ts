import type { Place } from "../domain/host-access.ts";
import type { FromHost } from "./host-answer.ts";

/** A code host that can be written to. */
export type HostDoor = {
  /** Where it is, without a slash at its end. */
  url: string;
  /** Whether a comment there would be taken, as far as is known. */
  takesComments(place: Place): Promise<boolean>;
  /** To one change; `isAgain`: what was known of it may be wrong. */
  enter(place: Place, isAgain: boolean): Promise<FromHost<Entered>>;
};

export type Entered = {
  /** Whether a comment with this in it stands there. */
  has(mark: string): Promise<FromHost<boolean>>;
  write(text: string): Promise<FromHost<void>>;
};
