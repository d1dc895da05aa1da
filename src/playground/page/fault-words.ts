import type { FaultGroup, PageFault } from "../fault-contract.ts";

/** How many times a switch is on: once, or for each of its choices. */
const onIn = ({ is, isOn, choices }: PageFault): number => {
  if (is !== "switch") return 0;
  return choices ? choices.filter((choice) => choice.isOn).length : Number(isOn);
};

const sum = (numbers: number[]): number => numbers.reduce((whole, one) => whole + one, 0);

/** "2 on, 1 planned": what goes wrong now or will; "" when nothing does. */
export const faultWords = (groups: FaultGroup[]): string => {
  const faults = groups.flatMap((group) => group.faults);
  const [on, planned] = [sum(faults.map(onIn)), sum(faults.map(({ waiting }) => waiting))];
  return [on > 0 && `${on} on`, planned > 0 && `${planned} planned`].filter(Boolean).join(", ");
};
