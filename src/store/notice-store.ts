import type { Notice, NoticeBody, NoticeId, Posted, Recipient, Tried } from "../domain/notice.ts";
import type { PersonId } from "../domain/person.ts";
import type { RequestId } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";

/** The part of the store that is about what Slack should be showing. */
export type NoticeReads = {
  notice(id: NoticeId): Promise<Notice | undefined>;
  /** What Slack shows as that message; undefined where it is none of ours. */
  noticeAt(posted: Posted): Promise<Notice | undefined>;
  /** What somebody has that still has live buttons: the newest digest, bypasses since, and questions. */
  liveNotices(to: PersonId): Promise<Notice[]>;
};

export type NoticeWrites = {
  /** A new notice, or a new body for one that exists, whose revision it raises; kept fresh until then, and not posted before. */
  putNotice(
    id: NoticeId,
    to: Recipient,
    body: NoticeBody,
    now: Instant,
    when?: { freshUntil?: Instant; notBefore?: Instant },
  ): Promise<void>;
  /** Every notice that draws this request is stale from now on. */
  raiseShowing(request: RequestId, now: Instant): Promise<void>;
  /** That one notice is stale from now on, if it exists and is still kept fresh. */
  raise(id: NoticeId, now: Instant): Promise<void>;
  /** Whatever waits to be posted to somebody may be tried at once: their gate may have opened. What failed keeps its time, unless that too. */
  hurryNotices(to: PersonId, now: Instant, also?: { alsoFailed: boolean }): Promise<void>;
  /** What delivery learnt. */
  trying(id: NoticeId, tried: Tried): Promise<void>;
  showing(id: NoticeId, revision: number, posted: Posted | undefined): Promise<void>;
  /** The outcome of the last try is not known when `keepsTry`; else it is known to have failed. */
  later(id: NoticeId, nextTryAt: Instant, why: { failed: boolean; keepsTry: boolean }): Promise<void>;
  /** Slack no longer has the message. */
  lost(id: NoticeId, now: Instant): Promise<void>;
  /** Forgets all that is told somebody; what a run of a workflow is told stays. */
  dropNotices(to: PersonId): Promise<void>;
};

export type NoticesDue = {
  /** Notices that are stale and may be tried by now, oldest try first. */
  stale(now: Instant, most: number): Promise<Notice[]>;
  /** Since when the oldest notice is unsent that no gate holds back; undefined when there is none. */
  oldestUnsent(now: Instant): Promise<Instant | undefined>;
};
