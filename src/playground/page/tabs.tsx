import type { ComponentChildren } from "preact";
import { moveInList } from "./move-in-list.ts";

type Props<Name extends string> = {
  label: string;
  id: string;
  tabs: { name: Name; words: string; note?: ComponentChildren }[];
  chosen: Name;
  choose(name: Name): void;
};

/** The ids tie a tab to its panel, which the caller draws. */
export const panelId = (id: string): string => `${id}-panel`;

/** A row of tabs; arrow keys go between them, one of them is in the tab order. */
export const Tabs = <Name extends string>({ label, id, tabs, chosen, choose }: Props<Name>) => (
  <div class="tabs" role="tablist" aria-label={label} onKeyDown={moveInList}>
    {tabs.map(({ name, words, note }) => (
      <button
        key={name}
        type="button"
        role="tab"
        data-stop
        aria-selected={name === chosen}
        aria-controls={panelId(id)}
        tabIndex={name === chosen ? 0 : -1}
        onClick={() => choose(name)}
      >
        {words}
        {note}
      </button>
    ))}
  </div>
);
