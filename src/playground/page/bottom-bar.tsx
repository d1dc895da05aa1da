import { faultWords } from "./fault-words.ts";
import { Icon, type IconName } from "./icon.tsx";
import { usePage } from "./page-context.ts";
import type { Pane, Side, Visit } from "./use-visit.ts";

type Part = { pane: Pane; side?: Side; words: string; icon: IconName };

const parts: Part[] = [
  { pane: "people", words: "People", icon: "people" },
  { pane: "conversation", words: "Messages", icon: "conversation" },
  { pane: "day", words: "Day", icon: "day" },
  { pane: "guide", side: "guide", words: "Guide", icon: "guide" },
  { pane: "guide", side: "faults", words: "Faults", icon: "fault" },
];

/** The guide's button stands for the calls too. */
const isShown = ({ pane, side }: Part, visit: Visit): boolean =>
  visit.pane === pane && (side === undefined || (visit.side === "faults") === (side === "faults"));

/** What a part has to tell while it is not in sight. */
const noteOf = ({ pane, side }: Part, unread: number, faults: string) => {
  if (pane === "people" && unread > 0)
    return (
      <span class="count">
        {unread}
        <span class="unseen"> unread</span>
      </span>
    );
  const [first, ...rest] = faults.split(", ");
  return side === "faults" && faults ? (
    <span class="count is-warning">
      {first}
      <span class="unseen"> {rest.join()}</span>
    </span>
  ) : null;
};

type Props = { visit: Visit; change(change: Partial<Visit>): void };

/** On a narrow screen: which of the page's parts is shown. */
export const BottomBar = ({ visit, change }: Props) => {
  const { conversations, faults } = usePage().view;
  const unread = conversations.reduce((sum, one) => sum + one.unread, 0);
  return (
    <nav class="bottom-bar" aria-label="Parts of the page">
      {parts.map((part) => (
        <button
          key={part.words}
          type="button"
          aria-current={isShown(part, visit) ? "page" : undefined}
          onClick={() => change({ pane: part.pane, ...(part.side ? { side: part.side } : {}) })}
        >
          <Icon name={part.icon} size={20} />
          {part.words}
          {noteOf(part, unread, faultWords(faults))}
        </button>
      ))}
    </nav>
  );
};
