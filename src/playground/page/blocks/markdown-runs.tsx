import { emojiNamed } from "../emoji-words.ts";
import { isSafeUrl } from "../mrkdwn.ts";
import { type MarkdownWords, markdownWords } from "./markdown-words.ts";

const Run = ({ words }: { words: MarkdownWords }) => {
  switch (words.is) {
    case "text":
      return words.text;
    case "code":
      return <code>{words.text}</code>;
    case "bold":
      return <strong>{words.of.map(run)}</strong>;
    case "italic":
      return <em>{words.of.map(run)}</em>;
    case "strike":
      return <s>{words.of.map(run)}</s>;
    case "emoji":
      return emojiNamed(words.name);
    case "link":
      return isSafeUrl(words.url) ? (
        <a href={words.url} title={words.url} target="_blank" rel="noopener noreferrer">
          {words.of.map(run)}
        </a>
      ) : (
        words.of.map(run)
      );
  }
};

const run = (words: MarkdownWords, index: number) => <Run key={index} words={words} />;

/** The words of a paragraph of Markdown; an address that is not safe is left out, its label stays. */
export const MarkdownRuns = ({ text }: { text: string }) => <>{markdownWords(text).map(run)}</>;
