import { useState } from "preact/hooks";
import type { Act } from "../page-contract.ts";
import { usePage } from "./page-context.ts";

export type Work = { doing: string | null; trouble: string | null; run(name: string, what: Act): Promise<boolean> };

/** One act at a time, known by a name: which is under way, and what went wrong with the last. `run` resolves to whether it was done. */
export const useWork = (): Work => {
  const { act } = usePage();
  const [doing, setDoing] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const run = async (name: string, what: Act) => {
    if (doing) return false;
    setDoing(name);
    const says = await act(what);
    setDoing(null);
    setTrouble(says);
    return says === null;
  };
  return { doing, trouble, run };
};
