import { standardEmoji } from "./emoji-list.ts";
import type { World } from "./world.ts";

/** Whether the workspace has an emoji of this name ("eyes", "+1::skin-tone-3"): one that all have, or one of its own. */
export function isEmoji({ customEmoji }: World, name: string): boolean {
  const [base = ""] = name.split(/::(?=skin-tone-[2-6]$)/);
  return standardEmoji.has(base) || customEmoji.has(base);
}
