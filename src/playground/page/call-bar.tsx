import type { CallFilter } from "./call-filters.ts";

type Props = {
  filter: CallFilter;
  change(change: Partial<CallFilter>): void;
  isPaused: boolean;
  /** How many lines came since the pause. */
  newer: number;
  pause(isPaused: boolean): void;
};

const ways = { both: "Both ways", in: "To the bot", out: "From the bot" } as const;

/** Above the log: which lines one wants to see, and whether it goes on by itself. */
export const CallBar = ({ filter, change, isPaused, newer, pause }: Props) => (
  <search class="call-bar" aria-label="Filter of the calls">
    <input
      class="field"
      type="search"
      aria-label="Only calls with these words"
      placeholder="Words in calls"
      value={filter.words}
      onInput={(event) => change({ words: event.currentTarget.value })}
    />
    <select
      class="field select"
      aria-label="Which way"
      value={filter.way}
      onChange={(event) => change({ way: event.currentTarget.value as CallFilter["way"] })}
    >
      {Object.entries(ways).map(([way, words]) => (
        <option key={way} value={way}>
          {words}
        </option>
      ))}
    </select>
    <label class="choice">
      <input
        type="checkbox"
        checked={filter.isFailedOnly}
        onChange={(event) => change({ isFailedOnly: event.currentTarget.checked })}
      />
      Failed only
    </label>
    <button type="button" class="button" aria-pressed={isPaused} onClick={() => pause(!isPaused)}>
      {isPaused ? "Go on" : "Pause"}
      {newer > 0 && <span class="count">{newer} new</span>}
    </button>
  </search>
);
