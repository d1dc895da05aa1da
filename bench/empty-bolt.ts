import { App, LogLevel } from "@slack/bolt";

/** An app that does nothing, over Socket Mode, to stand beside the bot. */
const {
  SLACK_BOT_TOKEN: token = "",
  SLACK_APP_TOKEN: appToken = "",
  SLACK_API_URL: slackApiUrl = "",
  RUNNING: running = "",
} = process.env;
const bolt = new App({ token, appToken, socketMode: true, logLevel: LogLevel.ERROR, clientOptions: { slackApiUrl } });
await bolt.start();
console.log(running);
