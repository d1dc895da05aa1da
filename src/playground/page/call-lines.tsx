import { useRef } from "preact/hooks";
import type { LogLine } from "../page-contract.ts";
import { usePage } from "./page-context.ts";
import { scrolled, useEndKept } from "./use-end-kept.ts";
import { clockTime } from "./zone-time.ts";

const ways = { in: { sign: "→ bot", words: "to the bot" }, out: { sign: "← bot", words: "from the bot" } } as const;

const Line = ({ line, zone }: { line: LogLine; zone: string }) => (
  <details class={`call is-${line.outcome}`}>
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

/** What went between bot and workspace, newest last; each line opens to its JSON. */
export const CallLines = ({ lines }: { lines: LogLine[] }) => {
  const { view } = usePage();
  const list = useRef<HTMLDivElement>(null);
  const { onScroll } = useEndKept(list, lines.length, false);
  if (lines.length === 0)
    return <p class="empty">Nothing has passed yet. Send a command, and what goes to the bot and comes back shows here.</p>;
  return (
    <div ref={list} class="calls" onScroll={onScroll} {...scrolled}>
      {lines.map((line) => (
        <Line key={line.id} line={line} zone={view.me.zone} />
      ))}
    </div>
  );
};
