import { FaultCount } from "./fault-count.tsx";
import { Icon, type IconName } from "./icon.tsx";
import { usePage } from "./page-context.ts";
import type { Pane, Visit } from "./use-visit.ts";

type Part = { pane: Pane; words: string; icon: IconName };

/** The guide's pane has the calls and the faults in it too. */
const parts: Part[] = [
  { pane: "people", words: "People", icon: "people" },
  { pane: "conversation", words: "Messages", icon: "conversation" },
  { pane: "day", words: "Day", icon: "day" },
  { pane: "guide", words: "Guide", icon: "guide" },
];

/** What a part has to tell while it is not in sight. */
const Note = ({ pane }: { pane: Pane }) => {
  const unread = usePage().view.conversations.reduce((sum, one) => sum + one.unread, 0);
  if (pane === "guide") return <FaultCount />;
  if (pane !== "people" || unread === 0) return null;
  return (
    <span class="count">
      {unread}
      <span class="unseen"> unread</span>
    </span>
  );
};

type Props = { visit: Visit; change(change: Partial<Visit>): void };

/** On a narrow screen: which of the page's parts is shown. */
export const BottomBar = ({ visit, change }: Props) => (
  <nav class="bottom-bar" aria-label="Parts of the page">
    {parts.map((part) => (
      <button
        key={part.pane}
        type="button"
        aria-current={visit.pane === part.pane ? "page" : undefined}
        onClick={() => change({ pane: part.pane })}
      >
        <Icon name={part.icon} size={20} />
        {part.words}
        <Note pane={part.pane} />
      </button>
    ))}
  </nav>
);
