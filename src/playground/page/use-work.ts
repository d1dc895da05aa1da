import { useRef, useState } from "preact/hooks";
import type { Act } from "../act-contract.ts";
import { usePage } from "./page-context.ts";
import { useTrouble } from "./use-trouble.ts";

type Run = (name: string, what: Act) => Promise<boolean>;
/** Both resolve to whether it was done. While another act is under way `run` does nothing, `runNext` waits for its end. */
export type Work = { doing: string | null; trouble: string | null; run: Run; runNext: Run };

/** One act at a time, known by a name: which is under way, and what went wrong with the last. */
export const useWork = (): Work => {
  const { act } = usePage();
  const [doing, setDoing] = useState<string | null>(null);
  const [trouble, setTrouble] = useTrouble();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const done: Run = async (name, what) => {
    setDoing(name);
    const says = await act(what);
    setDoing(null);
    setTrouble(says);
    return says === null;
  };
  const runNext: Run = (name, what) => {
    const mine = last.current.then(() => done(name, what));
    last.current = mine;
    return mine;
  };
  return { doing, trouble, run: async (name, what) => !doing && runNext(name, what), runNext };
};
