import { z } from "zod";
import type { Refusal } from "../../domain/refusal.ts";
import type { Instant } from "../../domain/time.ts";
import { apiPath, iso } from "../tell-request.ts";

/** RFC 9457: what went wrong, for a program and for whoever reads its logs. */
export const problemShape = z.object({
  type: z.string().describe("Which problem it is, the same each time; what it means stands there."),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe("What happened, and what to do next."),
  instance: z.string().optional().describe("The request that it is about, where it is one."),
  errors: z
    .array(z.object({ pointer: z.string().describe("Where in the body, as a JSON pointer."), detail: z.string() }))
    .optional()
    .describe("Each part that is missing or wrong."),
  reason: z.enum(["reader is full", "load unknown", "too fast", "too many waits"]).optional(),
  retry_at: z.iso.datetime().optional().describe("From then on trying again is worth it."),
});

/** What can go wrong, by the last part of its type. */
export const problems = {
  malformed: { status: 400, title: "It cannot be read" },
  unauthorized: { status: 401, title: "No agent has this token" },
  forbidden: { status: 403, title: "This agent may not do that" },
  "not-found": { status: 404, title: "There is nothing here" },
  "method-not-allowed": { status: 405, title: "That cannot be done here" },
  "too-slow": { status: 408, title: "The body did not come" },
  conflict: { status: 409, title: "That cannot be, as things stand" },
  "too-large": { status: 413, title: "The body is too large" },
  "unsupported-media-type": { status: 415, title: "The body is not JSON" },
  incomplete: { status: 422, title: "Something is missing or wrong" },
  "reader-full": { status: 429, title: "The reader has as much as they can judge" },
  "too-fast": { status: 429, title: "That is too much at once" },
  fault: { status: 500, title: "Something failed here" },
  unavailable: { status: 503, title: "Something that is needed does not answer" },
} as const;

export type ProblemName = keyof typeof problems;
type More = Partial<Pick<z.infer<typeof problemShape>, "errors" | "reason" | "instance">> & { retryAt?: Instant };

/** A problem as it is answered. `retryAfter`: in seconds. */
export type Problem = { status: number; body: z.infer<typeof problemShape>; headers: Record<string, string> };

export function problem(name: ProblemName, detail: string, { retryAt, ...more }: More = {}, now: Instant = 0): Problem {
  const { status, title } = problems[name];
  const retry = retryAt !== undefined && { retry_at: iso(retryAt) };
  return {
    status,
    body: { type: `${apiPath}/problems/${name}`, title, status, detail, ...more, ...retry },
    headers: retryAt === undefined ? {} : { "retry-after": String(Math.max(1, Math.ceil((retryAt - now) / 1_000))) },
  };
}

const retrySoon = 60_000;

/** What was refused, as a problem. `pointers`: where a part that the domain names stands in what was sent, if elsewhere. */
export function refused(refusal: Refusal, pointers: Record<string, string>, now: Instant): Problem {
  const { message, askLater, faults, isForbidden, isUnknown, cause } = refusal;
  const errors = faults.map(({ part, says }) => ({ pointer: pointers[part] ?? `/${part}`, detail: says }));
  const more = errors.length > 0 && { errors };
  if (askLater?.reason === "reader is full")
    return problem("reader-full", message, { reason: askLater.reason, retryAt: askLater.retryAt }, now);
  if (askLater) return problem("unavailable", message, { reason: askLater.reason, retryAt: askLater.retryAt }, now);
  if (cause !== undefined) return problem("unavailable", message, { retryAt: now + retrySoon }, now);
  if (isForbidden) return problem("forbidden", message, { ...more }, now);
  if (errors.length > 0 && !isAbsent(refusal)) return problem("incomplete", message, { ...more }, now);
  return isUnknown ? problem("not-found", message) : problem("conflict", message);
}

/** Who is named in the address itself, and not there. */
const isAbsent = ({ isUnknown, faults }: Refusal) => isUnknown && faults.every(({ part }) => part === "who");
