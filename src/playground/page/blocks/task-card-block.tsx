import type { TaskCardBlock as Task } from "@slack/types";
import { isSafeUrl } from "../mrkdwn.ts";
import { OuterLink } from "../named-words.tsx";
import { BlockIcon } from "./block-icon.tsx";
import { RichTextBlock } from "./rich-text-block.tsx";

const statuses = {
  pending: { icon: "pending", says: "Not begun" },
  in_progress: { icon: "in progress", says: "Under way" },
  complete: { icon: "success", says: "Done" },
  error: { icon: "failed", says: "Failed" },
} as const;

const Sources = ({ sources }: { sources: NonNullable<Task["sources"]> }) => (
  <ul class="task-sources" aria-label="Sources">
    {sources.map(({ url, text }, index) => (
      <li key={index}>{isSafeUrl(url) ? <OuterLink url={url} text={text} /> : text}</li>
    ))}
  </ul>
);

/** One step of a work: how it stands in a word and a sign, and what came of it. */
export const TaskCardBlock = ({ block }: { block: Task }) => {
  const { icon, says } = statuses[block.status] ?? statuses.pending;
  return (
    <article class={`task is-${block.status ?? "pending"}`}>
      <p class="task-head">
        <BlockIcon name={icon} size={20} />
        <strong>{block.title}</strong>
        <span class="task-status">{says}</span>
      </p>
      {block.details && <RichTextBlock block={block.details} />}
      {block.output && (
        <div class="task-output">
          <RichTextBlock block={block.output} />
        </div>
      )}
      {block.sources && block.sources.length > 0 && <Sources sources={block.sources} />}
    </article>
  );
};
