import type { PageAttachment, PageMessage } from "../page-contract.ts";
import { BlockSurface } from "./blocks/block-surface.tsx";
import { Icon } from "./icon.tsx";
import { Mrkdwn } from "./text-words.tsx";

const named: Record<string, string> = { good: "var(--water)", warning: "var(--note-ink)", danger: "var(--danger)" };
/** The bar's colour as an app may name it; anything else gives the quiet one. */
const barColor = (color: string): string | undefined =>
  named[color] ?? (/^#?[\da-f]{3,8}$/i.test(color) ? `#${color.replace("#", "")}` : undefined);

const Attachment = ({ attachment, where }: { attachment: PageAttachment; where: { channel: string; ts: string } }) => (
  <div class="attachment" style={{ borderLeftColor: barColor(attachment.color) }}>
    {attachment.title && <strong>{attachment.title}</strong>}
    {attachment.blocks.length > 0 ? (
      <BlockSurface where={where} blocks={attachment.blocks} />
    ) : (
      <div class="words">
        <Mrkdwn text={attachment.text} />
      </div>
    )}
  </div>
);

const Files = ({ names }: { names: string[] }) => (
  <ul class="files" aria-label={names.length === 1 ? "File" : "Files"}>
    {names.map((name, at) => (
      <li key={`${at} ${name}`}>
        <Icon name="file" size={18} />
        {name}
      </li>
    ))}
  </ul>
);

/** What a message says: its blocks or else its text, then what hangs on it. */
export const MessageContent = ({ message, channel }: { message: PageMessage; channel: string }) => {
  const { ts, text, blocks, attachments, files } = message;
  return (
    <>
      {blocks.length > 0 ? (
        <BlockSurface where={{ channel, ts }} blocks={blocks} />
      ) : (
        <div class="words">
          <Mrkdwn text={text} />
        </div>
      )}
      {attachments.map((attachment, at) => (
        <Attachment key={`${ts} ${at}`} attachment={attachment} where={{ channel, ts }} />
      ))}
      {files.length > 0 && <Files names={files} />}
    </>
  );
};
