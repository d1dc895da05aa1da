import { type CallForm, openCallForm } from "./call-form.ts";
import type { PageFault, PageFaults } from "./fault-contract.ts";
import { listFaults } from "./fault-list.ts";
import type { ListedFault, PanelOffice } from "./listed-fault.ts";

/** What can be made to go wrong from the page. */
export type FaultPanel = Pick<CallForm, "plan" | "takeBack"> & {
  view(): PageFaults;
  /** Puts a switch on or off, plans what happens once, or does what happens now. Throws an Error with a sentence for one that is not there. */
  use(id: string, choice?: string): Promise<void>;
  mendAll(): Promise<void>;
};

export function openFaultPanel(office: PanelOffice): FaultPanel {
  const groups = listFaults(office);
  const all = groups.flatMap(({ faults }) => faults);
  const form = openCallForm(office);
  const wasLimited = office.limits.isEnforced();
  return {
    view: () => ({
      groups: groups.map(({ title, faults }) => ({ title, faults: faults.map(pageFault) })),
      calls: form.offers(),
    }),
    plan(plan) {
      form.plan(plan);
      office.changed();
    },
    takeBack(id) {
      form.takeBack(id);
      office.changed();
    },
    async use(id, choice = "") {
      const fault = all.find((one) => one.id === id);
      const choices = fault?.choices?.();
      if (!fault || (choices && !choices.some((one) => one.id === choice)))
        throw new Error("This fault is not known here. Look again, then choose.");
      await fault.use(choice);
      office.changed();
    },
    async mendAll() {
      office.faults.clear();
      office.limits.clear();
      office.limits.enforce(wasLimited);
      for (const fault of all.filter(({ is }) => is === "switch")) await mend(fault);
      office.changed();
    },
  };
}

/** Puts back what is on. The limits have been put back to how they were. */
async function mend({ id, isOn, choices, use }: ListedFault): Promise<void> {
  if (id === "limits") return;
  if (choices) for (const choice of choices().filter((one) => one.isOn)) await use(choice.id);
  else if (isOn?.()) await use("");
}

const pageFault = ({ id, title, says, is, isOn, waiting, choices }: ListedFault): PageFault => ({
  ...{ id, title, says, is },
  isOn: isOn?.() ?? false,
  waiting: waiting?.() ?? 0,
  choices: choices?.() ?? null,
});
