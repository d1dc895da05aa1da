import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from "@slack/web-api";
import { hour, type Instant, minute } from "../domain/time.ts";

/**
 * What a failed call means. Slow down: Slack said when. Unknown: it may have been done. Gone: the message is no more.
 * Refused: it was certainly not done; `isOurs` when what we sent was wrong, `isLasting` when trying soon is no use.
 */
export type Failure =
  | { is: "slow down"; seconds: number }
  | { is: "unknown"; code: string }
  | { is: "gone"; code: string }
  | { is: "refused"; code: string; isOurs: boolean; isLasting: boolean };

const unknown = new Set(["internal_error", "fatal_error", "service_unavailable", "request_timeout", "ratelimited"]);
const gone = new Set(["message_not_found", "cant_update_message", "edit_window_closed", "thread_not_found"]);
const ours = new Set([
  "invalid_blocks",
  "invalid_blocks_format",
  "invalid_arguments",
  "msg_too_long",
  "msg_blocks_too_long",
  "no_text",
  "metadata_too_large",
  "view_too_large",
  "duplicate_external_id",
]);
/** The installation or the recipient is gone, or somebody must act first. */
const lasting = new Set([
  "account_inactive",
  "token_revoked",
  "invalid_auth",
  "not_authed",
  "missing_scope",
  "token_expired",
  "channel_not_found",
  "user_not_found",
  "user_disabled",
  "messages_tab_disabled",
  "is_archived",
  "restricted_action",
  "access_denied",
]);

export function failureOf(error: unknown): Failure {
  if (error instanceof WebAPIRateLimitedError) return { is: "slow down", seconds: error.retryAfter };
  if (error instanceof WebAPIPlatformError) return platformFailure(error.data.error);
  if (error instanceof WebAPIHTTPError) return { is: "unknown", code: `HTTP ${error.statusCode}` };
  if (error instanceof WebAPIRequestError) return { is: "unknown", code: "no answer" };
  throw error;
}

function platformFailure(code: string): Failure {
  if (unknown.has(code)) return { is: "unknown", code };
  if (gone.has(code)) return { is: "gone", code };
  return { is: "refused", code, isOurs: ours.has(code), isLasting: lasting.has(code) };
}

const shortest = 5_000;
const longest = 15 * minute;

/** When to try again after so many failures in a row: 5 s, 10 s, 20 s … a quarter of an hour at most; an hour where trying soon is no use. */
export function retryAt(failure: Failure, failuresBefore: number, now: Instant): Instant {
  if (failure.is === "slow down") return now + failure.seconds * 1000;
  if (failure.is === "refused" && (failure.isLasting || failure.isOurs)) return now + hour;
  return now + Math.min(longest, shortest * 2 ** Math.min(failuresBefore, 10));
}
