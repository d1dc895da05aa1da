import { plain } from "../domain/ask-text.ts";

const topics: Record<string, string[]> = {
  focus: [
    "`/sluice focus 90m` shuts your gate; `focus until 15:00`, `focus 14:00-16:00`, `focus tomorrow 9-11`, `focus 3 december 9-11`",
    "`/sluice focus weekdays 9:00-11:30` does so every week, `focus skip today` leaves a day out, `focus keep today` brings it back, `focus fridays off` takes days out",
    "`/sluice focus review 16:00-16:45` guards time for judging: your digest comes at its start",
    "`/sluice away until 5 jan`, `away tomorrow` or `away 24 dec to 2 jan`: what waits is kept, given back or handed over, in one screen",
    "`/sluice start` sets up your gate by three questions",
    "`/sluice settings` shows and changes your hours, digests, weekly blocks, days off and what may pass your gate",
    "`/sluice focus` says how it stands; `focus off` opens it with what has gathered, `focus off quietly` without",
    "`/sluice link github octocat` brings you reviews that are asked on GitHub or GitLab; `accounts` lists what is linked, `unlink github` ends it",
    "`/sluice export` sends you all that is kept of you; `/sluice erase` erases it, once you confirm",
    "`/sluice leave` ends the batching: requests come at once again, in your working hours",
  ],
  asking: [
    "`/sluice ask @ana @bo …` asks for a review or, where it has options or ends with a question mark, a decision",
    "`/sluice review @ana Look at the parser https://…` asks for a review",
    "`/sluice decide @ana Which queue? | Postgres | Redis` asks for a decision",
    "`/sluice ask @platform …` asks a group: one of it claims the request; `/sluice group @platform most free` gives it to who has most room",
    "`/sluice urgent R142 <reason>` lets what you asked through a shut gate; `/sluice withdraw R142` takes it back",
    "`/sluice stand-in R142` asks whoever stands in for a reader who is away",
    "`/sluice bump R142` says that you still wait, without calling anybody; `/sluice wait R142` lets you hear what others asked in the open",
    "`/sluice remind` and `/sluice team`, in a channel, are about that channel · `/sluice help channels`",
    "`/sluice reply R142 For 2.4` answers what you were asked back; so does a message below that question",
  ],
  judging: [
    "`/sluice queue` shows what waits for you, and what you wait for; `next` opens them one at a time; `status R142` says how one stands",
    "`/sluice approve R142`, `changes R142 <what>`, `decline R142 <why>`, `answer R142 Postgres`; `undo R142` takes it back",
    "`/sluice ask-back R142 Which release?` · `later R142 until thursday`, `until 3 december` or `once R140` · `hand R142 to @cy <why>`",
    "`/sluice same R142` lets what an agent asks again on that topic have the same answer for 30 days; `rules` lists and stops those",
    "`/sluice load` says what judging cost you today · `/sluice help load`",
    "`/sluice decisions queue` finds what was decided, by words of the question, the answer or its reason",
    "Several at once, written to Sluice: 142 yes · 143 no, too big · 144 Thu. It counts when you confirm it.",
  ],
  channels: [
    "`/sluice remind here weekdays 10:00`, in a channel, tells it what was asked there and stands still; `remind here mondays 9:30` on other days",
    "`/sluice remind` says how the channel is reminded; `remind stop` ends that, whoever set it up",
    "`/sluice team join`, in a channel, lets your weeks count in what it is told on Mondays: sums of at least five people; `team leave` ends that",
    "`/sluice team` says whether your weeks count there",
  ],
  agents: [
    "`/sluice agents` shows the programs that ask in your name, and what each still asks; there you make one, change it, give it another token or revoke it",
    "A token lets it ask, over HTTP or MCP: it is told until when that is held, and goes on with something else",
    "`/sluice withdraw R142` takes back what one of yours asked; `status R142` says how it stands",
    "`/sluice same R142` gives an agent your answer again for 30 days, `rules` lists and stops those",
    "`/sluice settings`: how many minutes a day agents may ask of you",
  ],
  load: [
    "`/sluice load` says what judging cost you today: what came and left, for about how long you judged, and your focus. You alone see it",
    "`/sluice load yesterday`, `load friday` or `load 20 march` says it of another day; `load week`, `load last week` or `load week 20 march` of a week",
    "`/sluice standup` lists what you judged, answered and handed over on the last day before today on which you did, two weeks back at most, to be copied; `standup friday` on another",
    "`/sluice settings`: how many minutes a day you give to judging, whether your days are summed up, and whether you see how you judge",
  ],
};

export const help = [
  "Sluice holds review and decision requests while you focus, and brings them together.",
  "`/sluice focus 90m` shuts your gate · `/sluice help focus`",
  "`/sluice ask @ana Look at the parser https://…` asks somebody to judge something · `/sluice help asking`",
  "`/sluice queue` shows what waits for you; judge it there, or by its number: `approve R142` · `/sluice help judging`",
  "`/sluice agents` shows the programs that ask in your name, and makes one · `/sluice help agents`",
].join("\n");

/** Behind a command that reads what follows: what can be said there. */
export const asksForHelp = (text: string) => /^(?:help|\?)$/i.test(text.trim());

/** What there is, in a few lines; or all about one of its topics. */
export function helpAbout(topic: string): string {
  const name = topic.trim().toLowerCase();
  if (name === "") return help;
  const lines = Object.hasOwn(topics, name) ? topics[name] : undefined;
  return lines?.join("\n") ?? `There is no help about "${plain(name.slice(0, 40))}". There is:\n${help}`;
}
