import type { BlockAction, ViewSubmitAction } from "@slack/bolt";
import type { InputBlock } from "@slack/types";
import type { FetchFunction } from "@slack/web-api";
import { z } from "zod";
import type { RequestId } from "../domain/request.ts";
import type { Sitting } from "../domain/sitting.ts";
import type { LocalDate } from "../domain/time.ts";
import type { Message } from "./block-kit.ts";
import { sittingOf, storedSitting } from "./sitting-modal.ts";

/**
 * What a modal remembers of the button that opened it: the request, and what is to be drawn anew: a page of the queue in a private message, or
 * the sitting over which it lies.
 */
export type ModalContext = { request: RequestId; respondTo?: string; page: number; sitting?: Sitting };

const stored = z.object({
  request: z.string(),
  respondTo: z.url().optional(),
  page: z.number().default(0),
  sitting: storedSitting.optional(),
});

export function contextFrom(body: BlockAction, request: RequestId): string {
  const isPrivate = body.container["is_ephemeral"] === true;
  const sitting = sittingOf(body);
  const context: ModalContext = {
    request,
    page: pageOf(body),
    ...(isPrivate && body.response_url && { respondTo: body.response_url }),
    ...(sitting && { sitting }),
  };
  return JSON.stringify(context);
}

/** The page of the queue in which a button was pressed; it stands at the end of its block's id. */
export const pageOf = ({ actions: [action] }: BlockAction): number => Number(/ p(\d+)$/.exec(action?.block_id ?? "")?.[1] ?? 0);

/** The day whose load shows a button; it stands there, too. */
export const dayOf = ({ actions: [action] }: BlockAction): LocalDate | undefined =>
  / d(\d{4}-\d\d-\d\d)$/.exec(action?.block_id ?? "")?.[1];

export function contextOfModal(view: ViewSubmitAction["view"]): ModalContext {
  const { request, page, respondTo, sitting } = stored.parse(JSON.parse(view.private_metadata));
  return { request, page, ...(respondTo && { respondTo }), ...(sitting && { sitting }) };
}

/** The value that somebody put into a modal's element, whatever its kind; undefined when empty. */
export function valueIn(view: ViewSubmitAction["view"], block: string): string | undefined {
  const [state] = Object.values(view.state.values[block] ?? {});
  const value =
    state?.value ??
    state?.selected_user ??
    state?.selected_option?.value ??
    state?.selected_date ??
    state?.selected_time ??
    undefined;
  return value ?? (state?.selected_date_time ? String(state.selected_date_time) : undefined);
}

/** What stood in a text input when the modal was opened. */
export function begunIn({ blocks }: ViewSubmitAction["view"], block: string): string {
  const input = blocks.find((one): one is InputBlock => one.type === "input" && one.block_id === block);
  return input?.element.type === "plain_text_input" ? (input.element.initial_value ?? "") : "";
}

/** The Slack ids of whom somebody chose. */
export function usersIn(view: ViewSubmitAction["view"], block: string): string[] {
  const [state] = Object.values(view.state.values[block] ?? {});
  return state?.selected_users ?? [];
}

/** What somebody ticked. */
export function chosenIn(view: ViewSubmitAction["view"], block: string): string[] {
  const [state] = Object.values(view.state.values[block] ?? {});
  return (state?.selected_options ?? []).map(({ value }) => value);
}

/** Whether there was such a thing to be ticked. */
export function isOffered({ blocks }: ViewSubmitAction["view"], block: string, value: string): boolean {
  const input = blocks.find((one): one is InputBlock => one.type === "input" && one.block_id === block);
  return input?.element.type === "checkboxes" && input.element.options.some((one) => one.value === value);
}

/** Draws the private message anew from which a modal was opened. Slack takes five of these in half an hour; past that the message stays as it is. */
export async function drawAnew(fetch: FetchFunction, respondTo: string, message: Message) {
  const body = JSON.stringify({ replace_original: true, ...message });
  await fetch(respondTo, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
    signal: AbortSignal.timeout(5_000),
  }).catch(() => {});
}
