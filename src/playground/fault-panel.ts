import type { FaultGroup } from "./page-contract.ts";

/** What can be made to go wrong from the page. */
export type FaultPanel = {
  groups(): FaultGroup[];
  /** Puts a switch on or off, plans what happens once, or does what happens now. Throws an Error with a sentence for one that is not there. */
  use(id: string, choice?: string): Promise<void>;
  mendAll(): Promise<void>;
};
