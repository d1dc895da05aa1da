import { hostOfAsk } from "./asked-both-ways.ts";
import type { CodeHost } from "./code-host.ts";
import { byAuthor } from "./host-author.ts";
import type { Asked, Request } from "./request.ts";
import type { Instant } from "./time.ts";

/** What a change is called at its host since then. */
export type Title = { at: Instant; text: string };

/** The title that was told last; hosts tell seconds, and of two of one it is the same one in either order. */
export const laterTitle = (a: Title, b: Title): Title =>
  (a.at - b.at || a.text.length - b.text.length || (a.text > b.text ? 1 : -1)) > 0 ? a : b;

/** The same, by the title that its change has at its host since then: for whom that host asks it. What people wrote themselves stays; so does a title of later. */
export function retitled(request: Request, host: CodeHost, title: Title): Request {
  const { askers, askedAt } = request;
  const named = (one: Asked): Asked => (hostOfAsk(one) === host ? withTitle(one, title) : one);
  const [first, ...others] = askers;
  const asked = named(first);
  return { ...request, askers: [asked, ...others.map(named)], ...(first.at === askedAt && { ask: asked.ask }) };
}

function withTitle(one: Asked, title: Title): Asked {
  if (one.titledAt === undefined) return one;
  const before = { at: one.titledAt, text: one.ask };
  const { at, text } = laterTitle({ ...title, text: title.text + authorKept(one, title) }, before);
  return { ...one, ask: text, titledAt: at };
}

/** Who wrote it is not told each time. */
const authorKept = (one: Asked, { text }: Title) =>
  one.doesNotWait && !byAuthor.test(text) ? (byAuthor.exec(one.ask)?.[0] ?? "") : "";
