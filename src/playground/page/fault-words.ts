import type { PageFault, PageFaults } from "../fault-contract.ts";

/** How many times a switch is on: once, or for each of its choices. */
const onIn = ({ is, isOn, choices }: PageFault): number => {
  if (is !== "switch") return 0;
  return choices ? choices.filter((choice) => choice.isOn).length : Number(isOn);
};

const sum = (numbers: number[]): number => numbers.reduce((whole, one) => whole + one, 0);

/** "2 on, 1 planned": what goes wrong now or will; "" when nothing does. */
export const faultWords = ({ groups, calls }: PageFaults): string => {
  const faults = groups.flatMap((group) => group.faults);
  const on = sum(faults.map(onIn));
  const planned = sum([...faults.map(({ waiting }) => waiting), ...calls.planned.map(({ times }) => times)]);
  return [on > 0 && `${on} on`, planned > 0 && `${planned} planned`].filter(Boolean).join(", ");
};
