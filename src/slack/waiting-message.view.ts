import type { Awaited } from "../domain/expectation.ts";
import { awaitedBlocks, awaitedLine } from "./awaited.view.ts";
import { header, type Message, muted, toldInLines } from "./block-kit.ts";
import type { Viewer } from "./request.view.ts";

const mostLines = 40;

/** The one message of all that somebody waits for; it changes in silence. */
export function waitingView(awaited: Awaited[], viewer: Viewer): Message {
  const title = awaited.length === 0 ? "You wait for nothing" : `What you wait for: ${awaited.length}`;
  const foot = "This message changes by itself, and calls nobody. Answers come as messages of their own.";
  return {
    text: toldInLines([title, ...awaited.map((one) => `• ${awaitedLine(one, viewer)}`)]),
    blocks: [header(title), ...awaitedBlocks(awaited, mostLines, viewer), muted(foot)],
  };
}
