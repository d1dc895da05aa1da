import { createHash } from "node:crypto";
import type { Desk } from "../../app/desk.ts";
import { bothFacts, type ChangeFacts, hostOf, type ReviewMark, type Subject } from "../../domain/change.ts";
import { bothChecks, type CheckMark } from "../../domain/checks.ts";
import type { AccountId, CodeHost } from "../../domain/code-host.ts";
import { cut } from "../../domain/cut.ts";
import type { KeptReviews } from "../../domain/followed.ts";
import { isGroupId, type ReaderId } from "../../domain/group.ts";
import { laterTitle, type Title } from "../../domain/retitled.ts";
import type { Instant } from "../../domain/time.ts";
import type { Reads } from "../../store/store.ts";
import type { ChangeWord, CommentWord, HostWord } from "./host-delivery.ts";
import { codesIn, hashOfCode } from "./link-code.ts";
import { openRecent } from "./recent-changes.ts";

/** Whether that host would take a comment of ours there. */
export type TakesComments = (host: CodeHost, link: string) => Promise<boolean>;

type Telling = { desk: Desk; reads: Reads; takesComments: TakesComments; now: () => Instant };

/** So many changes may go up to one commit: those of a branch into several others. */
const mostOfCommit = 20;

/** Hands what code hosts tell to the desk, with those alone who are known here; of the others it counts that they were asked, and nothing else is kept. */
export function openTellDesk({ desk, reads, takesComments, now }: Telling) {
  const recent = openRecent(now, bothFacts);
  const recentChecks = openRecent(now, bothChecks);
  const recentTitles = openRecent(now, laterTitle);

  async function tellChange(word: ChangeWord, delivery: string | undefined) {
    const { facts, unknown } = await factsFor(reads, word);
    const checks = facts.head && recentChecks.of(facts.head.commit);
    const all = recent.with(word.change, { ...facts, ...(checks && { checks }) });
    const title = recentTitles.with(word.change, { at: word.titledAt, text: word.title });
    const known = await reads.reviewsOf(word.change);
    const readers = await stillHere(reads, await concerned(reads, known, all.readers));
    const mayAsk = facts.states.some(({ is }) => is === "open") || Object.keys(facts.readers).length > 0;
    const isNamedAnew = word.isRetitled && known.length > 0;
    const subject =
      (mayAsk || isNamedAnew) && !(await isOfErased(reads, known))
        ? await subjectOf(reads, word, title, takesComments)
        : undefined;
    if (Object.keys(readers).length > 0)
      await desk.hostEvent({ change: word.change, facts: { ...all, readers }, ...(subject && { subject }) });
    // Drafts are asked of nobody.
    const isOpen = word.states.some(({ is }) => is === "open");
    if (word.isAsk && isOpen && unknown > 0) await desk.countUnlinked({ times: unknown, ...hashed(delivery) });
  }

  async function tellCheck(mark: CheckMark) {
    recentChecks.with(mark.commit, [mark]);
    for (const change of await reads.changesAt(mark.commit, mostOfCommit))
      await desk.hostEvent({ change, facts: { states: [], checks: [mark], readers: {} } });
  }

  async function tellComment({ host, number, login, text }: CommentWord) {
    for (const code of codesIn(text)) {
      const hash = hashOfCode(code);
      const who = (await reads.claim(hash))?.who;
      if (who !== undefined) await desk.proveAccount({ who, host, number, login, hash });
    }
  }

  /** `delivery`: what its host called it, the same where it is delivered again. */
  return (told: NonNullable<HostWord>, delivery: string | undefined) => {
    if (told.is === "check") return tellCheck(told.word);
    return told.is === "change" ? tellChange(told.word, delivery) : tellComment(told.word);
  };
}

const hashed = (delivery: string | undefined) =>
  delivery !== undefined && { delivery: createHash("sha256").update(delivery).digest("hex").slice(0, 16) };

/** `unknown`: so many of those whom it was asked of are not known here. */
async function factsFor(
  reads: Reads,
  { states, size, head, reviews }: ChangeWord,
): Promise<{ facts: ChangeFacts; unknown: number }> {
  const readers: ChangeFacts["readers"] = {};
  let unknown = 0;
  for (const { account, mark } of reviews) {
    const who = await readerBehind(reads, account);
    if (who === undefined) unknown += mark.is === "asked" ? 1 : 0;
    else readers[who] = [...(readers[who] ?? []), mark];
  }
  return { facts: { states, ...(size && { size }), ...(head && { head }), readers }, unknown };
}

/** Whose account it is, if they linked it and let Sluice keep their gate. */
async function readerBehind(reads: Reads, account: AccountId): Promise<ReaderId | undefined> {
  const who = (await reads.account(account))?.who;
  if (who === undefined) return undefined;
  if (isGroupId(who)) return (await reads.group(who))?.id;
  const person = await reads.person(who);
  return person?.kind === "person" && person.attention && !person.isErased ? who : undefined;
}

type Known = (KeptReviews & { who: ReaderId })[];

/** Those whom it was asked of, and who may have it from them, with what is told of each. Of others nothing is kept, also where they reviewed it. */
async function concerned(reads: Reads, known: Known, told: ChangeFacts["readers"]): Promise<ChangeFacts["readers"]> {
  const isAsked = ([, marks]: [ReaderId, ReviewMark[]]) => marks.some(({ is }) => is === "asked");
  const asked = [
    ...known.map(({ who }) => who),
    ...Object.entries(told)
      .filter(isAsked)
      .map(([who]) => who),
  ];
  const concerns = new Set(asked);
  for (const who of asked.filter(isGroupId)) for (const member of (await reads.group(who))?.members ?? []) concerns.add(member);
  for (const { request } of known.flatMap(({ rounds }) => rounds)) {
    const to = request === undefined ? undefined : (await reads.request(request))?.to;
    if (to !== undefined) concerns.add(to);
  }
  const theirs = Object.entries(told).filter(([who]) => concerns.has(who));
  return Object.fromEntries([...known.map(({ who }): [ReaderId, ReviewMark[]] => [who, []]), ...theirs]);
}

/** Whether its author erased their data since it was asked: what they wrote there is not taken in again. */
async function isOfErased(reads: Reads, known: Known): Promise<boolean> {
  for (const { asker } of known.flatMap(({ rounds }) => rounds))
    if (asker !== undefined && (await reads.person(asker))?.isErased) return true;
  return false;
}

/** Without those who erased their data since they were told of. */
async function stillHere(reads: Reads, readers: ChangeFacts["readers"]): Promise<ChangeFacts["readers"]> {
  const here: ChangeFacts["readers"] = {};
  for (const [who, marks] of Object.entries(readers)) {
    const one = isGroupId(who) ? await reads.group(who) : await reads.person(who);
    // What is remembered of an account that is linked no more is nobody's.
    const isLinked = isGroupId(who) || (await reads.accountsOf(who)).length > 0;
    if (one && !("isErased" in one)) here[who] = isLinked ? marks : [];
  }
  return here;
}

async function subjectOf(
  reads: Reads,
  { change, link, author, bot, isSecurity }: ChangeWord,
  title: Title,
  takesComments: TakesComments,
): Promise<Subject> {
  const who = author && (await reads.account(author.account))?.who;
  const by = who === undefined && author?.login ? ` · by ${cut(inOneLine(author.login), 100)}` : "";
  return {
    ask: inOneLine(title.text) + by,
    link: new URL(link).href,
    titledAt: title.at,
    ...(who !== undefined && { author: who }),
    ...(bot && { bot }),
    ...(isSecurity && { isSecurity: true as const }),
    ...((await takesComments(hostOf(change), link)) && { takesComments: true as const }),
  };
}

const mostOfTitle = 300;

/** Without what cannot be seen, or would make it read as something else. */
const inOneLine = (title: string) =>
  cut(
    title
      .replace(/\s+/gu, " ")
      .replace(/[\p{Cc}\p{Bidi_Control}]/gu, "")
      .trim(),
    mostOfTitle,
  ) || "A change without a title";
