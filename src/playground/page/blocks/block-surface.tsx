import type { Block } from "@slack/types";
import { useRef, useState } from "preact/hooks";
import type { ElementValue, Where } from "../../act-contract.ts";
import { type BlockElement, initialValue, stateOf } from "../element-state.ts";
import { usePage } from "../page-context.ts";
import { useTrouble } from "../use-trouble.ts";
import { BlockList } from "./block-list.tsx";
import { type Surface, SurfaceContext } from "./surface.ts";

type Props = { where: Where; blocks: Block[]; errors?: Record<string, string> };
type Trouble = { blockId: string; says: string };

/** Under this name the page keeps what one person put into one message or view. */
export const placeName = (person: string, where: Where): string =>
  `${person} ${"view" in where ? where.view : `${where.channel} ${where.ts}`}`;

const nameOf = (blockId: string, element: BlockElement) => `${blockId} ${("action_id" in element && element.action_id) || ""}`;

/** Blocks that can be acted on. One press is told after the other, so that nothing typed or chosen meanwhile is lost; the same button twice is pressed once. What goes wrong with a press is said beneath its block. */
export const BlockSurface = ({ where, blocks, errors = {} }: Props) => {
  const { view, entries, act, confirm } = usePage();
  const [busy, setBusy] = useState<string | null>(null);
  const [trouble, setTrouble] = useTrouble<Trouble>();
  const place = placeName(view.me.id, where);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const drawn = useRef(blocks);
  drawn.current = blocks;
  const press = async (blockId: string, element: BlockElement, value?: ElementValue) => {
    const isInput = initialValue(element) !== undefined;
    if (busy === nameOf(blockId, element) && !isInput) return false;
    if ("confirm" in element && element.confirm && !(await confirm(element.confirm))) return false;
    const mine = last.current.then(() => send(blockId, element, value));
    last.current = mine;
    return mine;
  };
  const send = async (blockId: string, element: BlockElement, value?: ElementValue) => {
    const actionId = ("action_id" in element && element.action_id) || "";
    setBusy(nameOf(blockId, element));
    const state = stateOf(drawn.current, entries.of(place));
    const says = await act({ do: "press", where, blockId, actionId, ...(value === undefined ? {} : { value }), state });
    setBusy(null);
    setTrouble(says ? { blockId, says } : null);
    return says === null;
  };
  const surface: Surface = {
    where,
    blocks,
    busy,
    press,
    troubleOf: (blockId) => errors[blockId] ?? (trouble?.blockId === blockId ? trouble.says : null),
    entered: () => entries.of(place),
    enter: (blockId, actionId, value) => entries.put(place, blockId, actionId, value),
  };
  return (
    <SurfaceContext.Provider value={surface}>
      <BlockList blocks={blocks} />
    </SurfaceContext.Provider>
  );
};
