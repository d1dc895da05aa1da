import { useId, useState } from "preact/hooks";
import type { PageFault } from "../fault-contract.ts";
import { Trouble } from "./trouble.tsx";
import { useWork, type Work } from "./use-work.ts";

type ControlProps = { fault: PageFault; isOn: boolean; titleId: string; work: Work; use(): void };

/** A switch that stays, or a button: for once, or for now. */
const Control = ({ fault, isOn, titleId, work, use }: ControlProps) => {
  const id = useId();
  const isBusy = work.doing === fault.id;
  if (fault.is === "switch")
    return (
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={isOn}
        aria-labelledby={titleId}
        aria-busy={isBusy}
        onClick={use}
      >
        <span aria-hidden="true">{isOn ? "On" : "Off"}</span>
      </button>
    );
  return (
    <button type="button" class="button" id={id} aria-labelledby={`${id} ${titleId}`} aria-busy={isBusy} onClick={use}>
      {fault.is === "once" ? "Once" : "Do it now"}
    </button>
  );
};

/** Something that can go wrong: its name, what will be seen, to whom, and the way to let it happen. */
export const FaultRow = ({ fault }: { fault: PageFault }) => {
  const id = useId();
  const work = useWork();
  const { choices } = fault;
  const [picked, setPicked] = useState("");
  const choice = choices?.find((one) => one.id === picked) ?? choices?.[0];
  const use = () => void work.run(fault.id, { do: "fault", id: fault.id, ...(choice ? { choice: choice.id } : {}) });
  const onFor = choices?.filter(({ isOn }) => isOn).map(({ name }) => name) ?? [];
  return (
    <li class={onFor.length > 0 || fault.isOn || fault.waiting > 0 ? "fault is-on" : "fault"}>
      <div>
        <h4 id={id}>{fault.title}</h4>
        <p>{fault.says}</p>
        {onFor.length > 0 && <p class="fault-on">On for {onFor.join(", ")}.</p>}
        {fault.waiting > 0 && <p class="fault-on">{fault.waiting} planned.</p>}
      </div>
      <span class="fault-controls">
        {choices && (
          <select
            class="field select"
            aria-label={`${fault.title}: to whom or what`}
            value={choice?.id}
            onChange={(event) => setPicked(event.currentTarget.value)}
          >
            {choices.map(({ id: value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        )}
        <Control fault={fault} isOn={choices ? (choice?.isOn ?? false) : fault.isOn} titleId={id} work={work} use={use} />
      </span>
      <Trouble says={work.trouble} />
    </li>
  );
};
