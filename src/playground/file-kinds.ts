/** What Slack calls a kind of file: its mimetype, its filetype and the words for a person. */
type FileKind = { mimetype: string; filetype: string; words: string };

const kinds: Record<string, [mimetype: string, words: string, filetype?: string]> = {
  txt: ["text/plain", "Plain Text", "text"],
  md: ["text/markdown", "Markdown (raw)", "markdown"],
  csv: ["text/csv", "CSV"],
  json: ["application/json", "JSON"],
  ts: ["text/typescript", "TypeScript", "typescript"],
  js: ["text/javascript", "JavaScript/JSON", "javascript"],
  png: ["image/png", "PNG"],
  jpg: ["image/jpeg", "JPEG"],
  jpeg: ["image/jpeg", "JPEG", "jpg"],
  gif: ["image/gif", "GIF"],
  pdf: ["application/pdf", "PDF"],
  zip: ["application/zip", "Zip"],
};

/** Of a file's name; what has no known ending is a binary. */
export function kindOfFile(name: string): FileKind {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const [mimetype, words, filetype] = (Object.hasOwn(kinds, ending) ? kinds[ending] : undefined) ?? [
    "application/octet-stream",
    "Binary",
    "binary",
  ];
  return { mimetype, words, filetype: filetype ?? ending };
}
