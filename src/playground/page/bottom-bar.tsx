import { Icon, type IconName } from "./icon.tsx";
import type { Pane, Visit } from "./use-visit.ts";

const panes: { pane: Pane; words: string; icon: IconName }[] = [
  { pane: "people", words: "People", icon: "people" },
  { pane: "conversation", words: "Messages", icon: "conversation" },
  { pane: "day", words: "Day", icon: "day" },
  { pane: "guide", words: "Guide", icon: "guide" },
];

type Props = { visit: Visit; change(change: Partial<Visit>): void; unread: number };

/** On a narrow screen: which of the page's parts is shown. */
export const BottomBar = ({ visit, change, unread }: Props) => (
  <nav class="bottom-bar" aria-label="Parts of the page">
    {panes.map(({ pane, words, icon }) => (
      <button key={pane} type="button" aria-current={visit.pane === pane ? "page" : undefined} onClick={() => change({ pane })}>
        <Icon name={icon} size={20} />
        {words}
        {pane === "people" && unread > 0 && (
          <span class="count">
            {unread}
            <span class="unseen"> unread</span>
          </span>
        )}
      </button>
    ))}
  </nav>
);
