import { plain } from "../domain/ask-text.ts";
import { personId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { sayWhetherEnough } from "../domain/say-team-note.ts";
import { sayDated, sayZone } from "../domain/say-time.ts";
import { firstNoteAfter } from "../domain/team-note.ts";
import type { CommandVerb } from "./command.ts";
import { asksForHelp, helpAbout } from "./help.ts";

const inAChannel = "A team's week belongs to a channel: type `/sluice team join` in the one that is to be told.";
const what = "what was judged, what waits and stands still, and focus kept, in rounded sums of at least five people";

/** `/sluice team join`, `/sluice team leave`, in a channel; alone it says what that is. Nobody else is told who does. */
export const team: CommandVerb = async (sluice, { who, installation, channel: room, text }) => {
  const { desk, directory, questions, keepsLoad, now } = sluice;
  if (asksForHelp(text)) return helpAbout("channels");
  if (room === undefined) throw new Refusal(inAChannel);
  const channel = personId(installation, room);
  const word = plain(text)
    .trim()
    .toLowerCase()
    .replace(/^note\s+/, "");
  const person = await directory.know(who);
  if (word === "leave") {
    await desk.leaveTeam({ channel, by: who });
    return "Your weeks count no more in what this channel is told. Nobody else is told that.";
  }
  if (!keepsLoad) throw new Refusal("No load is kept here: whoever runs Sluice has set LOAD=off, so no week can be summed up.");
  if (word === "join") {
    await Promise.all([directory.placeOf(who), sluice.refuseUnlessThere(room, "/sluice team join")]);
    const note = await desk.joinTeam({ channel, by: who });
    return `Your weeks count from the next Monday on in what this channel, and no other, is told on Mondays: ${what}; first ${sayDated(firstNoteAfter(note, now()), person)} ${sayZone(person.zone)}. ${sayWhetherEnough(note.members.length)} \`/sluice team leave\` ends that.`;
  }
  if (word !== "")
    throw new Refusal(`There is no "${word.slice(0, 40)}" here. Try \`/sluice team join\` or \`/sluice team leave\`.`);
  const note = await questions.teamNote(channel);
  const isIn = note?.members.some((one) => one.who === who) ?? false;
  const own = isIn ? "Your weeks count here; `/sluice team leave` ends that." : "`/sluice team join` lets your weeks count.";
  return `On Mondays this channel can be told the week of its team: ${what}. Each says themselves that they want to count, and nobody sees who does. ${sayWhetherEnough(note?.members.length ?? 0)} ${own}`;
};
