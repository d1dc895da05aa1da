import type { KnownBlock } from "@slack/types";
import type { Request } from "../domain/request.ts";
import { button } from "./block-kit.ts";

type Which = "all" | "new" | "carried";

/** The way to what does not stand here, below those that it belongs to: nothing is cut in silence. */
export function showingOthers(hidden: Request[], which: Which): KnownBlock[] {
  const [first] = hidden;
  if (!first) return [];
  const elements = [button(`Show the other ${sayHidden(hidden.length, which)}`, "queue/show", first.id)];
  return [{ type: "actions", block_id: `others/${which}`, elements }];
}

function sayHidden(count: number, which: Which): string {
  if (which === "new") return count === 1 ? "new one" : `${count} new ones`;
  return `${count === 1 ? "one" : count}${which === "carried" ? " from before" : ""}`;
}
