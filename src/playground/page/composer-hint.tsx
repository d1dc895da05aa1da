import { usePage } from "./page-context.ts";
import { usageFor } from "./suggestions.ts";

const Usage = ({ text, isReply }: { text: string; isReply: boolean }) => {
  const command = usageFor(text, usePage().view.commands);
  if (isReply) return <>Enter sends. @ offers people, # channels.</>;
  if (!command) return <>Enter sends. / offers commands, @ people, # channels.</>;
  return (
    <>
      <code>
        {command.command} {command.usage}
      </code>{" "}
      {command.description}
    </>
  );
};

type Props = { id: string; text: string; isReply: boolean; trouble: string | null };

/** Beneath the composer: why the last words were refused, else how the command goes on, else what the keys do. */
export const ComposerHint = ({ id, text, isReply, trouble }: Props) => (
  <p class={trouble ? "composer-hint trouble" : "composer-hint muted"} id={id} role={trouble ? "alert" : undefined}>
    {trouble ?? <Usage text={text} isReply={isReply} />}
  </p>
);
