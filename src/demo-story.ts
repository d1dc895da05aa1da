import type { StoryFacts, StoryStep } from "./playground/guide-contract.ts";
import type { Happening } from "./playground/world.ts";

/** `after`: what happened since the step before; `all`: what happened at all. */
type When = (after: Happening[], facts: StoryFacts, all: Happening[]) => number;
type Told = Omit<StoryStep, "isDone"> & { when: When };

const ana = "U0ANA";
const bo = "U0BO";
const dmOf = (user: string) => `D${user.slice(1)}`;
const ask = "/review @ana Look at the parser's error path https://github.com/acme/parser/pull/381";

/** Finds where a step is done: the place of the happening that does it, or -1. */
const first = (is: (one: Happening, facts: StoryFacts) => boolean) => (after: Happening[], facts: StoryFacts) =>
  after.findIndex((one) => is(one, facts));

const isCommand = ({ is, words }: Happening, command: RegExp) => is === "command" && command.test(words);
const judging = /^\/(sluice )?(approve|changes|decline|answer|ask-back|hand) /;
const judgingLabels = /^(Approve|Request changes|Decline|Answer|Choose|Ask back|Hand over|Do this|Do these \d)/;
/** What could be chosen in the decisions that were asked by a command: "Which queue? | Postgres | Redis". */
const optionsIn = (all: Happening[]) =>
  all.flatMap(({ is, words }) => (is === "command" ? words.split("|").slice(1) : [])).map((one) => one.trim());
const isPress = ({ is, words }: Happening, label: RegExp) => is === "press" && label.test(words);

/** Five steps, each told from what the workspace can see; a step counts only after the one before it. */
const steps: Told[] = [
  {
    title: "Ana begins to focus",
    body: "As Ana, type /focus 90m. Her gate shuts: for an hour and a half nothing that can wait reaches her.",
    offer: { as: ana, channel: dmOf(ana), type: "/focus 90m" },
    when: first((one) => one.user === ana && (isCommand(one, /^\/(sluice )?focus \S/) || isPress(one, /^Focus /))),
  },
  {
    title: "Bo asks her for a review",
    body: "As Bo, ask Ana. He hears at once until when it is held; she hears nothing.",
    offer: { as: bo, channel: dmOf(bo), type: ask },
    when: first((one) => one.user === bo && isCommand(one, /^\/(sluice )?(review|decide|ask) .*@ana/)),
  },
  {
    title: "The gate opens",
    body: "Become Ana and turn the clock to her next digest. What has gathered comes as one message.",
    offer: { as: ana, channel: dmOf(ana), turn: { until: "next digest" } },
    when: first((one, { bot }) => one.is === "posted" && one.user === bot && one.channel === dmOf(ana)),
  },
  {
    title: "Ana judges",
    body: "Read the digest and judge: press Approve or any other button, or type /sluice approve R1. The message says at once what became of it.",
    offer: { as: ana, channel: dmOf(ana) },
    when: (after, _, all) =>
      after.findIndex(
        (one) =>
          one.user === ana &&
          (isCommand(one, judging) ||
            isPress(one, judgingLabels) ||
            (one.is === "press" && optionsIn(all).some((option) => one.words.startsWith(option)))),
      ),
  },
  {
    title: "Bo has his answer",
    body: "Ana could take it back for half a minute: turn the clock by +15 min, become Bo and read it. His own gate is open; were he focusing too, it would have waited for him.",
    offer: { as: bo, channel: dmOf(bo) },
    when: (after, { bot }) => {
      const answer = after.find((one) => one.is === "posted" && one.user === bot && one.channel === dmOf(bo));
      return after.findIndex((one) => answer && one.is === "read" && one.user === bo && Number(one.ts) >= Number(answer.ts));
    },
  },
];

/** The guided story as it stands. Empty in a workspace without its people. */
export function story(happenings: Happening[], facts: StoryFacts): StoryStep[] {
  if (!facts.people.includes(ana) || !facts.people.includes(bo)) return [];
  let rest: Happening[] | null = happenings;
  return steps.map(({ when, ...step }) => {
    const place: number = rest ? when(rest, facts, happenings) : -1;
    rest = rest && place >= 0 ? rest.slice(place + 1) : null;
    return { ...step, isDone: place >= 0 };
  });
}
