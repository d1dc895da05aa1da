import {
  type AskedBy,
  type Entry,
  type Leaving,
  type Line,
  type Passed,
  type Settled,
  type Shown,
  type Split,
  times,
} from "./ledger.ts";
import { during, type Instant, type Span } from "./time.ts";

/**
 * What a span of time cost somebody as one who judges; how each number is counted stands in docs/load.md. Times are in milliseconds, but for
 * `minutes`, which judging took; `measured` of those settled were.
 */
export type Load = {
  came: Split;
  /** Of what came, what they had had before. */
  again: number;
  settled: Split;
  /** What they had settled, and took back after it was told. */
  reworked: number;
  left: Partial<Record<Leaving, number>>;
  minutes: number;
  measured: number;
  /** Time in blocks of focus, and how much of it was in such that nothing broke into. */
  focus: number;
  kept: number;
  /** What was let through while they focused. */
  broken: Moment[];
  bypasses: Moment[];
  avoided: number;
  waited: Split;
  putOff: number;
  replied: number;
};
export type Moment = { at: Instant; request: string };

/** `focus`: when they focused in that span, each minute once. */
export function loadOf(entries: Entry[], focus: Span[]): Load {
  const lines = entries.map(({ line }) => line);
  const settled = lines.filter((line) => line.is === "settled");
  const shown = entries.flatMap(({ at, line }) => (line.is === "shown" && line.wasHeld ? [{ ...line, at }] : []));
  const bypasses = entries.flatMap(({ at, line }) => (line.is === "let through" ? [{ ...line, at }] : []));
  const broken = bypasses.filter(({ at }) => focus.some((span) => during(span, at)));
  return {
    came: split(lines.filter(({ is }) => is === "came")),
    again: counted(lines.filter((line) => line.is === "came" && line.isAgain)),
    settled: split(settled),
    reworked: counted(lines.filter((line) => line.is === "came" && line.isRework)),
    left: leavings(lines),
    minutes: minutesOf(settled),
    measured: counted(settled.filter(({ isMeasured }) => isMeasured)),
    focus: lengthOf(focus),
    kept: lengthOf(focus.filter((span) => !broken.some(({ at }) => during(span, at)))),
    broken: broken.map(momentOf),
    bypasses: bypasses.map(momentOf),
    avoided: avoidedBy(shown) + counted(lines.filter((line) => line.is === "left" && line.wasHeld)),
    waited: waitedFor(shown),
    putOff: counted(lines.filter(({ is }) => is === "put off")),
    replied: counted(lines.filter(({ is }) => is === "replied")),
  };
}

const counted = (lines: Line[]) => lines.reduce((sum, line) => sum + times(line), 0);

const by = (lines: Line[], whom: AskedBy) => lines.filter((line) => "by" in line && line.by === whom);

const split = (lines: Line[]): Split => ({ people: counted(by(lines, "people")), agents: counted(by(lines, "agents")) });

function leavings(lines: Line[]): Load["left"] {
  const left = lines.filter((line) => line.is === "left");
  const hows = [...new Set(left.map(({ how }) => how))];
  const sums = hows.map((how) => [how, counted(left.filter((one) => one.how === how))] as const);
  return Object.fromEntries(sums.filter(([, sum]) => sum !== 0));
}

const minutesOf = (settled: (Settled & { isTakenBack?: true })[]) =>
  settled.reduce((sum, line) => sum + times(line) * line.minutes, 0);

const lengthOf = (spans: Span[]) => spans.reduce((sum, { from, to }) => sum + (to - from), 0);

/** Each would have been a message of its own, and came in one with others. */
const avoidedBy = (shown: (Shown & { at: Instant })[]) => shown.length - new Set(shown.map(({ at }) => at)).size;

function waitedFor(shown: Shown[]): Split {
  const sum = (whom: AskedBy) => shown.filter((one) => one.by === whom).reduce((all, { waited }) => all + waited, 0);
  return { people: sum("people"), agents: sum("agents") };
}

const momentOf = ({ at, request }: Passed & { at: Instant }): Moment => ({ at, request });

/** Both of it. */
export const both = ({ people, agents }: Split) => people + agents;

/** All that left them, settled by them or not. */
export const allLeft = ({ settled, left }: Pick<Load, "settled" | "left">) =>
  both(settled) + Object.values(left).reduce((sum, one) => sum + one, 0);
