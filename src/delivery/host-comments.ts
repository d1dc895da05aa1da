import { type CodeHost, isTeam } from "../domain/code-host.ts";
import { type HostAccess, type Place, placeOf } from "../domain/host-access.ts";
import { type HostCommentBody, hostCommentId, hostSaying } from "../domain/host-comment.ts";
import { isForHost, type Notice, type NoticeId, type Recipient } from "../domain/notice.ts";
import { outsideRetryAt } from "../domain/outside-retry.ts";
import type { Request } from "../domain/request.ts";
import { type Instant, minute, second } from "../domain/time.ts";
import type { Store } from "../store/store.ts";
import { githubDoor } from "./github-door.ts";
import { gitlabDoor } from "./gitlab-door.ts";
import { type FromHost, type HostFailure, hostFetch } from "./host-answer.ts";
import { hostCommentText, markOf } from "./host-comment-text.ts";
import type { Entered, HostDoor } from "./host-door.ts";
import { openLanes } from "./lanes.ts";

/** Writes comments at code hosts, beside everything else: no message waits for a host that is slow. */
export type HostComments = {
  /** Whether a comment on what the link names would be taken there now, as far as is known. */
  takesComments(host: CodeHost, link: string): Promise<boolean>;
  /** Begins to write it; resolves when it has begun. */
  begin(notice: Notice): Promise<void>;
  /** Resolves when nothing is being written; whether anything was. */
  idle(): Promise<boolean>;
  stop(): Promise<void>;
};

type Needs = {
  store: Store;
  access: HostAccess;
  /** It is given up: whoever said it is to hear of that. */
  givenUp: (comment: NoticeId) => Promise<void>;
  now: () => Instant;
  warn: (what: { notice: NoticeId; why: string }, says: string) => void;
  fault: (error: unknown) => void;
};

/** A notice that is being sent is not looked at for so long; after a stop in between it is looked at again then. */
const lease = minute;
/** As the hosts ask of whoever writes much. */
const betweenComments = second;

/** `saysBefore`: the mark of a comment without which this one says nothing. */
type Comment = { text: string; mark: string; saysBefore?: string };

export function openHostComments({ store, access, givenUp, now, warn, fault }: Needs, wake: () => void): HostComments {
  const stopping = new AbortController();
  const doors = openDoors(access, hostFetch(stopping.signal), now);
  const lanes = openLanes<Recipient, NoticeId>(fault, wake);
  /** Until when nothing is written to a host. */
  const pausedUntil = new Map<Recipient, Instant>();

  const shown = ({ id, revision }: Notice) => store.atOnce((tx) => tx.showing(id, revision, undefined));
  const later = (id: NoticeId, at: Instant, { failed = false, keepsTry = true } = {}) =>
    store.atOnce((tx) => tx.later(id, at, { failed, keepsTry }));

  async function begin({ id, to }: Notice) {
    await later(id, now() + lease);
    if (!stopping.signal.aborted) lanes.add(to, id, () => send(id));
  }

  async function send(id: NoticeId) {
    const notice = await store.notice(id);
    if (stopping.signal.aborted || !notice || !isForHost(notice.body) || notice.shown >= notice.revision) return;
    const until = pausedUntil.get(notice.to) ?? 0;
    if (until > now()) return later(id, until);
    const request = await store.request(notice.body.request);
    const comment = await commentFor(store, notice.body);
    if (!request?.link || !comment) return shown(notice);
    const door = doors[notice.body.host];
    const place = door && placeOf(notice.body.host, door.url, request.link);
    if (!place) return giveUp(notice, "its host is not written to");
    await write(notice, notice.body, comment, door, place);
  }

  async function write(notice: Notice, body: HostCommentBody, comment: Comment, door: HostDoor, place: Place) {
    const entered = await door.enter(place, notice.failures > 0);
    if (entered.is !== "done") return failed(notice, body, entered, true);
    const isToWrite = await isMissing(notice, comment, entered.value);
    if (isToWrite.is !== "done") return failed(notice, body, isToWrite, true);
    if (stopping.signal.aborted) return;
    if (!isToWrite.value) return shown(notice);
    await store.atOnce((tx) => tx.trying(notice.id, { revision: notice.revision, at: now() }));
    const written = await entered.value.write(comment.text);
    if (written.is !== "done") return failed(notice, body, written, written.is === "unknown");
    pausedUntil.set(notice.to, now() + betweenComments);
    await shown(notice);
  }

  async function failed(notice: Notice, body: HostCommentBody, failure: HostFailure, keepsTry: boolean) {
    if (stopping.signal.aborted) return;
    const at = outsideRetryAt(body.at, notice.failures, now());
    if (failure.is === "refused" || at === undefined) return giveUp(notice, failure.why);
    warn({ notice: notice.id, why: failure.why }, "a comment at a code host was not taken yet");
    if (failure.is !== "slow down") return later(notice.id, at, { failed: true, keepsTry });
    const { until = at } = failure;
    pausedUntil.set(notice.to, until);
    await later(notice.id, until, { failed: failure.until === undefined, keepsTry });
  }

  async function giveUp(notice: Notice, why: string) {
    if (stopping.signal.aborted) return;
    warn({ notice: notice.id, why }, "a comment at a code host is given up");
    // Noted first: after a stop in between it is given up once more, and noted then.
    await givenUp(notice.id);
    await shown(notice);
  }

  return {
    takesComments: async (host, link) => {
      const door = doors[host];
      const place = door && placeOf(host, door.url, link);
      return place ? door.takesComments(place) : false;
    },
    begin,
    idle: lanes.idle,
    stop: async () => {
      stopping.abort();
      await lanes.idle();
    },
  };
}

const openDoors = (
  { github, gitlab }: HostAccess,
  by: typeof fetch,
  now: () => Instant,
): Partial<Record<CodeHost, HostDoor>> => ({
  ...(github && { github: githubDoor(github, by, now) }),
  ...(gitlab && { gitlab: gitlabDoor(gitlab, by, now) }),
});

/** Undefined where there is nothing to say any more, or whoever said it erased their data. */
async function commentFor(store: Store, body: HostCommentBody): Promise<Comment | undefined> {
  const request = await store.request(body.request);
  const saying = request && hostSaying(request, body);
  const by = saying && (await store.person(saying.by));
  if (!request || !saying || !by || by.isErased || (await isAnsweredThere(store, request, body))) return undefined;
  const login = (await store.accountsOf(by.id)).find((one) => one.host === body.host && !isTeam(one))?.login;
  const mark = markOf(request, body);
  return {
    text: hostCommentText(saying, login, request, mark),
    mark,
    ...(body.took !== undefined && { saysBefore: markOf(request, { event: "settled", at: body.took }) }),
  };
}

/** Whether what was taken back is answered anew in a comment of its own, which says enough. */
async function isAnsweredThere(store: Store, request: Request, { event }: HostCommentBody): Promise<boolean> {
  const { id, turn } = request;
  if (event !== "reopened" || turn.is !== "settled") return false;
  const anew = await store.notice(hostCommentId("settled", id, turn.at));
  return anew !== undefined && isForHost(anew.body) && hostSaying(request, anew.body) !== undefined;
}

/** What may have been written before is looked for; and what takes something back says nothing where that never arrived. */
async function isMissing({ tried }: Notice, { mark, saysBefore }: Comment, there: Entered): Promise<FromHost<boolean>> {
  if (saysBefore !== undefined) {
    const found = await there.has(saysBefore);
    if (found.is !== "done" || !found.value) return found;
  }
  if (!tried) return { is: "done", value: true };
  const found = await there.has(mark);
  return found.is === "done" ? { is: "done", value: !found.value } : found;
}
