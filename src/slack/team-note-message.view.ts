import { sayTeamWeek } from "../domain/say-team-note.ts";
import { leastMembers, type TeamWeek } from "../domain/team-note.ts";
import { header, type Message, muted, sentence, toldInLines } from "./block-kit.ts";

const title = "The week of this team";
const foot = `Sums of ${leastMembers} people at least, each of whom said that they want to count: /sluice team join. Nobody sees who does, nor anybody's own numbers.`;

/** The week of a team in sums: nothing of it is anybody's. */
export function teamNoteView(week: TeamWeek, zone: string): Message {
  const said = sayTeamWeek(week, zone);
  return { text: toldInLines([title, said, foot], "/sluice team"), blocks: [header(title), sentence(said), muted(foot)] };
}
