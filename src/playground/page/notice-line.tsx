import { useState } from "preact/hooks";
import { Icon } from "./icon.tsx";
import { Mrkdwn } from "./text-words.tsx";

/** In this window, by its words: another notice shows again. */
const putAway = { get: () => sessionStorage.getItem("notice"), set: (words: string) => sessionStorage.setItem("notice", words) };

/** Something that a visitor should know; gone for this window when they put it away. */
export const NoticeLine = ({ notice }: { notice: string | null }) => {
  const [away, setAway] = useState(putAway.get);
  const dismiss = (words: string) => {
    putAway.set(words);
    setAway(words);
  };
  return (
    <div class="notice" role="status">
      {notice !== null && notice !== away && (
        <>
          <Mrkdwn text={notice} />
          <button
            type="button"
            class="button icon-button quiet"
            aria-label="Put this notice away"
            onClick={() => dismiss(notice)}
          >
            <Icon name="close" />
          </button>
        </>
      )}
    </div>
  );
};
