import type { World } from "./world.ts";
import { type Draft, post } from "./world-messages.ts";

/** A message that Slack posts later. Instants are seconds. */
export type Scheduled = { id: string; channel: string; postAt: number; madeAt: number; draft: Draft; isLost: boolean };

/** Posts what is due by now, oldest first. A message that is lost goes away at its time and is never seen. */
export function postDue(world: World): void {
  const isDue = ({ postAt }: Scheduled) => postAt * 1000 <= world.clock.now();
  const due = [...world.scheduled.values()].filter(isDue).sort((a, b) => a.postAt - b.postAt);
  for (const { id, channel: where, draft, isLost } of due) {
    world.scheduled.delete(id);
    const channel = world.channels.get(where);
    if (channel && !channel.isArchived && !isLost) post(world, channel, draft);
  }
}
