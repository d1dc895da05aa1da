import { createHash } from "node:crypto";
import { putNewest } from "./keep-newest.ts";
import { refused } from "./refused.ts";
import { nextId, type World } from "./world.ts";

type Trigger = { user: string; at: number; isSpent: boolean };

export type Triggers = {
  /** A new trigger_id. `cause` goes into it, so that it is the same in a second run and another one after a restart. */
  issue(user: string, cause: unknown): string;
  /** Ends all of them. */
  clear(): void;
  /** Whose trigger it is; refuses one that is unknown, older than 3 s by the workspace's clock, or used before. */
  spend(id: string): string;
};

const lifetimeMs = 3000;

export function newTriggers(world: World): Triggers {
  const issued = new Map<string, Trigger>();
  return {
    issue(user, cause) {
      const at = world.clock.now();
      const hash = createHash("sha1")
        .update(JSON.stringify([user, at, cause]))
        .digest("hex")
        .slice(0, 24);
      const id = `${at}.${nextId(world, "trigger").slice("trigger".length)}.${hash}`;
      putNewest(issued, id, { user, at, isSpent: false });
      return id;
    },
    clear: () => issued.clear(),
    spend(id) {
      const trigger = issued.get(id);
      if (!trigger) throw refused("invalid_trigger_id");
      if (trigger.isSpent) throw refused("exchanged_trigger_id");
      if (world.clock.now() - trigger.at > lifetimeMs) throw refused("expired_trigger_id");
      trigger.isSpent = true;
      return trigger.user;
    },
  };
}
