import type { Questions } from "./app/questions.ts";
import { isCodeHost } from "./domain/code-host.ts";
import { newLinkCode } from "./intake/hosts/link-code.ts";
import { slackLog } from "./log.ts";
import { type openOutward, usualPatience } from "./outward.ts";
import { channelMembership } from "./slack/channel-membership.ts";
import { openBolt, transportFor, webClient } from "./slack/connection.ts";
import { openDirectory } from "./slack/directory.ts";
import { openDndReader } from "./slack/dnd-reader.ts";
import { listen } from "./slack/listen.ts";
import { publicChannels } from "./slack/public-channel.ts";
import { sharing } from "./slack/share-file.ts";
import type { Calendars } from "./slack/sluice.ts";
import type { Wiring } from "./wiring.ts";

/** What is asked of Slack about people and channels: a command waits for it. */
export function openLookUps({ settings, store, clock, log, desk, wake }: Wiring, questions: Questions) {
  const { slack, patience = usualPatience } = settings;
  const lookUps = webClient(slack, slackLog(log), patience.lookingUp);
  const directory = openDirectory(lookUps, desk(), questions);
  const unread = (error: unknown) => log.warn({ why: String(error) }, "Do Not Disturb was not read yet");
  const reading = { slack: lookUps, desk: desk(), questions, joinedAfter: store.joinedAfter };
  const dnd = openDndReader({ ...reading, now: clock.now, wake, warn: unread });
  return { lookUps, directory, dnd };
}

/** `port`: where the bot's own HTTP listens by then. */
type Touched = {
  questions: Questions;
  outward: ReturnType<typeof openOutward>;
  looking: ReturnType<typeof openLookUps>;
  calendars: Calendars;
  port: () => number;
};

/** Everything that people touch in Slack, heard by Bolt; it is to be started. */
export async function openSurfaces(wiring: Wiring, { questions, outward, looking, calendars, port }: Touched) {
  const { settings, clock, log, desk } = wiring;
  const { slack, publicUrl, operator, keepsLoad = true, hostSecrets = {} } = settings;
  const { poster, consents } = outward;
  const { lookUps, directory, dnd } = looking;
  const [fetching, now] = [slack.fetch ?? fetch, clock.now];
  const transport = transportFor(slack, slackLog(log), now);
  const bolt = await openBolt(slack, transport, poster, slackLog(log));
  listen(bolt, {
    ...{ desk: desk(), questions, directory, dnd, consents, calendars, keepsLoad, operator, now, fetch: fetching },
    reachedAt: () => ({ url: publicUrl ?? `http://localhost:${port()}`, isPublic: publicUrl !== undefined }),
    isPublic: publicChannels(lookUps),
    refuseUnlessThere: channelMembership(lookUps),
    linkable: { hosts: Object.keys(hostSecrets).filter(isCodeHost), newCode: newLinkCode },
    share: sharing(poster, fetching),
  });
  return { bolt, transport };
}
