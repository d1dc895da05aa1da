import { plain } from "../domain/ask-text.ts";
import { personId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { sayTooFew } from "../domain/say-team-note.ts";
import { sayDated } from "../domain/say-time.ts";
import type { CommandVerb } from "./command.ts";

const inAChannel = "A team's week belongs to a channel: type `/sluice team join` in the one that is to be told.";
const what = "what was judged, what waits and stands still, and focus kept, in sums of at least five people";

/** `/sluice team join`, `/sluice team leave`, in a channel; alone it says what that is. Nobody else is told who does. */
export const team: CommandVerb = async (sluice, { who, installation, channel: room, text }) => {
  const { desk, directory, questions, keepsLoad } = sluice;
  if (room === undefined) throw new Refusal(inAChannel);
  if (!keepsLoad) throw new Refusal("No load is kept here: whoever runs Sluice has set LOAD=off, so no week can be summed up.");
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
  if (word === "join") {
    await Promise.all([directory.placeOf(who), sluice.refuseUnlessThere(room)]);
    const { members, nextAt } = await desk.joinTeam({ channel, by: who });
    return `From the next Monday on your weeks count in what this channel is told on Mondays: ${what}. ${sayTooFew(members.length)} The next note: ${sayDated(nextAt, person)}. \`/sluice team leave\` ends that.`;
  }
  if (word !== "")
    throw new Refusal(`There is no "${word.slice(0, 40)}" here. Try \`/sluice team join\` or \`/sluice team leave\`.`);
  const note = await questions.teamNote(channel);
  const stands = note ? sayTooFew(note.members.length) : "Nobody takes part yet.";
  return `On Mondays this channel can be told the week of its team: ${what}. Each says themselves that they want to count, and nobody sees who does. ${stands} \`/sluice team join\` lets your weeks count.`;
};
