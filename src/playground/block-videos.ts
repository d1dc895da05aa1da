import type { Problem } from "./block-rules.ts";
import { everyBlock } from "./block-whole.ts";
import type { JsonObject } from "./json-object.ts";
import { claims, type Manifest, scopesOf } from "./manifest.ts";

const scope = "links.embed:write";

/** Why this app may not show the videos among these blocks, which are right in themselves: it lacks the scope, or the domain is not its own. */
export function videoProblems(blocks: readonly object[], manifest: Manifest): Problem[] {
  const videos = everyBlock(blocks as JsonObject[]).filter(({ block }) => block["type"] === "video");
  const hasScope = scopesOf(manifest).includes(scope);
  return videos.flatMap(({ block, at }) => {
    if (!hasScope) return refusal(at, `Bot scopes missing: [${scope}]`);
    if (!claims(manifest, String(block["video_url"])))
      return refusal(at, "Domain is not a valid unfurl domain claimed by your app");
    return [];
  });
}

const refusal = (pointer: string, why: string): Problem[] => [
  { code: "failed_constraint", message: `Video validation failed: ${why}`, pointer },
];
