import { createAppAuth } from "@octokit/auth-app";
import { Octokit } from "@octokit/core";
import { z } from "zod";
import { type GithubAccess, githubApi, type Place } from "../domain/host-access.ts";
import { type Instant, minute, second } from "../domain/time.ts";
import { done, type FromHost, findMark, type HostAnswer, hostFailure, perPage } from "./host-answer.ts";
import type { HostDoor } from "./host-door.ts";

const installation = z.object({
  id: z.number().int(),
  permissions: z.object({ pull_requests: z.string().optional() }),
  suspended_at: z.string().nullish(),
});
/** Where the app is installed, if it may write there. */
type Installed = { id: number; mayWrite: boolean };

/** For so long is it known; what could not be learnt is asked again sooner. */
const known = { well: 5 * minute, failed: 30 * second };
const mostKnown = 1_000;

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** GitHub, as a GitHub App. A comment there is a review that neither approves nor requests changes: those are a person's to give. */
export function githubDoor({ url, appId, privateKey }: GithubAccess, fetching: typeof fetch, now: () => Instant): HostDoor {
  const baseUrl = githubApi(url);
  const request = { fetch: fetching, log: silent };
  const api = new Octokit({ baseUrl, userAgent: "Sluice", log: silent, request });
  const auth = createAppAuth({ appId, privateKey, request: api.request, log: silent });
  const lookedUp = new Map<string, { found: Promise<FromHost<Installed>>; until: Instant }>();

  function installed(place: Place): Promise<FromHost<Installed>> {
    const before = lookedUp.get(place.project);
    if (before && before.until > now()) return before.found;
    const one = { found: lookUp(place), until: now() + known.well };
    lookedUp.delete(place.project);
    lookedUp.set(place.project, one);
    const [oldest] = lookedUp.keys();
    if (lookedUp.size > mostKnown && oldest !== undefined) lookedUp.delete(oldest);
    void one.found.then(({ is }) => {
      if (is !== "done" && is !== "refused") one.until = now() + known.failed;
    });
    return one.found;
  }

  async function lookUp(place: Place): Promise<FromHost<Installed>> {
    const answer = await answered(async () => {
      const { token } = await auth({ type: "app" });
      const headers = { authorization: `bearer ${token}` };
      return api.request("GET /repos/{owner}/{repo}/installation", { ...named(place), headers });
    });
    const failure = hostFailure(answer, now());
    if (failure) return failure;
    const { data } = installation.safeParse(answer?.data);
    if (!data) return { is: "failed", why: "the host answers something else than an installation" };
    return done({ id: data.id, mayWrite: data.permissions.pull_requests === "write" && !data.suspended_at });
  }

  /** For one repository, and for its pull requests alone. */
  async function headersFor(installationId: number, { repo }: Named, refresh: boolean): Promise<FromHost<Headers>> {
    const permissions = { pull_requests: "write" };
    let authorization = "";
    const answer = await answered(async () => {
      const { token } = await auth({ type: "installation", installationId, repositoryNames: [repo], permissions, refresh });
      authorization = `token ${token}`;
      return { status: 201, headers: {}, data: undefined };
    });
    return hostFailure(answer, now()) ?? done({ headers: { authorization } });
  }

  return {
    url,
    takesComments: async (place) => {
      const found = await installed(place);
      return found.is === "done" && found.value.mayWrite;
    },
    enter: async (place, isAgain) => {
      if (isAgain) lookedUp.delete(place.project);
      const found = await installed(place);
      if (found.is !== "done") return notYet(found);
      if (!found.value.mayWrite) return { is: "refused", why: "the installation may not write there" };
      const by = await headersFor(found.value.id, named(place), isAgain);
      if (by.is !== "done") return notYet(by);
      const at = { ...named(place), pull_number: place.number, ...by.value };
      const reviews = "/repos/{owner}/{repo}/pulls/{pull_number}/reviews" as const;
      return done({
        has: (mark) =>
          findMark(mark, (page) => answered(() => api.request(`GET ${reviews}`, { ...at, per_page: perPage, page })), now),
        write: async (body) =>
          hostFailure(await answered(() => api.request(`POST ${reviews}`, { ...at, event: "COMMENT", body })), now()) ??
          done(undefined),
      });
    },
  };
}

type Headers = { headers: { authorization: string } };
type Named = ReturnType<typeof named>;
function named({ project }: Place) {
  const [owner = "", repo = ""] = project.split("/");
  return { owner, repo };
}

/** Nothing was written yet. */
const notYet = <Failure extends FromHost<unknown>>(failure: Failure) =>
  failure.is === "unknown" ? { ...failure, is: "failed" as const } : failure;

const refusal = z.object({
  status: z.number(),
  response: z.object({ headers: z.record(z.string(), z.unknown()), data: z.unknown() }),
});

/** The client throws what is not 2xx, and whatever is no answer that it can read. */
async function answered(call: () => Promise<NonNullable<HostAnswer>>): Promise<HostAnswer> {
  try {
    return await call();
  } catch (error) {
    const { data } = refusal.safeParse(error);
    return data && { status: data.status, ...data.response };
  }
}
