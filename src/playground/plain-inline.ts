import { type BlockPart, wordsOf } from "./block-part.ts";

const blockwise = new Set(["rich_text", "rich_text_list"]);

/** The words of rich text, or of one piece of it; mentions stand as they do in mrkdwn. */
export function inlineText(piece: BlockPart): string {
  if (piece.elements) return piece.elements.map(inlineText).join(blockwise.has(piece.type) ? "\n" : "");
  switch (piece.type) {
    case "user":
      return `<@${piece.user_id ?? ""}>`;
    case "usergroup":
      return `<!subteam^${piece.usergroup_id ?? ""}>`;
    case "channel":
      return `<#${piece.channel_id ?? ""}>`;
    case "broadcast":
      return `<!${piece.range ?? ""}>`;
    case "emoji":
      return `:${piece.name ?? ""}:`;
    case "color":
      return piece.value ?? "";
    case "date":
      return piece.fallback ?? `${piece.timestamp ?? ""}`;
    default:
      return wordsOf(piece.text) || piece.url || piece.alt_text || "";
  }
}
