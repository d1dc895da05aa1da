import { expect } from "vitest";
import { type Coming, comings, reckoned } from "./reckoning.ts";
import { isInOne } from "./spans.ts";
import { dayAt, type Span } from "./wall-clocks.ts";
import { type Asked, count, type Somebody, type World, waitingFor } from "./world.ts";

/** A message as Slack was given it. */
type Posted = { at: number; text: string };
/** From before something happened, over when it had, to when the next thing does. */
export type Stretch = { before: number; after: number; until: number };

/** A message comes so soon after what it comes for: Slack takes one a second, and several may come at once. */
const soon = 20_000;
const isSoonAfter = (cause: number, { at }: Posted) => cause <= at && at < cause + soon;

/** The messages to each since that was last asked, before `until`. */
export function postsBefore(world: World, until: number): Map<string, Posted[]> {
  const all = world.office.workspace.calls();
  const posts = new Map<string, Posted[]>();
  const news = all.slice(all.lastIndexOf(world.looked as never) + 1).filter(({ at }) => at < until);
  for (const { method, args, at, answer } of news) {
    if (method !== "chat.postMessage" || answer?.["ok"] !== true) continue;
    const to = String(args["channel"]);
    posts.set(to, [...(posts.get(to) ?? []), { at, text: String(args["text"]) }]);
  }
  world.looked = news.at(-1) ?? world.looked;
  return posts;
}

const isDigest = ({ text }: Posted) => /^\d+ to judge|^Nothing waits for you here/.test(text);
/** What has no room in the text is counted there. */
const names = ({ text }: Posted, number: number) => new RegExp(`\\bR${number}\\b|\\band \\d+ more: `).test(text);
const namesItself = ({ text }: Posted, number: number) => new RegExp(`\\bR${number}\\b`).test(text);

/** What came to somebody in that stretch keeps every promise; what it brought lies open in front of them from then on. */
export function keepsPromises(world: World, one: Somebody, posts: Posted[], stretch: Stretch) {
  const { bypasses } = world;
  const span = { from: stretch.after, to: stretch.until };
  const coming = comingTo(world, one, span);
  const passed = posts.filter((post) =>
    bypasses.some(({ number, reader, at }) => reader === one.id && isSoonAfter(at, post) && namesItself(post, number)),
  );
  const others = posts.filter((post) => !passed.includes(post));
  const where = ({ at }: { at: number }) => `${one.slackId} in ${one.diary.zone} at ${new Date(at).toISOString()}`;
  const says = { one, where, stretch, coming };

  passesNoShutGate(others, says);
  const digests = others.filter(isDigest);
  isServedOnce(world, digests, says);
  comesForNothingElse(world, digests, says);
  countOpenings(world, digests, one, span);
}

function comingTo(world: World, one: Somebody, span: Span): Comes[] {
  const waiting = waitingFor(world, one);
  const waits = waiting.map((asked) => asked.waits);
  const times = comings(waits, one.diary, span);
  return waiting.flatMap((asked, at) => withTime(asked, times[at]));
}

/** When something comes to them. */
export const momentsOf = (world: World, one: Somebody, span: Span) => comingTo(world, one, span).map(({ coming }) => coming.at);

type Comes = { asked: Asked; coming: Coming };
const withTime = (asked: Asked, coming: Coming | undefined): Comes[] => (coming ? [{ asked, coming }] : []);
type Says = { one: Somebody; where: (post: { at: number }) => string; stretch: Stretch; coming: Comes[] };

/** What is due when something has happened came while it did. */
const isOf = (post: Posted, { at }: Coming, { before, after }: Stretch) =>
  isSoonAfter(at, post) || (at === after && before <= post.at && post.at < after);

/** Nothing is posted while the gate is shut; a review shuts it for all but its digest. */
function passesNoShutGate(posts: Posted[], { one, where, stretch, coming }: Says) {
  const { open, reviewing } = reckoned(one.diary, stretch.after);
  for (const post of posts) {
    const isOfReview = isDigest(post) && isInOne(reviewing, post.at) && coming.some((each) => isOf(post, each.coming, stretch));
    expect(isOfReview || isInOne(open, post.at), `${where(post)}: nothing passes a shut gate, but came: ${post.text}`).toBe(true);
  }
}

/** Each moment that brings something brings all of it, in one message. */
function isServedOnce(world: World, digests: Posted[], { where, stretch, coming }: Says) {
  for (const at of new Set(coming.map((each) => each.coming.at))) {
    const then = coming.filter((each) => each.coming.at === at);
    const served = digests.filter((post) => isOf(post, { at, why: "an opening" }, stretch));
    for (const { asked, coming: due } of then) {
      const bringing = served.filter((post) => names(post, asked.number)).length;
      expect(bringing, `${where({ at })}: ${due.why} brings R${asked.number} once`).toBe(1);
      asked.is = "open";
      count(world, due.why === "an opening" ? "brought" : "brought after the longest hold");
    }
    expect(served.length, `${where({ at })}: an opening is served once`).toBe(1);
  }
}

/** A digest for which nothing waited brings again what lies open, once a day; and none brings what is not due. */
function comesForNothingElse(world: World, digests: Posted[], { one, where, stretch, coming }: Says) {
  const held = waitingFor(world, one);
  for (const post of digests) {
    for (const { number } of held) expect(namesItself(post, number), `${where(post)}: R${number} comes early`).toBe(false);
    if (coming.some((each) => isOf(post, each.coming, stretch))) continue;
    const isOpen = world.asked.some(({ reader, is, number }) => reader === one.id && is !== "waiting" && names(post, number));
    expect(isOpen, `${where(post)}: nothing comes for nothing, but came: ${post.text}`).toBe(true);
    // On the calendar of where they are now: whoever flew west lives a day twice.
    const { zone } = one.diary;
    const [last, today] = [one.again === undefined ? undefined : dayAt(zone, one.again), dayAt(zone, post.at)];
    expect(last, `${where(post)}: what lies open is brought again once a day`).not.toBe(today);
    one.again = post.at;
    count(world, "brought again");
  }
}

function countOpenings(world: World, digests: Posted[], { diary }: Somebody, { from, to }: Span) {
  for (const at of reckoned(diary, from).openings.filter((each) => from <= each && each < to))
    count(world, digests.some((post) => isSoonAfter(at, post)) ? "served" : "empty");
}

/** The first moment, `until` or later, that is not just after anything by which a message comes. */
export function quietFrom({ people }: World, now: number, until: number): number {
  const busy = people.flatMap(({ diary }) => {
    const { turns, open, reviewing } = reckoned(diary, now);
    return [...turns, ...[...open, ...reviewing].map(({ from }) => from)];
  });
  let at = until;
  while (busy.some((one) => at - soon <= one && one <= at + 1_000)) at += soon;
  return at;
}
