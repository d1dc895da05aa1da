import type { Turn } from "./day-contract.ts";

/** What the page says about the app: words that the workspace cannot know. All but the name and the tagline are mrkdwn. */
export type PageGuide = {
  /** What the page is a playground of. */
  name: string;
  tagline: string;
  /** What the conversation with the app says while it is empty. */
  emptyDm: string;
  /** Where the picture of a day stands, for somebody who has none yet; "" leaves the place empty. */
  noDay: string;
  story: { title: string; body: string; doneTitle: string; doneBody: string };
  moreToTry: string[];
  /** What something does here by itself, newest last, `at` in milliseconds; null where nothing does. */
  atWork: PageAtWork | null;
  /** What a visitor should know of the conversations; it stands above the messages of each. */
  notice: string | null;
};

/** What was done, and when; its words are plain, and a time among them is said in the zone of who reads. All in milliseconds. */
export type WorkLine = { at: number; says: (string | { at: number })[] };

/** `field`: what it wants to be told now, of the visitor; null where nothing. */
export type PageAtWork = {
  title: string;
  body: string;
  empty: string;
  lines: WorkLine[];
  field: { label: string; button: string } | null;
  /** What can be done for the visitor. */
  offers: { title: string; offer: Offer }[];
};

/** What the page does when the visitor lets it: become this person, go there, and put the words into the composer, turn the clock, or let something happen that the app around knows by this name. */
export type Offer = { as: string; channel: string; type?: string; turn?: Turn; happen?: string };

/** What the guided story is told from, beside what happened. */
export type StoryFacts = { people: string[]; bot: string };

export type StoryStep = {
  title: string;
  /** One or two sentences. */
  body: string;
  /** Behind "Do it for me". */
  offer: Offer | null;
  isDone: boolean;
};
