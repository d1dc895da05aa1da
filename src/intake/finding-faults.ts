import { type Fault, Refusal } from "../domain/refusal.ts";

/** Reads one part after another, and refuses at the end with all that is wrong. */
export type Finding = {
  /** What was read of a part; undefined where it is refused. */
  in<Value>(part: string, read: () => Value): Value | undefined;
  /** More that is wrong, but for parts that are refused already. */
  add(more: Fault[]): void;
  refuseFaulty(): void;
};

export function findingFaults(): Finding {
  const faults: Fault[] = [];
  return {
    in: (part, read) => {
      try {
        return read();
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        faults.push({ part, says: error.message });
        return undefined;
      }
    },
    add: (more) => {
      const known = new Set(faults.map(({ part }) => part));
      faults.push(...more.filter(({ part }) => !known.has(part)));
    },
    refuseFaulty: () => {
      if (faults.length > 0) throw new Refusal(faults.map(({ says }) => says).join(" "), { faults });
    },
  };
}
