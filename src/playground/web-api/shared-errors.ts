/** The errors that any method may answer: about the token, the body, the arguments, and Slack itself. */
export const sharedErrors: ReadonlySet<string> = new Set([
  ...[
    "not_authed",
    "invalid_auth",
    "account_inactive",
    "token_revoked",
    "token_expired",
    "not_allowed_token_type",
    "missing_scope",
    "team_access_not_granted",
  ],
  ...["invalid_arguments", "invalid_arg_name", "invalid_post_type", "invalid_form_data", "invalid_json", "json_not_object"],
  ...["unknown_method", "ratelimited", "internal_error", "fatal_error", "service_unavailable"],
]);
