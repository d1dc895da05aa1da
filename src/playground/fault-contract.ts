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
