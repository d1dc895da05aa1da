import { type PersonId, userOf } from "../src/domain/person.ts";
import type { RequestId } from "../src/domain/request.ts";
import { bo, team } from "./desk-office.ts";

let sent = 0;
const trigger = () => {
  sent += 1;
  return `${sent}.7741.0a1b2c3d4e5f60718293a4b5c6d7e8f9`;
};

/** Bo types "/review @ana …". */
let commands = 0;
const anotherLink = () => {
  commands += 1;
  return `https://github.com/acme/parser/pull/c${commands}`;
};

/** Each about something else: the same link would be the same request. */
export const reviewCommand = (reader: PersonId) => ({
  command: "/review",
  text: `<@${userOf(reader)}|ana> Look at the parser's error path before the release: does it keep the first error? <${anotherLink()}>`,
  team_id: team,
  team_domain: "bench",
  channel_id: "C0GENERAL",
  channel_name: "general",
  user_id: userOf(bo),
  user_name: "bo",
  api_app_id: "A0BENCH",
  is_enterprise_install: "false",
  response_url: "https://hooks.slack.invalid/commands/1",
  trigger_id: trigger(),
});

/** Somebody presses "Approve" in their digest. */
export const approvePress = (reader: PersonId, request: RequestId) => ({
  type: "block_actions",
  team: { id: team, domain: "bench" },
  user: { id: userOf(reader), username: "reader", team_id: team },
  api_app_id: "A0BENCH",
  is_enterprise_install: false,
  enterprise: null,
  container: { type: "message", message_ts: "1774342800.000100", channel_id: "D0READER", is_ephemeral: false },
  channel: { id: "D0READER", name: "directmessage" },
  message: { type: "message", ts: "1774342800.000100", text: "One to judge", blocks: [] },
  response_url: "https://hooks.slack.invalid/actions/1",
  trigger_id: trigger(),
  actions: [
    {
      type: "button",
      action_id: "approve",
      block_id: "request",
      text: { type: "plain_text", text: "Approve" },
      value: request,
      action_ts: "1774342801.000100",
    },
  ],
});
