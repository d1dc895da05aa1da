import { useState } from "preact/hooks";
import { usePage } from "./page-context.ts";
import { Trouble } from "./trouble.tsx";
import { useWork } from "./use-work.ts";

/** The hours of one's nights, in which notifications are silent. */
export const NightForm = () => {
  const { rest } = usePage().view.me;
  const work = useWork();
  const [from, setFrom] = useState(rest.night?.from ?? "22:00");
  const [to, setTo] = useState(rest.night?.to ?? "08:00");
  const set = (night: { from: string; to: string } | null) => void work.run("night", { do: "set night", night });
  const time = (words: string, value: string, change: (value: string) => void) => (
    <label>
      {words}
      <input class="field" type="time" required value={value} onInput={(event) => change(event.currentTarget.value)} />
    </label>
  );
  return (
    <form
      class="person-part"
      onSubmit={(event) => {
        event.preventDefault();
        set({ from, to });
      }}
    >
      <h3>Nights</h3>
      <p class="muted" role="status">
        {rest.night ? `Silent from ${rest.night.from} to ${rest.night.to}.` : "No hours are set."}
      </p>
      <span class="field-row">
        {time("From", from, setFrom)}
        {time("To", to, setTo)}
      </span>
      <span class="field-row">
        <button type="submit" class="button" aria-busy={work.doing !== null}>
          Set the hours
        </button>
        {rest.night && (
          <button type="button" class="button" onClick={() => set(null)}>
            No nights
          </button>
        )}
      </span>
      <Trouble says={work.trouble} />
    </form>
  );
};
