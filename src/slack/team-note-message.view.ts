import { sayTeamWeek } from "../domain/say-team-note.ts";
import { leastMembers, type TeamWeek } from "../domain/team-note.ts";
import type { Instant } from "../domain/time.ts";
import { header, type Message, muted, sentence, toldInLines } from "./block-kit.ts";

const title = "The week of this team";
const foot = `Rounded sums of at least ${leastMembers} people, each of whom said that they want to count: /sluice team join. Nobody sees who does.`;

/** The week of a team in sums: nothing of it is anybody's. */
export function teamNoteView(week: TeamWeek, now: Instant): Message {
  const said = sayTeamWeek(week, now);
  return { text: toldInLines([title, said, foot], "/sluice team"), blocks: [header(title), sentence(said), muted(foot)] };
}
