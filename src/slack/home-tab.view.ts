import type { HomeView, KnownBlock } from "@slack/types";
import { type DayLoad, isQuiet } from "../domain/day-load.ts";
import { restOf } from "../domain/fatigue.ts";
import { attentionOf } from "../domain/person.ts";
import { minutesOf, type Request } from "../domain/request.ts";
import { sayLoad } from "../domain/say-load.ts";
import { sayMinutes } from "../domain/say-time.ts";
import type { Queue, Standing } from "../domain/standing.ts";
import { type Instant, minute } from "../domain/time.ts";
import { askingAway } from "./away-hint.view.ts";
import { button, divider, header, muted, sentence } from "./block-kit.ts";
import { invitation } from "./first-use.view.ts";
import { focusView } from "./focus-command.view.ts";
import { askedView, takenView } from "./queue-command.view.ts";
import { oneAtATimeButton, requestInBrief, requestInFull, type Viewer } from "./request.view.ts";
import { offeringRest } from "./rest.view.ts";
import { endedView } from "./undoing.view.ts";

const inFull = 7;
const inLines = 30;
const perPage = inFull + inLines;

/** A person's Home: their gate now, a page of what is theirs to judge, and what they wait for; `asides`: what concerns them alone, a line each. */
export function homeView(
  standing: Standing,
  queue: Queue,
  today: DayLoad,
  page: number,
  viewer: Viewer,
  asides: string[] = [],
): HomeView {
  const { mine, asked, taken, ended } = queue;
  return {
    type: "home",
    blocks: [
      ...(standing.person.attention ? [] : invitation),
      header("Your gate"),
      ...gateView(standing, viewer.now),
      ...askingAway(standing.person, viewer.now).blocks,
      ...todayView(today),
      ...(asides.length > 0 ? [muted(...asides)] : []),
      ...offeringRest(restOf(attentionOf(standing.person), today.minutes, viewer.now), mine, viewer),
      divider,
      ...mineView(mine, page, viewer, emptyQueue),
      ...endedView(ended, viewer),
      ...takenView(taken, viewer),
      ...askedView(asked, viewer),
    ],
  };
}

/** "Today: 5 came, 3 left, 2 wait. 2 h of focus kept whole." Nothing of a day on which nothing was. */
function todayView(today: DayLoad): KnownBlock[] {
  if (isQuiet(today) && today.focus < minute) return [];
  const first = sayLoad(today, false);
  const bypasses = today.bypasses.length;
  const through = bypasses === 0 ? "" : ` ${bypasses} ${bypasses === 1 ? "was" : "were"} let through your gate.`;
  return [muted(`Today: ${first.charAt(0).toLowerCase()}${first.slice(1)}${through} /load says more.`)];
}

/** The gate with its buttons, and the way to all that somebody chose about it. */
function gateView(standing: Standing, now: Instant): KnownBlock[] {
  const blocks = focusView(standing, now).blocks;
  const isAway = standing.gate.is === "shut" && standing.gate.block?.kind === "away";
  return blocks.map((block) =>
    block.type === "actions"
      ? {
          ...block,
          elements: [
            ...block.elements,
            ...(isAway ? [] : [button("Away", "away/open", "open")]),
            button("Settings", "settings/open", "open"),
          ],
        }
      : block,
  );
}

/** Of whoever may answer what they were asked, and nothing else. */
export const outsiderHomeView = ({ mine }: Queue, page: number, viewer: Viewer): HomeView => ({
  type: "home",
  blocks: mineView(mine, page, viewer, [sentence("What people of this workspace ask of you stands here.")]),
});

function mineView(mine: Request[], page: number, viewer: Viewer, whereEmpty: KnownBlock[]): KnownBlock[] {
  // What was on a page beyond may have ended since.
  const at = Math.min(page, Math.max(0, Math.ceil(mine.length / perPage) - 1));
  const here = mine.slice(at * perPage, (at + 1) * perPage);
  return [
    header(mine.length === 0 ? "Nothing waits for you" : `${mine.length} to judge, about ${sayMinutes(minutesOf(mine))}`),
    ...(mine.length === 0 ? whereEmpty : []),
    ...(mine.length > 1 ? [{ type: "actions" as const, block_id: "sitting", elements: [oneAtATimeButton] }] : []),
    ...here.slice(0, inFull).flatMap((request) => requestInFull(request, viewer)),
    ...here.slice(inFull).map((request) => requestInBrief(request, viewer)),
    ...pages(at, here.length, mine.length),
  ];
}

function pages(at: number, here: number, all: number): KnownBlock[] {
  if (all <= perPage) return [];
  const first = at * perPage + 1;
  const last = first - 1 + here;
  const elements = [
    ...(at > 0 ? [button("Earlier", "home/earlier", String(at - 1))] : []),
    ...(last < all ? [button("More", "home/more", String(at + 1))] : []),
  ];
  return [muted(`${first} to ${last} of ${all}`), { type: "actions", block_id: "home-pages", elements }];
}

const emptyQueue: KnownBlock[] = [
  sentence("Ask somebody with /review @name and what to look at, or /decide @name Question? | Option A | Option B."),
];
