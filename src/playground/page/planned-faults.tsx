import type { CallFaults } from "../fault-contract.ts";
import { Trouble } from "./trouble.tsx";
import { useWork } from "./use-work.ts";

const timesWords = (times: number): string => (times === 1 ? "once" : `${times}\u00a0times`);

/** What the app's next calls will meet, each with the way to take it back. */
export const PlannedFaults = ({ planned }: Pick<CallFaults, "planned">) => {
  const work = useWork();
  if (planned.length === 0) return null;
  return (
    <>
      <ul class="planned-faults" aria-label="Planned">
        {planned.map(({ id, says, times }) => (
          <li key={id} class="fault is-on">
            <p>
              {says} · {timesWords(times)}
            </p>
            <button
              type="button"
              class="button"
              aria-busy={work.doing === `${id}`}
              onClick={() => void work.run(`${id}`, { do: "take back fault", id })}
            >
              Take back
              <span class="unseen"> {says}</span>
            </button>
          </li>
        ))}
      </ul>
      <Trouble says={work.trouble} />
    </>
  );
};
