import type { AgentAsk } from "../app/ask-as-agent.ts";
import { asEscaped, plain, readAsk, readAskAsIs, readOptionsAsIs, readWords } from "../domain/ask-text.ts";
import { missingFromAgent } from "../domain/preflight.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Submission } from "../domain/request.ts";
import type { Silence } from "../domain/silence.ts";
import { day, type Instant } from "../domain/time.ts";
import { minutesForLines, usualMinutes } from "../domain/usual-minutes.ts";
import type { Asking } from "./agent-asking.ts";
import type { Finding } from "./finding-faults.ts";
import { iso } from "./tell-request.ts";

/** What is asked, in the domain's words, whoever is asked. */
export type ReadAsk = Omit<AgentAsk, "agent" | "key" | "hash" | "to">;

const example = "Look at the parser's error path";
const mostTopic = 60;

/** An agent's words are data: read as people's are, in a form of which no mention and no disguised link comes. What is wrong with them is found. */
export function readAsking(said: Asking, finding: Finding, now: Instant): ReadAsk {
  const options = finding.in("options", () => readOffered(said)) ?? [];
  const read = {
    kind: said.kind,
    ...readSubject(said, finding),
    options,
    minutes: finding.in("minutes", () => readMinutesOf(said)) ?? usualMinutes,
    ...readCase(said, finding),
    ...(said.reversible && { isReversible: true as const }),
    ...defined(
      "dueAt",
      finding.in("due_at", () => readDue(said, now)),
    ),
    ...readUrgency(said, finding),
    ...defined(
      "onSilence",
      finding.in("on_silence", () => readSilence(said, options, now)),
    ),
  };
  finding.add(missingFromAgent(read));
  return read;
}

function defined<Name extends string, Value>(name: Name, value: Value | undefined) {
  return (value === undefined ? {} : { [name]: value }) as { [Key in Name]?: Value };
}

function readSubject({ ask, link }: Asking, finding: Finding): Pick<Submission, "ask" | "link"> {
  const read = finding.in("link", () => (link === undefined ? undefined : readLinkAlone(link)));
  return { ask: finding.in("ask", () => readAskAsIs(ask, example)) ?? ask, ...defined("link", read) };
}

export function readLinkAlone(given: string): string {
  const address = given.trim();
  const { link } = /^https?:\/\/\S+$/.test(address) ? readAsk(asEscaped(address), example) : {};
  if (!link) throw new Refusal("A link begins with https://, for example https://github.com/acme/parser/pull/381.");
  return link;
}

function readOffered({ kind, options = [] }: Asking): string[] {
  if (kind === "review" && options.length > 0)
    throw new Refusal('A review offers no options. Leave them out, or ask for a decision: "kind": "decision".');
  return readOptionsAsIs(options, '["Postgres", "Redis"]');
}

function readMinutesOf({ minutes, lines }: Asking): number {
  if (minutes !== undefined && lines !== undefined)
    throw new Refusal('Say minutes or lines, not both, for example "minutes": 10.');
  return lines === undefined ? (minutes ?? usualMinutes) : minutesForLines(lines);
}

function readCase(said: Asking, finding: Finding) {
  const read = (part: "recommendation" | "evidence" | "holds_up", like: string) =>
    finding.in(part, () => (said[part] === undefined ? undefined : readWords(said[part], like)));
  return {
    ...defined("recommendation", read("recommendation", "Postgres")),
    ...defined("evidence", read("evidence", "All 312 tests are green; Redis lost two jobs in a restart.")),
    ...defined("holdsUp", read("holds_up", "The release of the importer")),
    ...defined(
      "topic",
      finding.in("topic", () => readTopic(said.topic)),
    ),
  };
}

function readTopic(said: string | undefined): string | undefined {
  if (said === undefined) return undefined;
  const topic = plain(asEscaped(readWords(said, "dependency updates")));
  if (topic.length > mostTopic)
    throw new Refusal(`A topic has ${mostTopic} characters at most, for example "dependency updates".`);
  return topic;
}

function readDue({ due_at }: Asking, now: Instant): Instant | undefined {
  if (due_at === undefined) return undefined;
  const at = Date.parse(due_at);
  if (at <= now) throw new Refusal(`That time has passed. Name a later one, for example "${iso(now + day)}", or none.`);
  return at;
}

function readUrgency({ urgency, reason }: Asking, finding: Finding): Pick<ReadAsk, "urgency" | "reason"> {
  if (urgency !== "urgent") {
    if (reason !== undefined)
      finding.in("reason", () => {
        throw new Refusal('A reason goes with "urgency": "urgent" alone. Put what stands still into holds_up.');
      });
    return urgency === "blocking" || urgency === "whenever" ? { urgency } : {};
  }
  const why = finding.in("reason", () => readWords(reason ?? "", "Main is red, and nobody can merge."));
  return { urgency: "blocking", ...defined("reason", why) };
}

/** A lapse names one of the options, whatever its case, or, where there are none, what it counts as. */
function readSilence({ kind, reversible, on_silence: said }: Asking, options: string[], now: Instant): Silence | undefined {
  if (said === undefined || said === "wait") return undefined;
  if (said === "work_on") return { is: "work on" };
  if (kind === "review")
    throw new Refusal('Only a decision can lapse: nobody\'s silence is a review. Say "on_silence": "wait" or "work_on".');
  if (!reversible) throw new Refusal('Only what can be changed back may lapse: say "reversible": true if it can, else wait.');
  const at = Date.parse(said.lapse_at);
  if (at <= now) throw new Refusal(`The time at which it lapses has passed. Name a later one, for example "${iso(now + day)}".`);
  const written = readWords(said.to, options[0] ?? "Keep the old format");
  const to = options.find((option) => option.toLowerCase() === written.toLowerCase()) ?? written;
  if (options.length > 0 && !options.includes(to)) throw new Refusal(`It lapses to one of the options: ${options.join(", ")}.`);
  return { is: "lapse", at, to };
}
