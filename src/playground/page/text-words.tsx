import type { TextObject } from "@slack/types";
import { emojiWords } from "./emoji-words.ts";
import { type Paragraph, paragraphsOf } from "./mrkdwn.ts";
import { WordRuns } from "./word-runs.tsx";

const paragraph = (one: Paragraph, index: number) => {
  if (one.is === "preformatted") return <pre key={index}>{one.text}</pre>;
  if (one.is === "quote")
    return (
      <blockquote key={index}>
        <WordRuns of={one.of} />
      </blockquote>
    );
  return (
    <p key={index}>
      <WordRuns of={one.of} />
    </p>
  );
};

/** mrkdwn as elements; nothing of it is ever read as HTML. */
export const Mrkdwn = ({ text }: { text: string }) => <>{paragraphsOf(text).map(paragraph)}</>;

/** A text object of Block Kit, plain or mrkdwn. */
export const TextWords = ({ text }: { text: TextObject }) => (
  <div class="words">{text.type === "mrkdwn" ? <Mrkdwn text={text.text} /> : <p>{emojiWords(text.text)}</p>}</div>
);
