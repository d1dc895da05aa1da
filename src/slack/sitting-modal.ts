import type { BlockAction, ViewSubmitAction } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import type { PersonId } from "../domain/person.ts";
import type { RequestId } from "../domain/request.ts";
import { type Sitting, seat } from "../domain/sitting.ts";
import { noteLooking } from "./note-looking.ts";
import { oneAtATimeView } from "./one-at-a-time.view.ts";
import type { Sluice } from "./sluice.ts";

const stored = z.object({
  passed: z.number(),
  skipped: z.array(z.number()),
  at: z.string().optional(),
  agent: z.string().optional(),
  among: z.array(z.number()).optional(),
});
export const storedSitting = stored.transform(
  ({ at, agent, among, ...rest }): Sitting => ({
    ...rest,
    ...(at !== undefined && { at }),
    ...(agent !== undefined && { agent }),
    ...(among && { among }),
  }),
);

/** The sitting in which a button was pressed; undefined anywhere else. */
export function sittingOf({ view }: BlockAction): Sitting | undefined {
  return view?.callback_id === "one-at-a-time" ? storedSitting.parse(JSON.parse(view.private_metadata)) : undefined;
}

/** What happened before what is shown now: a refusal, or the request that was moved. */
type Happened = { refusal?: string | undefined; moved?: RequestId | undefined };

/** The sitting as it is to be seen now. What it shows is remembered, so that a press is about what was seen. */
export async function sittingView(sluice: Sluice, who: PersonId, sitting: Sitting, { refusal, moved }: Happened = {}) {
  const { zone, locale } = await sluice.directory.know(who);
  const { mine, ...people } = await sluice.questions.queue(who);
  const before = moved === undefined ? undefined : await sluice.questions.request(moved);
  const now = seat(mine, sitting);
  if (now.request) await noteLooking(sluice, { request: now.request.id, by: who });
  const remembered = JSON.stringify({ ...sitting, ...(now.request && { at: now.request.id }) });
  const viewer = { id: who, zone, locale, now: sluice.now(), ...people };
  const rest = await sluice.questions.rest(who);
  return oneAtATimeView(now, { refusal, request: before }, remembered, viewer, rest);
}

/** Where it is drawn anew: `hash` of what was seen, when it was pressed in. */
type Place = { client: WebClient; viewId: string | undefined; hash?: string | undefined };

/** Draws it anew. Whoever pressed twice at once has it drawn by the first press; whoever closed it meanwhile wants it no more. */
export async function redrawSitting({ client, viewId, hash }: Place, view: Awaited<ReturnType<typeof sittingView>>) {
  if (viewId === undefined) return;
  const update = client.views.update({ view_id: viewId, view, ...(hash !== undefined && { hash }) });
  await update.catch((error: unknown) => {
    const code = z.object({ data: z.object({ error: z.string() }) }).safeParse(error).data?.data.error;
    if (code !== "hash_conflict" && code !== "not_found") throw error;
  });
}

export const placeOfPress = (client: WebClient, { view }: BlockAction): Place => ({ client, viewId: view?.id, hash: view?.hash });

/** It lies below the modal that was sent off. */
export const placeBelow = (client: WebClient, { root_view_id }: ViewSubmitAction["view"]): Place => ({
  client,
  viewId: root_view_id ?? undefined,
});
