import type { PagePerson } from "../page-contract.ts";
import { Icon } from "./icon.tsx";
import { PersonMarks } from "./person-marks.tsx";
import { Trouble } from "./trouble.tsx";
import { useTrouble } from "./use-trouble.ts";

/** Above what only this person was told: that it is so, and the way to be rid of it. */
export const OnlyYou = ({ dismiss }: { dismiss(): Promise<string | null> }) => {
  const [trouble, setTrouble] = useTrouble();
  return (
    <p class="only-you">
      <Icon name="eye" size={14} /> Only you see this
      <button type="button" class="link-button" onClick={() => void dismiss().then(setTrouble)}>
        Dismiss
      </button>
      <Trouble says={trouble} />
    </p>
  );
};

/** Who wrote a message, how they are now, and when it was. */
export const Byline = ({ author, name, time }: { author: PagePerson | undefined; name: string; time: string }) => (
  <p class={author?.isDeactivated ? "byline is-deactivated" : "byline"}>
    <strong>{name}</strong>
    {author?.isBot && <span class="tag">app</span>}
    {author && <PersonMarks person={author} />}
    <time class="muted">{time}</time>
  </p>
);
