import { createHash, timingSafeEqual } from "node:crypto";
import type { HookReading } from "../hosts/hook-door.ts";
import { readGitlab } from "./read-gitlab.ts";

/** Deliveries of GitLab, which sends the secret itself along. */
export function gitlabHook(secret: string): HookReading {
  return {
    mayBeGenuine: ({ "x-gitlab-token": token }) => typeof token === "string" && isSame(token, secret),
    isGenuine: async () => true,
    // The first names each delivery, the second what set it off.
    nameOf: ({ "idempotency-key": key, "x-gitlab-event-uuid": uuid }) =>
      typeof key === "string" ? key : typeof uuid === "string" ? uuid : undefined,
    read: (_, payload) => readGitlab(payload),
  };
}

/** Takes as long for each: of how much was right, nothing is learnt. */
const isSame = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));
const digest = (text: string) => createHash("sha256").update(text).digest();
