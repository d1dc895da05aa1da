import type { Agent } from "../domain/agent.ts";
import { type Callback, type CallbackBody, callbackNotBefore } from "../domain/callback.ts";
import { isForAgent, type Notice, type NoticeId } from "../domain/notice.ts";
import { outsideRetryAt } from "../domain/outside-retry.ts";
import type { PersonId } from "../domain/person.ts";
import { type Instant, minute } from "../domain/time.ts";
import type { Store } from "../store/store.ts";
import { openLanes } from "./lanes.ts";
import { callbackJson, signedHeaders } from "./send-callback.ts";

/** Tells agents at their callbacks, beside everything else: no message waits for a server of somebody's agent. */
export type Callbacks = {
  /** Begins to send it; resolves when it has begun. */
  begin(notice: Notice, body: CallbackBody): Promise<void>;
  /** Resolves when nothing is being sent; whether anything was. */
  idle(): Promise<boolean>;
  stop(): Promise<void>;
};

type Noted = { agent: PersonId; owner: PersonId; url: string; is: "gone" | "failing" | "well" };
type Needs = {
  store: Store;
  /** Resolves to the status of the answer; throws a reason in words of ours. */
  post: (url: string, headers: Record<string, string>, json: string, stop: AbortSignal) => Promise<number>;
  open: (callback: Callback, agent: PersonId) => Pick<Callback, "url" | "secret">;
  note: (what: Noted) => Promise<void>;
  now: () => Instant;
  warn: (what: { notice: NoticeId; why: string }) => void;
  fault: (error: unknown) => void;
};

/** A notice that is being sent is not looked at for so long; after a stop in between it is sent again then. */
const lease = minute;

export function openCallbacks(needs: Needs, done: () => void): Callbacks {
  const { store, now } = needs;
  const stopping = new AbortController();
  /** Of each address, as it is sealed, at which it failed last: how often in a row, and until when nothing is tried there. One try says that a server is down. */
  const down = new Map<string, { times: number; until: Instant }>();
  const lanes = openLanes<PersonId, NoticeId>(needs.fault, done);

  const shown = ({ id, revision }: Notice) => store.atOnce((tx) => tx.showing(id, revision, undefined));
  const later = (id: NoticeId, at: Instant, failed: boolean) =>
    store.atOnce((tx) => tx.later(id, at, { failed, keepsTry: false }));

  async function begin({ id, to }: Notice, body: CallbackBody) {
    const earliest = callbackNotBefore(body);
    if (earliest > now()) return later(id, earliest, false);
    await later(id, now() + lease, false);
    if (!stopping.signal.aborted) lanes.add(to, id, () => send(id));
  }

  async function send(id: NoticeId) {
    const notice = await store.notice(id);
    if (stopping.signal.aborted || !notice || !isForAgent(notice.body) || notice.shown >= notice.revision) return;
    const agent = await store.agent(notice.to);
    const json = agent?.callback && (await callbackJson(store, notice.body, notice.to, now()));
    if (!agent?.callback || !json) return shown(notice);
    const { until = 0 } = down.get(agent.callback.url) ?? {};
    if (until > now()) return later(id, until, false);
    const is = await posted(notice, agent.callback, json);
    if (is !== "failed") down.delete(agent.callback.url);
    if (is === "stopped") return;
    if (is === "failed") return putLater(notice, notice.body, agent, agent.callback);
    // Noted first: after a stop in between it is told once more, and noted then.
    if (is === "gone" || agent.callbackFailedAt !== undefined) await noted(agent, agent.callback, is);
    await shown(notice);
  }

  async function posted(notice: Notice, callback: Callback, json: string): Promise<"well" | "gone" | "failed" | "stopped"> {
    try {
      const { url, secret } = needs.open(callback, notice.to);
      const status = await needs.post(url, signedHeaders(notice.id, json, secret, now()), json, stopping.signal);
      if (status >= 200 && status < 300) return "well";
      if (status === 410) return "gone";
      throw new Error(`the server answers ${status}`);
    } catch (error) {
      if (stopping.signal.aborted) return "stopped";
      needs.warn({ notice: notice.id, why: (error as Error).message });
      return "failed";
    }
  }

  async function putLater(notice: Notice, body: CallbackBody, agent: Agent, callback: Callback) {
    const before = Math.max(notice.failures, down.get(callback.url)?.times ?? 0);
    const at = outsideRetryAt(body.at, before, now());
    down.set(callback.url, { times: before + 1, until: at ?? now() });
    if (at !== undefined) return later(notice.id, at, true);
    await noted(agent, callback, "failing");
    await shown(notice);
  }

  const noted = ({ id, owner }: Agent, { url }: Callback, is: Noted["is"]) => needs.note({ agent: id, owner, url, is });

  return {
    begin,
    idle: lanes.idle,
    stop: async () => {
      stopping.abort();
      await lanes.idle();
    },
  };
}
