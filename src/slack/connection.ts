import { App, type Logger } from "@slack/bolt";
import { type FetchFunction, WebAPIPlatformError, WebClient, type WebClientOptions } from "@slack/web-api";
import { httpTransport, socketTransport, type Transport } from "./receivers.ts";

/**
 * How the bot reaches Slack: by Socket Mode where there is an app token, by signed HTTP where there is a signing secret, or by a transport
 * that is handed in. `fetch` replaces the global one.
 */
export type SlackSettings = { botToken: string; apiUrl?: string; fetch?: FetchFunction } & (
  | { appToken: string }
  | { signingSecret: string }
  | { transport: Transport }
);

const clientOptions = ({ apiUrl, fetch }: SlackSettings): WebClientOptions => ({
  ...(apiUrl && { slackApiUrl: apiUrl }),
  ...(fetch && { fetch }),
});

/** `timeout` in milliseconds. Retries are the store's affair: the client's own could post twice, and its pauses would hold up every call. */
export const webClient = (settings: SlackSettings, logger: Logger, timeout: number) =>
  new WebClient(settings.botToken, {
    ...clientOptions(settings),
    timeout,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger,
  });

export function transportFor(settings: SlackSettings, logger: Logger, now: () => number): Transport {
  if ("transport" in settings) return settings.transport;
  if ("signingSecret" in settings) return httpTransport({ signingSecret: settings.signingSecret, logger });
  return socketTransport({ appToken: settings.appToken, clientOptions: clientOptions(settings), logger, now });
}

/** Bolt on a transport, as the bot user that the token belongs to; `context.installation` is ours, also where a payload does not name it. Throws a sentence when Slack does not accept the token. */
export async function openBolt(settings: SlackSettings, receiver: Transport, slack: WebClient, logger: Logger): Promise<App> {
  const { bot_id, user_id, ...told } = await slack.auth.test().catch(blaming("SLACK_BOT_TOKEN"));
  const installation = told.is_enterprise_install ? told.enterprise_id : told.team_id;
  const named = { ...(bot_id && { botId: bot_id }), ...(user_id && { botUserId: user_id }) };
  const bot = { botToken: settings.botToken, installation, ...named };
  return new App({
    receiver,
    authorize: async () => bot,
    logger,
    convoStore: false,
    clientOptions: { ...clientOptions(settings), timeout: 2_500, retryConfig: { retries: 0 } },
  });
}

/** Slack said no at the start: which setting is to blame, and why. */
export const blaming = (setting: string) => (error: unknown) => {
  if (!(error instanceof WebAPIPlatformError)) throw error;
  throw new Error(`${setting} is not accepted by Slack (${error.data.error}). Take it anew from your app's settings.`);
};
