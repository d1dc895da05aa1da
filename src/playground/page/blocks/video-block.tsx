import type { VideoBlock as Video } from "@slack/types";
import { isSafeUrl } from "../mrkdwn.ts";
import { OuterLink } from "../named-words.tsx";
import { BlockIcon } from "./block-icon.tsx";
import { Picture } from "./image-block.tsx";

const Title = ({ block }: { block: Video }) => {
  const url = block.title_url ?? block.video_url;
  return <strong>{isSafeUrl(url) ? <OuterLink url={url} text={block.title.text} /> : block.title.text}</strong>;
};

const Still = ({ block }: { block: Video }) => {
  const picture = <Picture image={{ type: "image", image_url: block.thumbnail_url, alt_text: block.alt_text }} />;
  if (!isSafeUrl(block.video_url)) return picture;
  return (
    <a class="video-still" href={block.video_url} target="_blank" rel="noopener noreferrer">
      {picture}
      <span class="video-play">
        <BlockIcon name="play" size={20} /> Play video
      </span>
    </a>
  );
};

/** A film elsewhere: its still, which opens it in a new tab, and who made it. */
export const VideoBlock = ({ block }: { block: Video }) => (
  <article class="video" aria-label={block.title.text}>
    <p class="video-source">
      {block.provider_icon_url && (
        <img src={block.provider_icon_url} alt="" width={16} height={16} referrerpolicy="no-referrer" />
      )}
      {[block.provider_name, block.author_name].filter((name) => name).join(" · ")}
    </p>
    <Title block={block} />
    {block.description && <p>{block.description.text}</p>}
    <Still block={block} />
  </article>
);
