import { setTimeout } from "node:timers/promises";
import { type Job, jobs, type Refused, sayAsked, sayRefused, sayReplied, sayState, type Told } from "./demo-agent-script.ts";

/** What an agent did, and when, in milliseconds; times in the words are for the page to say. */
export type AgentLine = { at: number; says: string };

/** Where it asks and by which token, as both are now; by whose clock it works; and whom it tells what it did. */
export type AgentSettings = {
  door(): { base: string; token: string };
  now(): number;
  wakeAt(at: number): void;
  told(line: AgentLine): void;
};

const minute = 60_000;
const never = Number.POSITIVE_INFINITY;

/**
 * An agent at work, for the playground: it knows an address and a token and nothing else, as any agent does. It asks, goes on with the next piece
 * meanwhile, and waits for what becomes of each. Its keys stay the same, so that it asks nothing twice after a restart.
 */
export function openDemoAgent(settings: AgentSettings, begunAt: number) {
  const stopping = new AbortController();
  const works = jobs.map((job, nth) => openWork(job, `importer-${nth + 1}`, begunAt, settings, stopping.signal));
  const passOnce = async () => {
    for (const work of works) await work.pass();
    for (const at of works.map((work) => work.nextAt())) if (at > settings.now() && at < never) settings.wakeAt(at);
  };
  let passing: Promise<void> = Promise.resolve();
  return {
    /** Begins whatever its time has come for. Whom it cannot reach it asks the next time. */
    pass: () => {
      passing = passing.then(passOnce).catch(() => {});
      return passing;
    },
    stop: () => stopping.abort(),
  };
}

function openWork({ afterMinutes, ask, reply }: Job, key: string, begunAt: number, settings: AgentSettings, stop: AbortSignal) {
  let nextAt = begunAt + afterMinutes * minute;
  const say = (says: string) => settings.told({ at: settings.now(), says });

  const answer = async (number: string) => {
    const came = await call(settings, stop, "POST", `/requests/${number}/words`, { words: reply });
    if (!("detail" in came)) say(sayReplied(number, reply));
    return !("detail" in came);
  };
  /** Until it is over: each answer of the server comes when something changed, or after its longest wait. */
  const follow = async (asked: Told) => {
    for (let seen = asked; seen.state === "returned" || seen.poll_after !== null; ) {
      if (seen.state === "returned" && !(await answer(seen.number))) return;
      const came = await again(stop, () => call(settings, stop, "GET", `/requests/${seen.number}?wait=60`));
      if (!came) return;
      if (came.state !== seen.state) say(sayState(came));
      seen = came;
    }
  };

  return {
    nextAt: () => nextAt,
    pass: async () => {
      if (settings.now() < nextAt) return;
      const came = await call(settings, stop, "POST", "/requests", ask, key);
      nextAt = "detail" in came && came.retry_at !== undefined ? Date.parse(came.retry_at) : never;
      if ("detail" in came) return say(sayRefused(ask.ask, came));
      say(came.poll_after === null ? sayState(came) : sayAsked(came, ask.ask));
      void follow(came).catch(() => {});
    },
  };
}

const untilAgain = 500;

/** Again while nobody answers well, such as while the bot is begun anew; undefined once the agent was stopped. */
async function again(stop: AbortSignal, ask: () => Promise<Told | Refused>): Promise<Told | undefined> {
  while (!stop.aborted) {
    const came = await ask().catch(() => undefined);
    if (came && !("detail" in came)) return came;
    await setTimeout(untilAgain, undefined, { ref: false });
  }
  return undefined;
}

async function call({ door }: AgentSettings, signal: AbortSignal, method: string, path: string, body?: unknown, key?: string) {
  const { base, token } = door();
  const response = await fetch(`${base}/api/v1${path}`, {
    method,
    signal,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(key !== undefined && { "idempotency-key": key }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return (await response.json()) as Told | Refused;
}
