import type { MultiSelect, Select } from "@slack/types";
import { useEffect } from "preact/hooks";
import type { ElementValue } from "../../act-contract.ts";
import { usePage } from "../page-context.ts";
import { conversationIn, readAddress } from "../use-visit.ts";
import { choicesOf } from "./choices-of.ts";
import { useSurface } from "./surface.ts";

/** Puts the conversation in which a view was opened into a select that asks for it, when nothing is in it yet and the select offers it. */
export const useCurrentConversation = (
  element: Select | MultiSelect,
  value: ElementValue,
  put: (value: ElementValue) => void,
) => {
  const { view } = usePage();
  const { where } = useSurface();
  useEffect(() => {
    const isAsked = "default_to_current_conversation" in element && element.default_to_current_conversation;
    if (!isAsked || !("view" in where) || (value?.length ?? 0) > 0) return;
    const current = conversationIn(view, readAddress(location.hash).channel)?.id;
    const isOffered = choicesOf(element, view).some(({ choices }) => choices.some((choice) => choice.value === current));
    if (current && isOffered) put(element.type.startsWith("multi_") ? [current] : current);
  }, []);
};
