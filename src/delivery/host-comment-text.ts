import type { HostCommentBody, HostSaying } from "../domain/host-comment.ts";
import { type Request, saidAs } from "../domain/request.ts";

/** Stands in a comment where nobody sees it, so that it is found again: which request, and what of it when. */
export const markOf = (request: Request, { event, at }: Pick<HostCommentBody, "event" | "at">) =>
  `<!-- sluice ${saidAs(request)} ${event} ${at} -->`;

const openings: Record<HostSaying["is"], (by: string) => string> = {
  approved: (by) => `**Approved** in Slack by ${by}.`,
  "changes requested": (by) => `**Changes requested** in Slack by ${by}.`,
  declined: (by) => `**Review declined** in Slack by ${by}.`,
  "asked back": (by) =>
    `**Asked** in Slack by ${by}, who needs to know it before the review. Answer it in Slack: what is written here does not reach them.`,
  "taken back": (by) => `**Taken back** in Slack by ${by}: the answer that was told here holds no more, and it is judged anew.`,
};

/** As Markdown. `login`: what they are called at the host, where they linked their account; people are not named there otherwise. */
export function hostCommentText({ is, words }: HostSaying, login: string | undefined, request: Request, mark: string): string {
  const by = login === undefined ? "a reviewer whose account here is not linked" : `\`${login.replace(/[^\w.-]/g, "")}\``;
  return [
    openings[is](by),
    ...(words ? [quoted(words)] : []),
    `${saidAs(request)}, sent by Sluice. It is a comment: it approves and blocks nothing here.`,
    mark,
  ].join("\n\n");
}

/**
 * Words as they were typed, whatever they hold: in a block of code nothing is a mention, a reference, HTML or a link, and behind a ">" no line is a
 * command of the host's. No row of backticks in them is as long as those that end it.
 */
export function quoted(said: string): string {
  const words = said.replace(/\r\n?/g, "\n").replace(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu, "");
  const longest = Math.max(2, ...(words.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  return [`${fence}text`, ...words.split("\n").flatMap(inWidth), fence].map((line) => `> ${line}`).join("\n");
}

/** What is wider has to be scrolled there. */
const width = 90;

/** Broken between words; a word that is too long alone stays whole. */
function inWidth(line: string): string[] {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > width) {
    const space = rest.lastIndexOf(" ", width);
    const at = space > 0 ? space : rest.indexOf(" ", width);
    if (at < 0) break;
    lines.push(rest.slice(0, at));
    rest = rest.slice(at + 1);
  }
  return [...lines, rest];
}
