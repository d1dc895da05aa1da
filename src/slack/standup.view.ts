import type { RichTextBlock } from "@slack/types";
import { askFor, waitersOf } from "../domain/askers.ts";
import { type Request, saidAs } from "../domain/request.ts";
import { sayOutcome } from "../domain/say-outcome.ts";
import { sayWeekdayAndDate } from "../domain/say-time.ts";
import type { LocalDate } from "../domain/time.ts";
import { enderOf } from "../domain/turn.ts";
import { cut, header, type Message, muted, quotedCode, toldInLines, words } from "./block-kit.ts";
import type { Viewer } from "./request.view.ts";

/** What somebody did on a day, each request once in each list. */
export type Deeds = {
  /** Absent: on no day of the two weeks before today. */
  date?: LocalDate;
  judged: Request[];
  replied: Request[];
  handedOver: { request: Request; to?: string }[];
  askedBack: Request[];
};

/** What one did, as text to copy into a stand-up: coordination is work that no board shows. */
export function standupView(deeds: Deeds, viewer: Viewer): Message {
  const { date } = deeds;
  const title = date === undefined ? "What you did before today" : `What you did, ${sayWeekdayAndDate(date, viewer)}`;
  const lines = linesOf(deeds, viewer);
  const nothing = `Nothing was judged, answered or handed over ${date === undefined ? "in the two weeks before today" : "on that day"}.`;
  const said = lines.length > 0 ? lines : [nothing];
  const other = date === undefined ? "`/load standup today` shows that of today." : lastDay;
  const foot = `Only you see this. ${lines.length > 0 ? copying : other}`;
  return {
    text: toldInLines([title, ...said, foot], "/load standup"),
    blocks: [header(title), preformatted(said.join("\n")), muted(quotedCode(foot))],
  };
}

const copying = "Copy it where your stand-up is; what stands in a private conversation is named by its number alone.";

const lastDay = "`/load standup` shows that of the last day before today on which you did any.";

const mostEach = 15;
const mostText = 2_900;

function linesOf({ judged, replied, handedOver, askedBack }: Deeds, viewer: Viewer): string[] {
  return [
    ...listed("Judged", judged, (one) => `${named(one, viewer)}${outcomeOf(one, viewer)}`),
    ...listed("Answered what was asked back", replied, (one) => named(one, viewer)),
    ...listed("Handed over", handedOver, ({ request, to }) => `${named(request, viewer)}${to ? `, to ${viewer.names(to)}` : ""}`),
    ...listed("Asked back", askedBack, (one) => named(one, viewer)),
    ...unblocked(judged, viewer),
  ];
}

function listed<One>(what: string, requests: One[], say: (one: One) => string): string[] {
  if (requests.length === 0) return [];
  const left = requests.length - mostEach;
  const some = requests.slice(0, mostEach).map((one) => `- ${say(one)}`);
  return [`${what}: ${requests.length}`, ...some, ...(left > 0 ? [`- and ${left} more`] : [])];
}

const isPrivate = ({ askers }: Request) => askers.some((one) => one.isPrivate);

const named = (request: Request, { id }: Viewer) =>
  isPrivate(request) ? saidAs(request) : `${saidAs(request)} ${cut(askFor(request, id).replace(/\s+/g, " "), 100)}`;

/** As it stands; of what was asked again or ended otherwise since, nothing. */
function outcomeOf(request: Request, viewer: Viewer): string {
  const { turn } = request;
  if (isPrivate(request)) return "";
  if (turn.is !== "settled") return isTakenBack(request, viewer) ? " (taken back by me since)" : "";
  return enderOf(turn.outcome) === viewer.id ? ` (${sayOutcome(turn.outcome, "me", viewer)})` : "";
}

/** They opened again what they had ended, and it was not brought again after another end. */
function isTakenBack({ reopened = [], earlier = [] }: Request, { id }: Viewer): boolean {
  const last = reopened.at(-1);
  return last?.by === id && earlier.every(({ at }) => at < last.at);
}

/** Whom and what their judgement let go on. */
function unblocked(judged: Request[], viewer: Viewer): string[] {
  const goingOn = judged.filter(
    ({ turn }) => turn.is === "settled" && ["approved", "decided", "answered"].includes(turn.outcome.is),
  );
  const people = [...new Set(goingOn.flatMap(waitersOf))].filter((who) => who !== viewer.id).map(viewer.names);
  const things = goingOn.flatMap((one) => (one.holdsUp && !isPrivate(one) ? [cut(one.holdsUp, 80)] : []));
  const all = [...things, ...people.slice(0, mostEach)];
  return all.length === 0
    ? []
    : [`Unblocked: ${all.join(", ")}${people.length > mostEach ? ` and ${people.length - mostEach} more` : ""}`];
}

const preformatted = (text: string): RichTextBlock => ({
  type: "rich_text",
  elements: [{ type: "rich_text_preformatted", elements: [words(cut(text, mostText))] }],
});
