import type { SectionBlock as Section } from "@slack/types";
import { useState } from "preact/hooks";
import { TextWords } from "../text-words.tsx";
import { ElementView } from "./element-view.tsx";

const mostCharacters = 700;
const mostLines = 12;

const isLong = (text: string): boolean => text.length > mostCharacters || text.split("\n").length > mostLines;

/** A long text stands folded until it is asked for, or something in it gets the focus. */
const Folding = ({ text }: { text: NonNullable<Section["text"]> }) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div class={isOpen ? undefined : "folded-words"} onFocusCapture={() => setOpen(true)}>
        <TextWords text={text} />
      </div>
      <button type="button" class="link-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? "Show less" : "Show all"}
      </button>
    </>
  );
};

const Words = ({ block: { text, expand } }: { block: Section }) => {
  if (!text) return null;
  return expand || !isLong(text.text) ? <TextWords text={text} /> : <Folding text={text} />;
};

export const SectionBlock = ({ block }: { block: Section }) => (
  <div class="section">
    <div class="section-words">
      <Words block={block} />
      {block.fields && (
        <div class="fields">
          {block.fields.map((field, index) => (
            <TextWords key={index} text={field} />
          ))}
        </div>
      )}
    </div>
    {block.accessory && (
      <div class="accessory">
        <ElementView element={block.accessory} blockId={block.block_id ?? ""} sends={true} label={null} />
      </div>
    )}
  </div>
);
