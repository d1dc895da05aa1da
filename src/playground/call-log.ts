import type { JsonObject } from "./json-object.ts";
import type { LogLine } from "./page-contract.ts";

/** A call that the bot made; `answer` is null when it got none (a cut connection, a bare HTTP status). */
export type Call = { method: string; args: JsonObject; answer: JsonObject | null; at: number };

export type CallLog = {
  calls: Call[];
  /** The last 200 lines, oldest first. */
  lines: LogLine[];
  /** Notes that something began; the returned function notes how it ended. */
  begin(way: "in" | "out", what: string, sent: unknown): (outcome: "ok" | "failed", says: string, answer?: unknown) => void;
  clear(): void;
};

const keptLines = 200;
/** The page gets all lines with every change: a whole view of a hundred blocks would be too much. */
const longestDetail = 8000;
const secretNames = new Set(["token", "bot_access_token"]);

export function newCallLog(clock: { now(): number }, changed: () => void): CallLog {
  let id = 0;
  const log: CallLog = {
    calls: [],
    lines: [],
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
  const text = JSON.stringify(sides, (key, value) => (secretNames.has(key) ? undefined : value), 2);
  return text.length > longestDetail
    ? `${text.slice(0, longestDetail)}\n… (${text.length - longestDetail} more characters)`
    : text;
}
