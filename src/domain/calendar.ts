import type { PersonId } from "./person.ts";
import type { Instant } from "./time.ts";

/** A feed of somebody's calendar that Sluice reads. What its events are called is kept nowhere. */
export type Calendar = {
  who: PersonId;
  /** Its address, sealed: whoever has it reads the whole calendar. */
  url: string;
  /** What may be shown of the address, "calendar.google.com". */
  host: string;
  /** An event whose title has a word that begins like one of these is a block of focus. */
  words: string[];
};

/** What reading it came to; noted beside the calendar, since it is nobody's act. */
export type Reading = {
  /** When it was read well last. */
  at?: Instant;
  /** When it was last read in whole, in which zone; else it had not changed. */
  whole?: { at: Instant; zone: string };
  etag?: string;
  lastModified?: string;
  /** How many events of theirs could not be read. */
  unread?: number;
  fault?: Fault;
};

/** `why` ends a sentence: "the server answers 404". */
export type Fault = { why: string; since: Instant; times: number };

export const usualWords = ["focus"];
