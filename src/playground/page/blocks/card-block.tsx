import { TextWords } from "../text-words.tsx";
import { ButtonElement } from "./button-element.tsx";
import type { Card } from "./drawn-block.ts";
import { Picture } from "./image-block.tsx";
import { pictogram } from "./pictograms.ts";

const CardIcon = ({ card }: { card: Card }) => {
  if (card.icon) return <Picture image={card.icon} />;
  return card.slack_icon ? (
    <span class="pictogram" aria-hidden="true">
      {pictogram(card.slack_icon.name)}
    </span>
  ) : null;
};

const CardHead = ({ card }: { card: Card }) => (
  <div class="card-head">
    <CardIcon card={card} />
    <div>
      {card.title && (
        <div class="card-title">
          <TextWords text={card.title} />
        </div>
      )}
      {card.subtitle && (
        <div class="muted">
          <TextWords text={card.subtitle} />
        </div>
      )}
    </div>
  </div>
);

/** One thing with its picture, its words and what can be done with it. */
export const CardBlock = ({ block }: { block: Card }) => (
  <article class="card">
    {block.hero_image && <Picture image={block.hero_image} />}
    <CardHead card={block} />
    {block.body && <TextWords text={block.body} />}
    {block.subtext && (
      <div class="card-subtext">
        <TextWords text={block.subtext} />
      </div>
    )}
    {block.actions && (
      <div class="actions">
        {block.actions.map((button, index) => (
          <ButtonElement
            key={button.action_id ?? index}
            element={button}
            blockId={block.block_id ?? ""}
            sends={true}
            label={null}
          />
        ))}
      </div>
    )}
  </article>
);
