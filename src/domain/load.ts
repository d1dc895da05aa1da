import {
  type AskedBy,
  type Entry,
  type Leaving,
  type Line,
  type Passed,
  type Settled,
  type Shown,
  type Split,
  standingLines,
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
  /** What their rules answered: neither came nor settled, and no minute of it. */
  ruled: number;
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
export function loadOf(all: Entry[], focus: Span[]): Load {
  const entries = standingLines(all);
  const lines = entries.map(({ line }) => line);
  const settled = lines.filter((line) => line.is === "settled");
  const shown = entries.flatMap(({ at, line }) => (line.is === "shown" && line.wasHeld ? [{ ...line, at }] : []));
  const bypasses = entries.flatMap(({ at, line }) => (line.is === "let through" ? [{ ...line, at }] : []));
  const broken = bypasses.filter(({ at }) => focus.some((span) => during(span, at)));
  return {
    came: split(lines.filter(({ is }) => is === "came")),
    again: lines.filter((line) => line.is === "came" && line.isAgain).length,
    settled: split(settled),
    reworked: lines.filter((line) => line.is === "came" && line.isRework).length,
    left: leavings(lines),
    ruled: lines.filter(({ is }) => is === "ruled").length,
    minutes: minutesOf(settled),
    measured: settled.filter(({ isMeasured }) => isMeasured).length,
    focus: lengthOf(focus),
    kept: lengthOf(focus.filter((span) => !broken.some(({ at }) => during(span, at)))),
    broken: broken.map(momentOf),
    bypasses: bypasses.map(momentOf),
    avoided: avoidedBy(shown) + lines.filter((line) => line.is === "left" && line.wasHeld && !isOwn(line.how)).length,
    waited: waitedFor(shown),
    putOff: lines.filter(({ is }) => is === "put off").length,
    replied: lines.filter(({ is }) => is === "replied").length,
  };
}

const split = (lines: Line[]): Split => ({ people: countedOf(lines, "people"), agents: countedOf(lines, "agents") });

const countedOf = (lines: Line[], whom: AskedBy) => lines.filter((line) => "by" in line && line.by === whom).length;

function leavings(lines: Line[]): Load["left"] {
  const left = lines.filter((line) => line.is === "left");
  const hows = [...new Set(left.map(({ how }) => how))];
  const sums = hows.map((how) => [how, left.filter((one) => one.how === how).length] as const);
  return Object.fromEntries(sums);
}

const minutesOf = (settled: Settled[]) => settled.reduce((sum, { minutes }) => sum + minutes, 0);

const lengthOf = (spans: Span[]) => spans.reduce((sum, { from, to }) => sum + (to - from), 0);

/** Each would have been a message of its own, and came in one with others. */
const avoidedBy = (shown: (Shown & { at: Instant })[]) => shown.length - new Set(shown.map(({ at }) => at)).size;

function waitedFor(shown: Shown[]): Split {
  const sum = (whom: AskedBy) => shown.filter((one) => one.by === whom).reduce((all, { waited }) => all + waited, 0);
  return { people: sum("people"), agents: sum("agents") };
}

const momentOf = ({ at, request }: Passed & { at: Instant }): Moment => ({ at, request });

/** What they did with it themselves: they knew of it. */
const isOwn = (how: Leaving) => how === "handed over" || how === "asked back";

/** Both of it. */
export const both = ({ people, agents }: Split) => people + agents;

/** All that left them, settled by them or not. */
export const allLeft = ({ settled, left }: Pick<Load, "settled" | "left">) =>
  both(settled) + Object.values(left).reduce((sum, one) => sum + one, 0);
