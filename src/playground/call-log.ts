import type { JsonObject } from "./json-object.ts";
import { maskTokens } from "./mask-tokens.ts";
import type { LogLine } from "./page-contract.ts";

/** A call that the bot made; `answer` is null when it got none (a cut connection, a bare HTTP status). `stray` names a mistake of the workspace: a code that the method does not list. */
export type Call = { method: string; args: JsonObject; answer: JsonObject | null; at: number; stray?: string };

export type CallLog = {
  /** The last 5000, oldest first. */
  calls: Call[];
  note(call: Call): void;
  /** The last 200 lines, oldest first. */
  lines: LogLine[];
  /** Notes that something began; the returned function notes how it ended. */
  begin(way: "in" | "out", what: string, sent: unknown): (outcome: "ok" | "failed", says: string, answer?: unknown) => void;
  clear(): void;
};

const keptCalls = 5000;
const keptLines = 200;
/** The page gets all lines with every change: a whole view of a hundred blocks would be too much. */
const longestDetail = 8000;
/** What would let a reader of the log act for the app, or for somebody. */
const secretNames = new Set([
  ...["token", "access_token", "bot_access_token", "refresh_token"],
  ...["client_secret", "code_verifier", "assertion"],
]);
const notSecret = (name: string, value: unknown): unknown => (secretNames.has(name) ? undefined : value);

export function newCallLog(clock: { now(): number }, changed: () => void): CallLog {
  let id = 0;
  const log: CallLog = {
    calls: [],
    lines: [],
    note(call) {
      log.calls.push(JSON.parse(JSON.stringify(call, notSecret)) as Call);
      if (log.calls.length > keptCalls) log.calls.shift();
    },
    begin(way, what, sent) {
      const began = performance.now();
      id += 1;
      const line: LogLine = {
        id,
        at: clock.now(),
        way,
        what,
        outcome: "waiting",
        says: "",
        milliseconds: 0,
        detail: shown({ sent }),
      };
      log.lines = [...log.lines.slice(1 - keptLines), line];
      changed();
      return (outcome, says, answer) => {
        const milliseconds = Math.round(performance.now() - began);
        Object.assign(line, { outcome, says, milliseconds, detail: shown({ sent, answer }) });
        changed();
      };
    },
    clear() {
      log.calls = [];
      log.lines = [];
    },
  };
  return log;
}

function shown(sides: JsonObject): string {
  const text = maskTokens(JSON.stringify(sides, notSecret, 2));
  return text.length > longestDetail
    ? `${text.slice(0, longestDetail)}\n… (${text.length - longestDetail} more characters)`
    : text;
}
