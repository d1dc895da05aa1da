import { kindOfFile } from "./file-kinds.ts";
import type { JsonObject } from "./json-object.ts";
import type { World } from "./world.ts";
import type { SharedFile } from "./world-files.ts";

/** A file as Slack tells of it, in messages and in answers. Its addresses are Slack's own: nobody has the bytes here. */
export function fileJson({ team }: World, file: SharedFile): JsonObject {
  const at = Math.floor(file.madeAt / 1000);
  const kind = kindOfFile(file.name);
  return {
    ...{ id: file.id, created: at, timestamp: at, name: file.name, title: file.title },
    ...{ mimetype: kind.mimetype, filetype: kind.filetype, pretty_type: kind.words },
    ...{ user: file.user, user_team: team.id, size: file.size },
    ...(file.words === null ? { editable: false, mode: "hosted" } : { editable: true, mode: "snippet" }),
    ...{ is_external: false, external_type: "", is_public: file.channels.length > 0, public_url_shared: false },
    ...{ display_as_bot: false, username: "", is_starred: false, has_rich_preview: false, file_access: "visible" },
    ...addresses(team, file),
    ...(file.altText === "" ? {} : { alt_txt: file.altText }),
    ...(file.words === null ? {} : { ...preview(file.words), edit_link: `${permalink(team, file)}/edit` }),
    ...(file.image === null ? {} : pictures(team, file, file.image)),
  };
}

type Team = World["team"];

const fileName = ({ name }: SharedFile): string => encodeURIComponent(name);
const permalink = (team: Team, file: SharedFile): string =>
  `https://${team.domain}.slack.com/files/${file.user}/${file.id}/${fileName(file)}`;

function addresses(team: Team, file: SharedFile): JsonObject {
  const root = `https://files.slack.com/files-pri/${team.id}-${file.id}`;
  return {
    url_private: `${root}/${fileName(file)}`,
    url_private_download: `${root}/download/${fileName(file)}`,
    permalink: permalink(team, file),
    permalink_public: `https://slack-files.com/${team.id}-${file.id}-0000000000`,
  };
}

/** So many lines of a text are shown with the message. */
const shownLines = 5;

function preview(words: string): JsonObject {
  const lines = words.split("\n");
  const shown = lines.slice(0, shownLines);
  const escaped = (line: string) => line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return {
    preview: shown.join("\n"),
    preview_highlight: `<div class="CodeMirror-code">\n${shown.map((line) => `<div><pre>${escaped(line)}</pre></div>`).join("\n")}\n</div>\n`,
    lines: lines.length,
    lines_more: lines.length - shown.length,
    preview_is_truncated: lines.length > shown.length,
  };
}

/** Thumbnails are made in these sizes, the square ones without telling it; none is larger than the picture. */
const squares = [64, 80, 160];
const longestSides = [360, 480, 720, 800, 960, 1024];

function pictures(team: Team, file: SharedFile, { width, height }: { width: number; height: number }): JsonObject {
  const root = `https://files.slack.com/files-tmb/${team.id}-${file.id}-0000000000`;
  const longest = Math.max(width, height);
  const scaled = (side: number, size: number) => Math.max(1, Math.round((side * size) / longest));
  const thumb = (size: number) => [`thumb_${size}`, `${root}/${fileName(file)}_${size}`];
  const sized = (size: number) => [
    thumb(size),
    [`thumb_${size}_w`, scaled(width, size)],
    [`thumb_${size}_h`, scaled(height, size)],
  ];
  const sizes = longestSides.filter((size) => size <= longest);
  const thumbs: JsonObject = Object.fromEntries([...squares.map(thumb), ...sizes.flatMap(sized)]);
  return { media_display_type: "unknown", ...thumbs, original_w: width, original_h: height, thumb_tiny: "AwABAAEAAA" };
}
