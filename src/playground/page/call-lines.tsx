import { useRef, useState } from "preact/hooks";
import type { LogLine } from "../page-contract.ts";
import { CallBar } from "./call-bar.tsx";
import { noFilter, passes } from "./call-filters.ts";
import { usePage } from "./page-context.ts";
import { scrolled, useEndKept } from "./use-end-kept.ts";
import { clockTime } from "./zone-time.ts";

const ways = { in: { sign: "→ bot", words: "to the bot" }, out: { sign: "← bot", words: "from the bot" } } as const;

/** What opens at the end of the list would open out of sight. */
const showOpened = ({ currentTarget: line }: { currentTarget: HTMLDetailsElement }) => {
  if (line.open) line.scrollIntoView({ block: "nearest" });
};

const Line = ({ line, zone }: { line: LogLine; zone: string }) => (
  <details class={`call is-${line.outcome}`} onToggle={showOpened}>
    <summary>
      <span class="call-way" title={ways[line.way].words}>
        {ways[line.way].sign}
      </span>
      <span class="call-what">{line.what}</span>
      <span class="call-says">
        {line.says}
        {line.outcome === "waiting" ? "" : ` · ${Math.round(line.milliseconds)} ms`}
      </span>
      <time class="muted">{clockTime(line.at, zone)}</time>
    </summary>
    <pre>{line.detail}</pre>
  </details>
);

const List = ({ lines, isPaused }: { lines: LogLine[]; isPaused: boolean }) => {
  const { view } = usePage();
  const list = useRef<HTMLDivElement>(null);
  const { onScroll } = useEndKept(list, lines.at(-1)?.id ?? 0, false);
  return (
    <div ref={list} class="calls" onScroll={onScroll} {...scrolled}>
      {lines.length === 0 && (
        <p class="empty">No call is like that. {isPaused ? "The log is paused." : "Change the filter above."}</p>
      )}
      {lines.map((line) => (
        <Line key={line.id} line={line} zone={view.me.zone} />
      ))}
    </div>
  );
};

/** What went between bot and workspace, newest last; each line opens to its JSON. A pause keeps the lines as they are. */
export const CallLines = ({ lines }: { lines: LogLine[] }) => {
  const [filter, setFilter] = useState(noFilter);
  const [paused, setPaused] = useState<LogLine[] | null>(null);
  if (lines.length === 0)
    return <p class="empty">Nothing has passed yet. Send a command, and what goes to the bot and comes back shows here.</p>;
  const lastSeen = paused?.at(-1)?.id ?? 0;
  return (
    <>
      <CallBar
        filter={filter}
        change={(change) => setFilter({ ...filter, ...change })}
        isPaused={paused !== null}
        newer={paused ? lines.filter(({ id }) => id > lastSeen).length : 0}
        pause={(isPaused) => setPaused(isPaused ? lines : null)}
      />
      <List lines={(paused ?? lines).filter(passes(filter))} isPaused={paused !== null} />
    </>
  );
};
