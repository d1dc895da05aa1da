import type { Conversation, PagePerson } from "../page-contract.ts";
import { Avatar } from "./avatar.tsx";
import { ConversationList } from "./conversation-list.tsx";
import { moveInList } from "./move-in-list.ts";
import { usePage } from "./page-context.ts";
import { PersonMarks } from "./person-marks.tsx";
import { PersonMenu } from "./person-menu.tsx";
import type { Visit } from "./use-visit.ts";
import { clockTime, zoneWords } from "./zone-time.ts";

type Change = (change: Partial<Visit>) => void;

type RowProps = { person: PagePerson; isMe: boolean; now: number; become(): void };

const PersonRow = ({ person, isMe, now, become }: RowProps) => (
  <li class="person-row">
    <button
      type="button"
      class="row"
      data-stop
      tabIndex={isMe ? 0 : -1}
      aria-current={isMe ? "true" : undefined}
      onClick={become}
    >
      <Avatar person={person} />
      <span class="row-words">
        <span class="row-head">
          <strong>{person.name}</strong>
          <PersonMarks person={person} />
        </span>
        <span class="row-foot muted" title={person.title}>
          <span>{person.status?.text || person.title || zoneWords(person.zone)}</span>
          <time>{clockTime(now, person.zone)}</time>
        </span>
      </span>
    </button>
    {isMe && <PersonMenu key={person.id} />}
  </li>
);

/** Who I am, and what this person can read. */
export const PeoplePane = ({ visit, shown, change }: { visit: Visit; shown: string | null; change: Change }) => {
  const { view } = usePage();
  const me = view.people.find(({ id }) => id === visit.as)?.id ?? view.me.id;
  const { conversations } = view;
  const isWithBotFirst = (a: Conversation, b: Conversation) => Number(b.isWithBot) - Number(a.isWithBot);
  return (
    <aside class="people" aria-label="People and conversations">
      <h2>You are</h2>
      <ul onKeyDown={moveInList}>
        {view.people
          .filter(({ isBot, isDeactivated }) => !isBot && !isDeactivated)
          .map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              isMe={person.id === me}
              now={view.now}
              become={() => change({ as: person.id, channel: null, thread: null })}
            />
          ))}
      </ul>
      <ConversationList
        title="Direct messages"
        list={conversations.filter(({ kind }) => kind === "dm").sort(isWithBotFirst)}
        shown={shown}
        change={change}
      />
      <ConversationList
        title="Channels"
        list={conversations.filter(({ kind }) => kind === "channel")}
        shown={shown}
        change={change}
      />
    </aside>
  );
};
