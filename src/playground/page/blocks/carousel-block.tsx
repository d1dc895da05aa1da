import type { CarouselBlock as Carousel } from "@slack/types";
import { useRef } from "preact/hooks";
import { Icon } from "../icon.tsx";
import { BlockView } from "./block-view.tsx";
import { useSurface } from "./surface.ts";
import { useScrolled } from "./use-scrolled.ts";

/** Cards in a row, which scrolls by hand, by keys and by its buttons. */
export const CarouselBlock = ({ block }: { block: Carousel }) => {
  const row = useRef<HTMLUListElement>(null);
  const { atStart, atEnd, move } = useScrolled(row);
  const { troubleOf } = useSurface();
  const count = block.elements.length;
  return (
    <section class="carousel" aria-roledescription="carousel" aria-label={`${count} cards`}>
      <ul ref={row} class="carousel-row" tabIndex={atStart && atEnd ? undefined : 0} aria-label="Cards">
        {block.elements.map((card, index) => (
          <li key={card.block_id ?? index} aria-label={`${index + 1} of ${count}`}>
            <BlockView block={card} error={card.block_id ? troubleOf(card.block_id) : null} />
          </li>
        ))}
      </ul>
      {!(atStart && atEnd) && (
        <div class="carousel-turns">
          <button type="button" class="button icon-button" aria-label="Earlier cards" disabled={atStart} onClick={() => move(-1)}>
            <Icon name="unfold" />
          </button>
          <button type="button" class="button icon-button" aria-label="Further cards" disabled={atEnd} onClick={() => move(1)}>
            <Icon name="fold" />
          </button>
        </div>
      )}
    </section>
  );
};
