import { useEffect, useState } from "preact/hooks";
import { usePage } from "./page-context.ts";

/** What went wrong with the last act; forgotten when the playground answers again, since it was perhaps no more than that. */
export const useTrouble = <Trouble = string>() => {
  const { reconnections } = usePage();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useEffect(() => setTrouble(null), [reconnections]);
  return [trouble, setTrouble] as const;
};
