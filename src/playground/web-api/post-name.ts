import type { Arguments } from "../call-arguments.ts";
import type { JsonObject } from "../json-object.ts";
import type { Message } from "../world.ts";
import { needScope } from "./channel-rules.ts";
import type { MethodContext } from "./method.ts";

const scope = "chat:write.customize";

/** The name and icon under which a post is shown, if the call gives any; ignored from people, and where the scope for it is not insisted on. */
export function readName(args: Arguments, { world, caller, settings }: MethodContext): Message["shownAs"] {
  const isNamed = ["username", "icon_emoji", "icon_url"].some((name) => args.text(name) !== "");
  if (!isNamed) return null;
  if (settings.namesNeedScope) needScope(caller, scope);
  if (caller.is !== "bot" || !caller.scopes.includes(scope)) return null;
  const own = world.people.get(caller.user)?.name ?? "";
  return { username: args.text("username") || own, icons: iconsOf(args.text("icon_emoji"), args.text("icon_url")) };
}

function iconsOf(emoji: string, url: string): JsonObject {
  const picture = `https://a.slack-edge.com/production-standard-emoji-assets/${emoji.replaceAll(":", "")}.png`;
  if (emoji !== "") return { emoji: `:${emoji.replaceAll(":", "")}:`, image_64: picture };
  return url === "" ? {} : { image_36: url, image_48: url, image_72: url };
}
