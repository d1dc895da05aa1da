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
  reason: z.enum(["reader is full", "load unknown", "settling", "too fast", "too many waits"]).optional(),
  retry_at: z.iso
    .datetime()
    .optional()
    .describe("From then on trying again is worth it; where the reader is full, if they judge as usual until then."),
});

/** What can go wrong, by the last part of its type; `means`: what to do about it. */
export const problems = {
  malformed: {
    status: 400,
    title: "It cannot be read",
    means:
      "The body is no JSON, or the address, its parameters or the Idempotency-Key have not their form. Mend it and send it again.",
  },
  unauthorized: {
    status: 401,
    title: "No agent has this token",
    means: "The token is missing, is none, or was revoked. Its owner makes another in Slack.",
  },
  forbidden: {
    status: 403,
    title: "This agent may not do that",
    means: "It is beyond what its owner, or its reader, allows. Nothing the agent says changes that.",
  },
  "not-found": {
    status: 404,
    title: "There is nothing here",
    means: "It is not there, or it is none of this agent's, which is the same to it.",
  },
  "method-not-allowed": { status: 405, title: "That cannot be done here", means: "Allow says what can be." },
  "too-slow": { status: 408, title: "The body did not come", means: "Send all of it at once." },
  conflict: {
    status: 409,
    title: "That cannot be, as things stand",
    means:
      "Read the request again: it has moved on, or has ended. Where it is just being settled, read it from `retry_at` on: how it ended is said then.",
  },
  "too-large": { status: 413, title: "The body is too large", means: "Say less, and link the rest." },
  "unsupported-media-type": { status: 415, title: "The body is not JSON", means: "Send application/json in UTF-8, not packed." },
  incomplete: {
    status: 422,
    title: "Something is missing or wrong",
    means: "`errors` has all of it, each with its place in the body. Nothing was asked.",
  },
  "reader-full": {
    status: 429,
    title: "The reader has as much as they can judge",
    means: "Work on something else, and ask again from `retry_at` on, or withdraw what is less worth asking.",
  },
  "too-fast": { status: 429, title: "That is too much at once", means: "Wait as long as Retry-After says." },
  fault: {
    status: 500,
    title: "Something failed here",
    means: "Nothing was changed. Trying again with the same Idempotency-Key is safe.",
  },
  "not-set-up": {
    status: 501,
    title: "This is not set up here",
    means: "Whoever runs Sluice has to set something first, which `detail` names. Trying again changes nothing before they did.",
  },
  unavailable: {
    status: 503,
    title: "Something that is needed does not answer",
    means: "Nothing was changed. Try again as Retry-After says.",
  },
} as const;

export type ProblemName = keyof typeof problems;
export const typeOf = (name: ProblemName) => `${apiPath}/problems/${name}`;
type More = Partial<Pick<z.infer<typeof problemShape>, "errors" | "reason" | "instance">> & { retryAt?: Instant };

/** A problem as it is answered. `retryAfter`: in seconds. */
export type Problem = { status: number; body: z.infer<typeof problemShape>; headers: Record<string, string> };

export function problem(name: ProblemName, detail: string, { retryAt, ...more }: More = {}, now: Instant = 0): Problem {
  const { status, title } = problems[name];
  const retry = retryAt !== undefined && { retry_at: iso(retryAt) };
  return {
    status,
    body: { type: typeOf(name), title, status, detail, ...more, ...retry },
    headers: retryAt === undefined ? {} : { "retry-after": String(Math.max(1, Math.ceil((retryAt - now) / 1_000))) },
  };
}

const retrySoon = 60_000;

/** Where what the domain calls by another name stands in what was said. */
export const pointersOf = (said: unknown): Record<string, string> =>
  typeof said === "object" && said !== null && "lines" in said ? { minutes: "/lines" } : {};

/** What was refused, as a problem. `pointers`: where a part that the domain names stands in what was sent, if elsewhere. */
export function refused(refusal: Refusal, pointers: Record<string, string>, now: Instant): Problem {
  const { message, askLater, faults, isForbidden, isUnknown, isNotSetUp, cause } = refusal;
  const errors = faults.map(({ part, says }) => ({ pointer: pointerTo(part, pointers), detail: says }));
  const more = errors.length > 0 && { errors };
  if (askLater?.reason === "settling") {
    const detail = `${askLater.says} Read it from ${iso(askLater.retryAt)} on: how it ended is said then.`;
    return problem("conflict", detail, { reason: askLater.reason, retryAt: askLater.retryAt }, now);
  }
  if (askLater?.reason === "reader is full")
    return problem("reader-full", message, { reason: askLater.reason, retryAt: askLater.retryAt }, now);
  if (askLater) return problem("unavailable", message, { reason: askLater.reason, retryAt: askLater.retryAt }, now);
  if (cause !== undefined) return problem("unavailable", message, { retryAt: now + retrySoon }, now);
  if (isNotSetUp) return problem("not-set-up", message);
  if (isForbidden) return problem("forbidden", message, { ...more }, now);
  if (errors.length > 0 && !isAbsent(refusal)) return problem("incomplete", message, { ...more }, now);
  return isUnknown ? problem("not-found", message) : problem("conflict", message);
}

/** What there is not can be called anything, also what every object has. */
function pointerTo(part: string, pointers: Record<string, string>): string {
  const elsewhere = Object.hasOwn(pointers, part) ? pointers[part] : undefined;
  return elsewhere ?? (part === "" ? "" : `/${part}`);
}

/** Who is named in the address itself, and not there. */
const isAbsent = ({ isUnknown, faults }: Refusal) => isUnknown && faults.every(({ part }) => part === "who");
