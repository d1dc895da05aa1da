import { usePage } from "./page-context.ts";
import { usageFor } from "./suggestions.ts";

const Usage = ({ text }: { text: string }) => {
  const command = usageFor(text, usePage().view.commands);
  if (!command) return <>Enter sends. Type / for commands, @ for people.</>;
  return (
    <>
      <code>
        {command.command} {command.usage}
      </code>{" "}
      {command.description}
    </>
  );
};

/** Beneath the composer: why the last words were refused, else how the command goes on, else what the keys do. */
export const ComposerHint = ({ id, text, trouble }: { id: string; text: string; trouble: string | null }) => (
  <p class={trouble ? "composer-hint trouble" : "composer-hint muted"} id={id} role={trouble ? "alert" : undefined}>
    {trouble ?? <Usage text={text} />}
  </p>
);
