import type { World } from "./world.ts";
import { type Draft, post } from "./world-messages.ts";

/** A message that Slack posts later. Instants are seconds. */
export type Scheduled = { id: string; channel: string; postAt: number; madeAt: number; draft: Draft; isLost: boolean };

/** What is to be posted by now, oldest first. */
export const dueIn = ({ scheduled, clock }: World): Scheduled[] =>
  [...scheduled.values()].filter(({ postAt }) => postAt * 1000 <= clock.now()).sort((a, b) => a.postAt - b.postAt);

/** Posts what is due. A message that is lost goes away at its time and is never seen. */
export function postDue(world: World): void {
  for (const { id, channel: where, draft, isLost } of dueIn(world)) {
    world.scheduled.delete(id);
    const channel = world.channels.get(where);
    if (channel && !channel.isArchived && !isLost) post(world, channel, draft);
  }
}
