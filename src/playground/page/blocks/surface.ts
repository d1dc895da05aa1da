import type { Block } from "@slack/types";
import { createContext } from "preact";
import { useContext, useEffect, useRef, useState } from "preact/hooks";
import type { ElementValue, State, Where } from "../../act-contract.ts";
import { type BlockElement, initialValue } from "../element-state.ts";
import { fields } from "../use-dialog.ts";

/** One message or view, as its elements need to know it. */
export type Surface = {
  where: Where;
  blocks: Block[];
  entered(): State;
  enter(blockId: string, actionId: string, value: ElementValue): void;
  /** Tells the bot; false when the person was asked and said no, or it was refused. */
  press(blockId: string, element: BlockElement, value?: ElementValue): Promise<boolean>;
  /** "block_id action_id" of the press under way. */
  busy: string | null;
  /** What is wrong with a block, to be said beneath it. */
  troubleOf(blockId: string): string | null;
};

export const SurfaceContext = createContext<Surface | null>(null);

export const useSurface = (): Surface => {
  const surface = useContext(SurfaceContext);
  if (!surface) throw new Error("This element stands outside of a message or view.");
  return surface;
};

/** `sends`: whether a change goes to the bot at once (all but the inputs of a form). `label`: the id of the words that name it. */
export type ElementProps<Element extends BlockElement> = {
  element: Element;
  blockId: string;
  sends: boolean;
  label: string | null;
};

/** The id of the field that a label of this id names. */
export const fieldId = (label: string | null): string | undefined => (label ? `${label}-field` : undefined);

/** The ids of what may stand beneath that field; a browser passes over those that are not there. */
export const besideField = (label: string | null): string | undefined =>
  label ? `${label}-error ${label}-hint ${label}-count` : undefined;

type Named = BlockElement & { action_id?: string };

/** For the box of an element that asks for the focus: it gets it when its view opens, and not again. */
export const useFocusOnLoad = (element: Named & { focus_on_load?: boolean }) => {
  const { where } = useSurface();
  const box = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (!element.focus_on_load || !("view" in where)) return;
    const field = box.current?.matches(fields) ? box.current : box.current?.querySelector<HTMLElement>(fields);
    field?.focus();
  }, []);
  return (node: HTMLElement | null) => {
    box.current = node;
  };
};

/** What the element holds, and how to change it; a change that is refused is taken back. */
export const useElement = (element: Named, blockId: string, sends: boolean) => {
  const surface = useSurface();
  const [, redraw] = useState(0);
  const actionId = element.action_id ?? "";
  const touched = surface.entered()[blockId]?.[actionId];
  const value = touched === undefined ? (initialValue(element) ?? null) : touched;
  const put = (next: ElementValue) => {
    surface.enter(blockId, actionId, next);
    redraw((count) => count + 1);
  };
  const change = async (next: ElementValue) => {
    put(next);
    if (sends && !(await surface.press(blockId, element, next))) put(value);
  };
  return {
    value,
    put,
    change,
    press: (next?: ElementValue) => surface.press(blockId, element, next),
    isBusy: surface.busy === `${blockId} ${actionId}`,
  };
};
