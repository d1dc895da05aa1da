import type { FileBlock as File } from "@slack/types";
import { BlockIcon } from "./block-icon.tsx";

/** A file that lies elsewhere: nothing is known of it here but its name there. */
export const FileBlock = ({ block }: { block: File }) => (
  <p class="file-line">
    <BlockIcon name="file" size={20} />
    <span>
      <strong>{block.external_id}</strong>
      <span class="muted"> {block.source === "remote" ? "a file kept elsewhere" : `a file, ${block.source}`}</span>
    </span>
  </p>
);
