import type { ConfirmationDialog } from "@slack/types";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Act } from "../act-contract.ts";
import type { PagePerson, PageView } from "../page-contract.ts";
import type { Entries } from "./entries.ts";

/** What any part of the page may need: the view as last sent, and the ways to act on it. */
export type Page = {
  view: PageView;
  entries: Entries;
  /** How many times the playground came to answer again. */
  reconnections: number;
  /** Resolves to null when it was done, else to the sentence to show beside what was pressed. */
  act(act: Act): Promise<string | null>;
  /** Asks before something is done; resolves to whether the person agreed. */
  confirm(question: ConfirmationDialog): Promise<boolean>;
};

export const PageContext = createContext<Page | null>(null);

export const usePage = (): Page => {
  const page = useContext(PageContext);
  if (!page) throw new Error("This part of the page stands outside of its context.");
  return page;
};

export const personNamed = (view: PageView, id: string): PagePerson | undefined => view.people.find((person) => person.id === id);
