import type { RichTextBlock, RichTextBlockElement } from "@slack/types";
import type { FurtherInline } from "./rich-text-further.tsx";

type Piece = { [name: string]: unknown };

const wordsOfPiece = ({ text, label, url, name, user_id, channel_id }: Piece): string =>
  String(text ?? label ?? url ?? name ?? user_id ?? channel_id ?? "");

const linesOf = (part: RichTextBlockElement): string[] => {
  if (part.type === "rich_text_list") return part.elements.flatMap(linesOf);
  return [(part.elements as FurtherInline[]).map((piece) => wordsOfPiece(piece)).join("")];
};

/** The words of a rich text without their marks, a line for each part. */
export const wordsOfRichText = (block: RichTextBlock): string => block.elements.flatMap(linesOf).join("\n");
