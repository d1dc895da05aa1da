import { Webhooks } from "@octokit/webhooks";
import type { HookReading } from "../hosts/hook-door.ts";
import { readGithub } from "./read-github.ts";

/** Deliveries of GitHub, signed with the secret that was set there too. */
export function githubHook(secret: string): HookReading {
  const webhooks = new Webhooks({ secret });
  return {
    mayBeGenuine: ({ "x-hub-signature-256": signature }) => /^sha256=[0-9a-f]{64}$/i.test(String(signature)),
    isGenuine: async ({ "x-hub-signature-256": signature }, body) =>
      typeof signature === "string" && body.length > 0 && webhooks.verify(body.toString("utf8"), signature),
    nameOf: ({ "x-github-delivery": name }) => (typeof name === "string" ? name : undefined),
    read: ({ "x-github-event": event }, payload) => readGithub(String(event), payload),
  };
}
