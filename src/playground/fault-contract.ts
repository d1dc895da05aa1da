/** All that can be made to go wrong, as the fault panel shows it. */
export type PageFaults = { groups: FaultGroup[]; calls: CallFaults };

export type FaultGroup = { title: string; faults: PageFault[] };

/**
 * Something that can go wrong. A "switch" stays until it is put back, "once" meets the next thing that it fits, "now" happens at once.
 * `choices` is what it can be done to (people, channels), when that must be said.
 */
export type PageFault = {
  id: string;
  title: string;
  /** What will be seen, in a sentence. */
  says: string;
  is: "switch" | "once" | "now";
  /** Of a switch without choices. */
  isOn: boolean;
  /** Of "once": how many wait to be met. */
  waiting: number;
  choices: { id: string; name: string; isOn: boolean }[] | null;
};

/** What the next calls of the app can meet: what may be chosen, and what was planned and not met yet. */
export type CallFaults = {
  kinds: { id: string; title: string; says: string; takesCode: boolean }[];
  /** Those that the app called, and a few more. Some are about one conversation. */
  methods: { name: string; isOfConversation: boolean }[];
  conversations: { id: string; name: string }[];
  /** Some that Slack refuses with; another may be typed. */
  codes: string[];
  planned: { id: number; says: string; times: number }[];
};

/** One of the kinds, for so many calls of a method (1 to 100), in one conversation or (null) in any. `code` is what it is refused with, "" where that is not the kind. */
export type CallFaultPlan = { kind: string; method: string; channel: string | null; times: number; code: string };
