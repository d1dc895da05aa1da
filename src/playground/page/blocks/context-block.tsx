import type { ContextBlock as Context } from "@slack/types";
import { TextWords } from "../text-words.tsx";
import { Picture } from "./image-block.tsx";

export const ContextBlock = ({ block }: { block: Context }) => (
  <div class="context">
    {block.elements.map((element, index) =>
      element.type === "image" ? <Picture key={index} image={element} /> : <TextWords key={index} text={element} />,
    )}
  </div>
);
