import { z } from "zod";
import { type CheckMark, commitId } from "../../domain/checks.ts";
import { cut } from "../../domain/cut.ts";
import type { HostWord, Malformed } from "../hosts/host-delivery.ts";
import { reading } from "../hosts/reading.ts";
import { time } from "./github-time.ts";

const onCheckSuite = z.object({
  action: z.string(),
  check_suite: z.object({ id: z.number().int(), head_sha: z.string(), conclusion: z.string().nullish(), updated_at: time }),
});

const onStatus = z.object({ sha: z.string(), context: z.string(), state: z.string(), updated_at: time });

/** What checks say of a commit: in suites, as apps and workflows do, or by the status that others set. */
export const readCheck = (event: "check_suite" | "status", payload: unknown): HostWord | Malformed =>
  event === "status" ? reading(onStatus, payload, ofStatus) : reading(onCheckSuite, payload, ofCheckSuite);

const mostOfName = 100;

/** What says neither is no word of it: what was cancelled, or has grown stale. */
const says = new Map<string, CheckMark["is"]>([
  ...(["success", "neutral", "skipped"] as const).map((word) => [word, "passed"] as const),
  ...(["failure", "error", "timed_out", "startup_failure", "action_required"] as const).map((word) => [word, "failed"] as const),
]);

function ofCheckSuite({
  action,
  check_suite: { id, head_sha, conclusion, updated_at: at },
}: z.infer<typeof onCheckSuite>): HostWord {
  const is = says.get(conclusion ?? "");
  if (action !== "completed" || !is) return undefined;
  return { is: "check", word: { commit: commitId("github", head_sha), by: `suite ${id}`, at, is } };
}

function ofStatus({ sha, context, state, updated_at: at }: z.infer<typeof onStatus>): HostWord {
  const is = says.get(state);
  return is && { is: "check", word: { commit: commitId("github", sha), by: `status ${cut(context, mostOfName)}`, at, is } };
}
