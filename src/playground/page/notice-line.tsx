import { usePage } from "./page-context.ts";
import { Mrkdwn } from "./text-words.tsx";

/** Above the messages of every conversation: what a visitor should know of them, if there is something. */
export const NoticeLine = () => {
  const { notice } = usePage().view.guide;
  if (notice === null) return null;
  return (
    <div class="notice">
      <Mrkdwn text={notice} />
    </div>
  );
};
