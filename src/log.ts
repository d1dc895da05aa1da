import { type Logger as BoltLogger, LogLevel } from "@slack/bolt";
import { type Logger, pino } from "pino";

export type { Logger } from "pino";

/** One JSON line each, to standard output. Neither a token nor a word of a request is ever in it. */
export const openLog = (level: string): Logger => pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });

/** Sockets break every day, and Slack's package makes a new one at once; where it cannot, the program ends and says why. */
const brokenSocket = /^(WebSocket error|Failed to (send ping|retrieve a new WSS URL))/;

/**
 * The log as Slack's packages want it. What they say at "debug" is left out: it holds whole bodies. Errors go by name, message and stack,
 * since the objects that they carry hold requests and answers.
 */
export function slackLog(log: Logger): BoltLogger {
  const say =
    (write: (text: string) => void) =>
    (...parts: unknown[]) =>
      write(parts.map(worded).join(" "));
  return {
    debug: () => {},
    info: say((text) => log.debug(text)),
    warn: say((text) => log.warn(text)),
    error: say((text) => (brokenSocket.test(text) ? log.warn(text) : log.error(text))),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}

const worded = (part: unknown) => (part instanceof Error ? (part.stack ?? part.message) : String(part));
