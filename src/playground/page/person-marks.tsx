import type { PagePerson } from "../page-contract.ts";
import { emojiNamed } from "./emoji-words.ts";
import { usePage } from "./page-context.ts";
import { clockTime } from "./zone-time.ts";

const colons = /^:(.+):$/;

/** A status shows its emoji, a speech balloon when it has none that can be drawn. */
const statusEmoji = (emoji: string): string => {
  const drawn = emojiNamed(colons.exec(emoji)?.[1] ?? "");
  return drawn.startsWith(":") ? "💬" : drawn;
};

/** Beside a name: the person's status, whether they are notified now, whether they are still here. In words for who cannot see them. */
export const PersonMarks = ({ person }: { person: PagePerson }) => {
  const { view } = usePage();
  const { status, rest, isDeactivated } = person;
  const words = status && (status.text || status.emoji.replaceAll(":", "").replaceAll("_", " "));
  const silent = rest.silentUntil !== null && `Notifications are paused until ${clockTime(rest.silentUntil, view.me.zone)}`;
  return (
    <>
      {status && (
        <span class="status-mark" title={words ?? ""}>
          <span aria-hidden="true">{statusEmoji(status.emoji)}</span>
          <span class="unseen"> Status: {words}.</span>
        </span>
      )}
      {silent && (
        <span class="rest-mark" title={silent}>
          <span aria-hidden="true">z</span>
          <span class="unseen"> {silent}.</span>
        </span>
      )}
      {isDeactivated && <span class="tag">deactivated</span>}
    </>
  );
};
