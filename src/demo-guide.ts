import type { AgentLine } from "./demo-agent.ts";
import type { PageGuide } from "./playground/guide-contract.ts";

/** `at` in milliseconds; each reader has it in their own zone. */
const noticeOf = (at: number) =>
  `This workspace began anew at <!date^${Math.floor(at / 1000)}^{time}|the last start>; what Sluice keeps is still there.`;

const emptyAtFirst =
  "*Sluice has nothing for you yet.*\nType `/focus 90m` below to shut your gate for a while. What others ask of you meanwhile waits, and comes here together when it opens.";
const emptyAgain =
  "*No message has come since.*\nWhat waits for you is in Home and in `/queue`, and comes with your next digest.";

const beginning = {
  title: "See it work in five steps",
  body: "Sluice holds what others ask of somebody who focuses, and brings it to them together. “Do it for me” becomes the right person and writes the words; you send them.",
  doneTitle: "That was the whole story",
  doneBody: "Go on as anybody you like: every button and command works. Start over from the clock’s menu.",
};
const goOn = {
  ...beginning,
  title: "Go on where you were",
  body: "Requests, blocks and answers are as they were; messages and statuses are not. The guided story begins again when you start over, from the clock’s menu.",
};

const agentAtWork = {
  title: "An agent at work",
  body: "An agent of Dee’s builds an importer. It asks her over HTTP as any agent would, is told until when that is held, and goes on meanwhile.",
  empty: "It asks first after a quarter of an hour: turn the clock, then become Dee and judge.",
};

const toDee = {
  title: "Become Dee, and turn the clock to the digest that brings it.",
  offer: { as: "U0DEE", channel: "D0DEE", turn: { until: "next digest" as const } },
};
/** What the page lets happen by this name. */
export const nightOfAgents = "a night of agents";
const night = {
  title: "Let three agents of Ana’s work through the night, and become Ana at her morning brief.",
  offer: { as: "U0ANA", channel: "D0ANA", happen: nightOfAgents },
};

type AtWork = { lines: AgentLine[]; isShutOut(): boolean };
/** What can be done for an agent whose token opens nothing any more. */
const shutOut =
  " *It asks nothing now.* Give it the token that opens: its new one, or that of another agent that you make in `/sluice agents`. Or let all begin anew: “Start over” in the clock’s menu.";
const tokenField = { label: "Its new token", button: "Give it this token" };

/** What the playground's page says about Sluice. `resumedAt`: since when the workspace is there, if the requests are older. */
export const guideTo = (resumedAt: number | undefined, { lines, isShutOut }: AtWork): PageGuide => ({
  name: "Sluice",
  tagline: "A whole workspace on this computer. Try anything.",
  emptyDm: resumedAt === undefined ? emptyAtFirst : emptyAgain,
  noDay:
    "Sluice batches for nobody who did not ask for it, so requests come to {name} at once. `/focus 90m` begins a first block.",
  story: resumedAt === undefined ? beginning : goOn,
  moreToTry: [
    "`/decide @ana Which queue? | Postgres | Redis` as anybody else",
    "`/focus weekdays 9:00-11:30`, `/focus away tomorrow`, and Settings in Home",
    "`/load` once Ana has judged something; turn the clock past 18:30, and her last digest sums the day up.",
    "`/sluice agents` as anybody: an agent of your own, with a token that opens the API on this machine",
    "`/sluice rules` once you pressed _Same for 30 days_ under what you answered an agent, and the morning brief after a night of agents",
    "Ask Cy, who has not joined: in his hours it comes at once, with a question to him.",
    "Code hosts and callbacks want an address that the internet reaches: here nothing is fetched or told outside.",
    "Restart the bot from the clock’s menu: nothing is lost, nothing comes twice.",
  ],
  atWork: {
    ...agentAtWork,
    body: agentAtWork.body + (isShutOut() ? shutOut : ""),
    lines,
    offers: isShutOut() ? [night] : [toDee, night],
    field: isShutOut() ? tokenField : null,
  },
  notice: resumedAt === undefined ? null : noticeOf(resumedAt),
});
