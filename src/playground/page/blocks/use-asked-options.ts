import type { MultiSelect, Select } from "@slack/types";
import { useEffect, useRef, useState } from "preact/hooks";
import { usePage } from "../page-context.ts";
import { type Answer, askOptions } from "./ask-options.ts";
import { useSurface } from "./surface.ts";

export type External = Extract<Select | MultiSelect, { type: "external_select" | "multi_external_select" }>;

/** How much is typed before the app is asked, unless the element says another length. */
const shortestQuery = 3;
/** The app is asked once no further letter came for so long. */
const restMs = 200;

/** What the app offers for what is typed, while the list is open; null until it has answered. */
export const useAskedOptions = (element: External, blockId: string, typed: string, isOpen: boolean) => {
  const { view } = usePage();
  const { where } = useSurface();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const turn = useRef(0);
  const missing = Math.max(0, (element.min_query_length ?? shortestQuery) - typed.length);
  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    setAnswer(null);
    if (!isOpen || missing > 0) return;
    const ask = async () => {
      const act = { do: "suggest", where, blockId, actionId: element.action_id ?? "", typed } as const;
      const answered = await askOptions(view.me.id, act);
      if (turn.current === mine) setAnswer(answered);
    };
    const timer = setTimeout(() => void ask(), typed === "" ? 0 : restMs);
    return () => clearTimeout(timer);
  }, [typed, isOpen]);
  return { answer, missing };
};
