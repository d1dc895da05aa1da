import type { ImageBlock as Image, ImageElement } from "@slack/types";

/** A picture, or its words where it lies with Slack, which is not here. */
export const Picture = ({ image }: { image: Image | ImageElement }) =>
  "image_url" in image && /^(https?:|data:image\/)/.test(image.image_url) ? (
    <img class="picture" src={image.image_url} alt={image.alt_text} loading="lazy" referrerpolicy="no-referrer" />
  ) : (
    <span class="picture-words">Picture: {image.alt_text}</span>
  );

export const ImageBlock = ({ block }: { block: Image }) => (
  <figure class="image">
    {block.title && <figcaption>{block.title.text}</figcaption>}
    <Picture image={block} />
  </figure>
);
