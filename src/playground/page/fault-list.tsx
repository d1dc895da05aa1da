import type { PageFaults } from "../fault-contract.ts";
import { CallFaultForm } from "./call-fault-form.tsx";
import { FaultRow } from "./fault-row.tsx";
import { faultWords } from "./fault-words.ts";
import { PlannedFaults } from "./planned-faults.tsx";
import { Trouble } from "./trouble.tsx";
import { useWork } from "./use-work.ts";

/** What can be made to go wrong, and the way to mend all of it. */
export const FaultList = ({ faults }: { faults: PageFaults }) => {
  const work = useWork();
  const words = faultWords(faults);
  const { groups, calls } = faults;
  if (groups.length === 0) return <p class="empty">Nothing can be made to go wrong in this workspace.</p>;
  return (
    <section class="faults" aria-labelledby="faults-title" tabIndex={-1}>
      <header>
        <h2 id="faults-title">Let things go wrong</h2>
        <p class="muted" role="status">
          {words ? `${words}.` : "Nothing is wrong now."}
        </p>
        <button
          type="button"
          class="button"
          disabled={words === ""}
          aria-busy={work.doing !== null}
          onClick={() => void work.run("mend", { do: "mend all" })}
        >
          Mend all
        </button>
        <Trouble says={work.trouble} />
      </header>
      <section aria-labelledby="call-faults-title">
        <h3 id="call-faults-title">The next calls of the app</h3>
        <CallFaultForm calls={calls} />
        <PlannedFaults planned={calls.planned} />
      </section>
      {groups.map(({ title, faults: list }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <ul>
            {list.map((fault) => (
              <FaultRow key={fault.id} fault={fault} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
};
