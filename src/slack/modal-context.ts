import type { BlockAction, ViewSubmitAction } from "@slack/bolt";
import type { FetchFunction } from "@slack/web-api";
import { z } from "zod";
import type { RequestId } from "../domain/request.ts";
import type { Message } from "./block-kit.ts";

/** What a modal remembers of the button that opened it: the request, and where a private message is to be drawn anew. */
export type ModalContext = { request: RequestId; respondTo?: string };

const stored = z.object({ request: z.string(), respondTo: z.url().optional() });

export function contextFrom(body: BlockAction, request: RequestId): string {
  const isPrivate = body.container["is_ephemeral"] === true;
  const context: ModalContext = { request, ...(isPrivate && body.response_url && { respondTo: body.response_url }) };
  return JSON.stringify(context);
}

export function contextOfModal(view: ViewSubmitAction["view"]): ModalContext {
  const { request, respondTo } = stored.parse(JSON.parse(view.private_metadata));
  return { request, ...(respondTo && { respondTo }) };
}

/** The value that somebody put into a modal's element, whatever its kind; undefined when empty. */
export function valueIn(view: ViewSubmitAction["view"], block: string): string | undefined {
  const [state] = Object.values(view.state.values[block] ?? {});
  const value = state?.value ?? state?.selected_user ?? state?.selected_option?.value ?? state?.selected_date ?? undefined;
  return value ?? (state?.selected_date_time ? String(state.selected_date_time) : undefined);
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
