import type { KnownBlock } from "@slack/types";
import { hostAsking } from "../domain/askers.ts";
import type { Attention } from "../domain/attention.ts";
import { hostName } from "../domain/code-host.ts";
import { type Deed, sayDeed } from "../domain/deed.ts";
import { isolated } from "../domain/isolated.ts";
import { type Request, saidAs } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { button, cut, type Message, muted, paragraph, quotedCode, toldInLines, words } from "./block-kit.ts";

/** Of whom it is, and when: what is put off is said by the opening that brings it. */
type Reader = { attention: Attention; locale?: string | undefined; now: Instant };
/** One request of a line, and what would be done with it, or was. */
export type LinePart = { request: Request; deed: Deed };
export type Misread = { said: string; why: string };

/** What was read in a line of short answers. It counts when it is confirmed; `value` is what the button carries. */
export function answerLineView(parts: LinePart[], misread: Misread[], value: string, reader: Reader): Message {
  const [first, ...more] = parts;
  const confirm = more.length === 0 ? "Do this" : `Do these ${parts.length}`;
  const buttons = [button(confirm, "line/do", value, { style: "primary" }), button("Leave it", "line/leave", "leave")];
  const opening = first
    ? `This is what I read. It counts when you press ${confirm}.`
    : "I could read none of it, and nothing is done.";
  return {
    text: toldInLines([opening, ...parts.map((one) => inWords(one, reader)), ...misread.map(sayMisread)]),
    blocks: [
      paragraph(words(opening)),
      ...parts.map((one) => partView(one, reader)),
      ...misread.map((one) => muted(sayMisread(one))),
      ...(first ? [{ type: "actions" as const, block_id: "line", elements: buttons }] : []),
    ],
  };
}

/** What became of it, and what could not be done any more. */
export function lineDoneView(done: LinePart[], refusals: string[], reader: Reader): Message {
  const opening = sayDone(done.length, done.length + refusals.length);
  const refused = refusals.map(quotedCode);
  const example = done.find(({ deed }) => deed.is === "settle");
  const foot = example && `An answer is taken back by /sluice undo ${saidAs(example.request)}.`;
  return {
    text: toldInLines([opening, ...done.map((one) => inWords(one, reader)), ...refused, foot]),
    blocks: [
      paragraph(words(opening)),
      ...done.map((one) => partView(one, reader)),
      ...refused.map((why) => muted(why)),
      ...(foot ? [muted(foot)] : []),
    ],
  };
}

function sayDone(done: number, all: number): string {
  if (done === 0) return "Nothing was done.";
  if (done < all) return `Done, ${done} of ${all}:`;
  return all === 1 ? "Done:" : `Done, all ${all}:`;
}

const factOf = ({ request, deed }: LinePart, { attention, locale, now }: Reader) =>
  `${saidAs(request)} · ${sayDeed(deed, attention, locale, now)}${sayWhere(request, deed)}`;

/** What is said in words is said in Slack alone. */
function sayWhere(request: Request, deed: Deed): string {
  const host = deed.is === "settle" ? hostAsking(request) : undefined;
  return host ? ` (Slack only: ${hostName[host]} is not told)` : "";
}

const inWords = (part: LinePart, reader: Reader) => `${factOf(part, reader)} · ${isolated(cut(part.request.ask, 120))}`;

const partView = (part: LinePart, reader: Reader): KnownBlock =>
  paragraph(words(factOf(part, reader), "bold"), words(` · ${isolated(cut(part.request.ask, 120))}`));

const sayMisread = ({ said, why }: Misread) => `"${isolated(cut(said, 80))}": ${quotedCode(why)}`;
