import { readFileSync } from "node:fs";
import { WebClient } from "@slack/web-api";
import { expect, test } from "vitest";
import { turnedClock } from "../../src/clock.ts";
import type { Manifest } from "../../src/playground/manifest.ts";
import { demoTeam } from "../../src/playground/team.ts";
import { openWorkspace } from "../../src/playground/workspace.ts";
import { publicChannels } from "../../src/slack/public-channel.ts";

const manifest = JSON.parse(readFileSync("manifest.json", "utf8")) as Manifest;
/** An app that may read of more channels than ours does. */
const curious = {
  ...manifest,
  oauth_config: { scopes: { bot: ["channels:read", "groups:read", "im:read", "mpim:read"] } },
} as Manifest;

// Caught a private channel taken for a public one where the app may read of both, and an organisation taken for a workspace.
test("a channel is public where Slack says so to a workspace's own app, and nowhere else", async () => {
  const slack = await openWorkspace({ clock: turnedClock(0), team: demoTeam, manifest: curious, port: "none" });
  const isPublic = publicChannels(new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl, fetch: slack.fetch }));
  await slack.happens.joins("U0BOT", "C0RELEASE");
  const asked = (channels: string[]) => Promise.all(channels.map((channel) => isPublic("T0REED/U0BO", channel)));
  expect(await asked(["C0PARSER", "C0RELEASE", "C0NOWHERE"])).toEqual([true, false, false]);
  expect(await isPublic("E0ALL/U0BO", "C0PARSER")).toBe(false);
  await slack.close();
});
