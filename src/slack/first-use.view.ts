import type { KnownBlock, ModalView } from "@slack/types";
import { attentionOf, joined, type Person } from "../domain/person.ts";
import type { Request } from "../domain/request.ts";
import { sayWhen, sayZone } from "../domain/say-time.ts";
import { hour, type Instant, type Weekday } from "../domain/time.ts";
import { daysInput, textInput, timeInput } from "./block-inputs.ts";
import { button, divider, header, muted, plain, sentence } from "./block-kit.ts";
import { digestView } from "./digest-message.view.ts";

/** What stands in the Home of who has not joined. */
export const invitation: KnownBlock[] = [
  header("Keep your focus whole"),
  sentence(
    "Sluice holds what others ask while you focus, and brings it together at times that you choose. Three questions, and your gate is set up.",
  ),
  {
    type: "actions",
    block_id: "first-use",
    elements: [button("Set up my gate", "first-use/open", "open", { style: "primary" })],
  },
  divider,
];

/** Three questions, each with an answer that most people leave as it is. */
export function firstUseForm(person: Person): ModalView {
  const { hours, slots, zone } = attentionOf(joined(person));
  const [usual] = Object.values(hours);
  return {
    type: "modal",
    callback_id: "first-use",
    title: plain("Set up my gate"),
    submit: plain("Begin"),
    close: plain("Not now"),
    blocks: [
      muted(`Times are ${sayZone(zone)}, as in your Slack profile. Everything can be changed later, and left by /sluice leave.`),
      daysInput(Object.keys(hours).map(Number) as Weekday[], "1. On which days do you work?"),
      timeInput("from", "From", usual?.from ?? "09:00"),
      timeInput("to", "To", usual?.to ?? "18:00"),
      textInput(
        "slots",
        {
          label: "2. When do you want to see what gathered?",
          hint: "Three times a day is calm for most people. Empty: each comes at once, unless you focus.",
          optional: true,
        },
        slots.map((slot) => slot.replace(/^0/, "")).join(", "),
        {},
      ),
      textInput(
        "weekly",
        {
          label: "3. When do you focus every week?",
          hint: "Such as weekdays 9:00-11:30. Empty: /focus 90m begins a block whenever you like.",
          optional: true,
        },
        "",
        { max_length: 100 },
      ),
    ],
  };
}

/** What was set up, and what a digest looks like. */
export function sampleModal(person: Person, nextDigestAt: Instant | undefined, now: Instant): ModalView {
  const { zone, locale } = person;
  const next =
    nextDigestAt === undefined ? "" : ` Your next digest: ${sayWhen(nextDigestAt, { zone, locale }, now)} ${sayZone(zone)}.`;
  return {
    type: "modal",
    callback_id: "first-use-sample",
    title: plain("Your gate is set up"),
    close: plain("Done"),
    blocks: [
      sentence(`Requests wait for you now, and come together.${next}`),
      muted("This is a sample: in a real one each has its buttons, and nothing comes where nothing waits."),
      divider,
      ...sampleDigest(person, now),
    ],
  };
}

/** As it is read; there is nothing to press in a sample. */
function sampleDigest(person: Person, now: Instant): KnownBlock[] {
  const names: Record<string, string> = { ...sampleNames, [person.id]: person.name };
  const viewer = {
    id: person.id,
    zone: person.zone,
    now,
    names: (id: string) => names[id] ?? "",
    hours: () => attentionOf(person),
  };
  const coming = samples.map((sample, at) => sampleRequest(sample, at, person, now));
  const { blocks } = digestView({ coming, carried: [], isLive: true, isBypass: false, asksManner: false }, viewer);
  return blocks.flatMap((block): KnownBlock[] => {
    if (block.type === "actions" || block.type === "data_visualization") return [];
    if (block.type !== "section") return [block];
    const { accessory: _, ...rest } = block;
    return [rest];
  });
}

const sampleNames = { bo: "Bo", cy: "Cy" };
type Sample = Pick<Request, "kind" | "ask" | "options" | "minutes"> & { by: keyof typeof sampleNames };
const samples: Sample[] = [
  { by: "bo", kind: "review", ask: "Look at the parser's error path", options: [], minutes: 12 },
  { by: "cy", kind: "decision", ask: "Which queue for retries?", options: ["Postgres", "Redis"], minutes: 5 },
];

const sampleRequest = ({ by, ...sample }: Sample, at: number, { id: to }: Person, now: Instant): Request => ({
  ...sample,
  id: `sample/${at + 1}`,
  number: at + 1,
  key: "sample",
  askers: [{ who: by, origin: { from: "slack" }, ask: sample.ask, at: now - hour }],
  askedOf: to,
  to,
  askedAt: now - hour,
  turn: { is: "shown", at: now },
  history: [{ since: now - hour, whose: to }],
  talk: [],
});
