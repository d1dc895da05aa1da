import type { GitlabAccess, Place } from "../domain/host-access.ts";
import type { Instant } from "../domain/time.ts";
import { done, findMark, type HostAnswer, hostFailure, perPage } from "./host-answer.ts";
import type { HostDoor } from "./host-door.ts";

/** GitLab, with a token. What that may do where shows when it is used. */
export function gitlabDoor({ url, token }: GitlabAccess, fetching: typeof fetch, now: () => Instant): HostDoor {
  const notes = ({ project, number }: Place) =>
    `${url}/api/v4/projects/${encodeURIComponent(project)}/merge_requests/${number}/notes`;

  async function call(address: string, init: RequestInit = {}): Promise<HostAnswer> {
    const headers = { "private-token": token, "user-agent": "Sluice", "content-type": "application/json" };
    try {
      const response = await fetching(address, { ...init, headers });
      const { status } = response;
      return { status, headers: Object.fromEntries(response.headers), data: await response.json().catch(() => undefined) };
    } catch {
      return undefined;
    }
  }

  return {
    url,
    takesComments: async () => true,
    enter: async (place) =>
      done({
        has: (mark) => findMark(mark, (page) => call(`${notes(place)}?sort=desc&per_page=${perPage}&page=${page}`), now),
        write: async (body) =>
          hostFailure(await call(notes(place), { method: "POST", body: JSON.stringify({ body }) }), now()) ?? done(undefined),
      }),
  };
}
