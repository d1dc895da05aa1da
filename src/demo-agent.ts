import { setTimeout } from "node:timers/promises";
import { type AgentDoor, type Asked, type Came, callAsAgent } from "./demo-agent-call.ts";
import {
  type Job,
  type Says,
  sayAsked,
  sayGone,
  sayRefused,
  sayReplied,
  sayShutOut,
  sayState,
  type Told,
} from "./demo-agent-script.ts";

/** What an agent did, and when, in milliseconds. */
export type AgentLine = { at: number; says: Says };

/** Where it asks and by which token, as both are now; by whose clock it works; and whom it tells what it did. */
export type AgentSettings = {
  door(): AgentDoor;
  now(): number;
  wakeAt(at: number): void;
  told(line: AgentLine): void;
};

/** What is to be done, from when on (milliseconds), and how its keys begin: these stay the same, so that it asks nothing twice after a restart. */
export type Shift = { jobs: Job[]; begunAt: number; name: string };

type Ask = (asked: Asked) => Promise<Came | undefined>;
type Working = AgentSettings & { ask: Ask; stop: AbortSignal; say(says: Says): void };

const minute = 60_000;
const never = Number.POSITIVE_INFINITY;

/**
 * An agent at work, for the playground: it knows an address and a token and nothing else, as any agent does. It asks, goes on with the next piece
 * meanwhile, and waits for what becomes of each.
 */
export function openDemoAgent(settings: AgentSettings, { jobs, begunAt, name }: Shift) {
  const stopping = new AbortController();
  const say = (says: Says) => settings.told({ at: settings.now(), says });
  const { ask, isShutOut } = openAsking(settings, stopping.signal, () => say(sayShutOut));
  const working = { ...settings, ask, stop: stopping.signal, say };
  const works = jobs.map((job, nth) => openWork(job, `${name}-${nth + 1}`, begunAt, working));
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
    /** Whether its token opens the door, as far as anybody answers: it is known before its time comes to ask. */
    knocks: () => ask({ method: "GET", path: "/me" }).catch(() => undefined),
    isShutOut,
    stop: () => stopping.abort(),
  };
}

/** By a token that opens nothing nothing is asked a second time: undefined, until it has another. */
function openAsking({ door }: AgentSettings, signal: AbortSignal, shutOut: () => void) {
  let shut: string | undefined;
  const ask: Ask = async (asked) => {
    const now = door();
    if (now.token === shut) return undefined;
    const came = await callAsAgent(now, asked, signal);
    if (came.status !== 401 || now.token !== door().token) return came;
    const isNew = shut !== now.token;
    shut = now.token;
    if (isNew) shutOut();
    return undefined;
  };
  return { ask, isShutOut: () => shut === door().token };
}

function openWork({ afterMinutes, ask: asks, reply }: Job, key: string, begunAt: number, { ask, stop, now, say }: Working) {
  let nextAt = begunAt + afterMinutes * minute;

  const answer = async (number: string) => {
    const came = await again(stop, () => ask({ method: "POST", path: `/requests/${number}/words`, body: { words: reply } }));
    if (came && !("detail" in came)) say(sayReplied(number, reply));
    return came !== undefined && !("detail" in came);
  };
  /** A wait would not tell what has changed before it began: so it looks first. */
  const look = async ({ number, state }: Told) => {
    const came = await ask({ method: "GET", path: `/requests/${number}` });
    const isAsSeen = came && !("detail" in came.body) && came.body.state === state;
    return isAsSeen ? ask({ method: "GET", path: `/requests/${number}?wait=10` }) : came;
  };
  /** Until it is over: each answer of the server comes when something changed, or after its longest wait. */
  const follow = async (asked: Told) => {
    for (let seen = asked; seen.state === "returned" || seen.poll_after !== null; ) {
      if (seen.state === "returned" && !(await answer(seen.number))) return;
      const before = seen;
      const came = await again(stop, () => look(before));
      if (!came) return;
      if ("detail" in came) return say(sayGone(seen.number));
      if (came.state !== seen.state) say(sayState(came));
      seen = came;
    }
  };

  return {
    nextAt: () => nextAt,
    pass: async () => {
      if (now() < nextAt) return;
      const came = (await ask({ method: "POST", path: "/requests", body: asks, key }))?.body;
      if (!came) return;
      nextAt = "detail" in came && came.retry_at !== undefined ? Date.parse(came.retry_at) : never;
      if ("detail" in came) return say(sayRefused(asks.ask, came));
      say(came.poll_after === null ? sayState(came) : sayAsked(came, asks.ask));
      void follow(came).catch(() => {});
    },
  };
}

const untilAgain = 500;

/** Again while nobody answers well, such as while the bot is begun anew; what it asked is not there for another agent's token. Undefined once it was stopped. */
async function again(stop: AbortSignal, ask: () => Promise<Came | undefined>): Promise<Came["body"] | undefined> {
  while (!stop.aborted) {
    const came = await ask().catch(() => undefined);
    if (came && (!("detail" in came.body) || came.status === 404)) return came.body;
    await setTimeout(untilAgain, undefined, { ref: false });
  }
  return undefined;
}
