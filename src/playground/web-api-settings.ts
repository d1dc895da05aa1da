/**
 * Where Slack says nothing about its Web API, or its pages say two things: each a setting, with the reason. The defaults take the
 * stricter reading, and no test of an app should rest on them.
 */
export type WebApiSettings = {
  /** Whether `client_msg_id` is honoured: no page says so, but the errors of chat.postMessage speak of it. */
  deduplicates: boolean;
  /** Whether a scheduled message with metadata is taken and then never posted: the method's page reports it as a bug, without a date. */
  losesScheduledMetadata: boolean;
  /** Whether a bot may read threads in channels: the page of conversations.replies says no, its scopes say yes. */
  botsReadChannelThreads: boolean;
  /** The most bytes of metadata: there is a limit, and no page says which. */
  mostMetadataBytes: number;
  /** The longest snooze in minutes: there is a limit (`too_long`), and no page says which. */
  longestSnoozeMinutes: number;
  /** Whether JSON is refused where a method's page does not offer it; without this its arguments are read all the same. */
  refusesUnofferedJson: boolean;
  /** How many messages one conversation takes at once before "one a second" counts: Slack lets short bursts pass, and says not how short. */
  messagesAtOnce: number;
  /** How many messages a workspace takes from an app in a minute: "several hundred". */
  messagesAMinute: number;
  /** How often a minute a method is taken whose limit Slack calls special without a number ("hundreds" of auth.test). */
  specialCallsAMinute: number;
  /** How often a minute an app may ask for a connection: tier 3 by its page, tier 1 by an older one. */
  connectionsAMinute: number;
  /** Whether histories are read once a minute, fifteen messages at most, as by apps sold outside of Slack's marketplace: for the older of these two pages disagree. */
  dripsHistory: boolean;
  /** With which HTTP status a response_url that is over says so: 404 by most reports, 200 by some. */
  overUrlStatus: 404 | 200;
  /** Whether people of another company can be shown what only they see: no page says. */
  foreignersSeeEphemerals: boolean;
  /** Whether a post under a name of its own needs the scope chat:write.customize; without this the name is ignored. */
  namesNeedScope: boolean;
  /** Whether team.info must be told by an organisation's token for which workspace: the page for organisations says so of all of team.*, the method's own knows a current team. */
  teamInfoNeedsTeam: boolean;
  /** Whether dnd.teamInfo tells of the first fifty when it is asked for more; by its page it is for "up to 50", without an error for more. */
  cutsTeamRest: boolean;
  /** Whether an app without Socket Mode is refused a connection (`socket_mode_not_enabled`, in one version of the method's page); by other reports it gets its address, with a warning. */
  refusesWithoutSocketMode: boolean;
  /** Whether an escaped command names people and groups behind their id, `<@U012|ana>`: Slack's pages show the bare id, older ones the name. A public channel's name comes in any case. */
  namesInCommands: boolean;
  /** Whether metadata may be deeper than @slack/types has it: plain values, and objects of these, single or in a list. Their comment, and Slack's pages, say "free-form". */
  deepMetadata: boolean;
  /** Whether a token in the query of an address counts: apps made before 24 February 2021 may send it there, later ones may not. */
  tokensInAddress: boolean;
  /** Whether a `limit` out of range is refused (`invalid_arguments`) by methods whose pages name a range and no code for it; without this the next best is taken. */
  refusesStrangeLimits: boolean;
  /** How many people users.list tells of without a limit: "large teams" need one (`limit_required`), and no page says how large. */
  mostPeopleUnasked: number;
  /** Whether the thirty scheduled messages of one conversation are those within any five minutes; "a 5-minute window" may also be that of the clock. */
  slidesScheduleWindow: boolean;
  /** Whether events name their receivers in `authed_users` too, as the recorded ones do: Slack's pages call it deprecated, and say not whether it still comes. */
  namesAuthedUsers: boolean;
};

export const strictSettings: WebApiSettings = {
  deduplicates: true,
  losesScheduledMetadata: true,
  botsReadChannelThreads: false,
  mostMetadataBytes: 8000,
  longestSnoozeMinutes: 24 * 60,
  refusesUnofferedJson: true,
  messagesAtOnce: 4,
  messagesAMinute: 300,
  specialCallsAMinute: 200,
  connectionsAMinute: 50,
  dripsHistory: false,
  overUrlStatus: 404,
  foreignersSeeEphemerals: false,
  namesNeedScope: true,
  teamInfoNeedsTeam: true,
  cutsTeamRest: false,
  refusesWithoutSocketMode: true,
  namesInCommands: false,
  deepMetadata: false,
  tokensInAddress: false,
  refusesStrangeLimits: true,
  mostPeopleUnasked: 1000,
  slidesScheduleWindow: true,
  namesAuthedUsers: false,
};
