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
 * meanwhile, and comes back when it was told that this is worth it. Its keys stay the same, so that it asks nothing twice after a restart.
 */
export function openDemoAgent(settings: AgentSettings, begunAt: number) {
  const works = jobs.map((job, nth) => openWork(job, `importer-${nth + 1}`, begunAt, settings));
  const passOnce = async () => {
    for (const work of works) await work.pass();
    for (const at of works.map((work) => work.nextAt())) if (at > settings.now() && at < never) settings.wakeAt(at);
  };
  let passing: Promise<void> = Promise.resolve();
  /** Does whatever its time has come for. Whom it cannot reach it asks the next time. */
  return {
    pass: () => {
      passing = passing.then(passOnce).catch(() => {});
      return passing;
    },
  };
}

function openWork({ afterMinutes, ask, reply }: Job, key: string, begunAt: number, settings: AgentSettings) {
  let nextAt = begunAt + afterMinutes * minute;
  let known: Told | undefined;
  const say = (says: string) => settings.told({ at: settings.now(), says });

  const keep = (told: Told) => {
    known = told;
    nextAt = told.poll_after === null ? never : Date.parse(told.poll_after);
  };
  const askFirst = async () => {
    const came = await call(settings, "POST", "/requests", ask, key);
    if (!("detail" in came)) {
      say(came.poll_after === null ? sayState(came) : sayAsked(came, ask.ask));
      return keep(came);
    }
    nextAt = came.retry_at === undefined ? never : Date.parse(came.retry_at);
    say(sayRefused(ask.ask, came));
  };
  const comeBack = async ({ number, state }: Told) => {
    const came = await call(settings, "GET", `/requests/${number}`);
    if ("detail" in came) return;
    if (came.state !== state) say(sayState(came));
    keep(came);
    if (came.state === "returned") await answer(number);
  };
  const answer = async (number: string) => {
    const came = await call(settings, "POST", `/requests/${number}/words`, { words: reply });
    if ("detail" in came) return;
    say(sayReplied(number, reply));
    keep(came);
  };

  return {
    nextAt: () => nextAt,
    pass: async () => {
      if (settings.now() < nextAt) return;
      await (known ? comeBack(known) : askFirst());
    },
  };
}

async function call({ door }: AgentSettings, method: string, path: string, body?: unknown, key?: string) {
  const { base, token } = door();
  const response = await fetch(`${base}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(key !== undefined && { "idempotency-key": key }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return (await response.json()) as Told | Refused;
}
