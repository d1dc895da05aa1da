import { emojiNamed } from "./emoji-words.ts";
import { isSafeUrl, type Words } from "./mrkdwn.ts";
import { ChannelName, GroupName, Moment, OuterLink, PersonName } from "./named-words.tsx";

const Run = ({ words }: { words: Words }) => {
  switch (words.is) {
    case "text":
      return <>{words.text}</>;
    case "bold":
      return (
        <strong>
          <WordRuns of={words.of} />
        </strong>
      );
    case "italic":
      return (
        <em>
          <WordRuns of={words.of} />
        </em>
      );
    case "strike":
      return (
        <s>
          <WordRuns of={words.of} />
        </s>
      );
    case "code":
      return <code>{words.text}</code>;
    case "link":
      return isSafeUrl(words.url) ? <OuterLink url={words.url} text={<WordRuns of={words.of} />} /> : <WordRuns of={words.of} />;
    case "user":
      return <PersonName id={words.id} label={words.label} />;
    case "channel":
      return <ChannelName id={words.id} label={words.label} />;
    case "group":
      return <GroupName id={words.id} />;
    case "call":
      return <span class="mention of-me">{words.text}</span>;
    case "date":
      return <Moment {...words} />;
    case "emoji":
      return <>{emojiNamed(words.name)}</>;
  }
};

/** The words within a line, of mrkdwn or Markdown; an address that is not safe is left out, its label stays. */
export const WordRuns = ({ of }: { of: Words[] }) => (
  <>
    {of.map((words, index) => (
      <Run key={index} words={words} />
    ))}
  </>
);
