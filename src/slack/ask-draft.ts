import type { ViewSubmitAction } from "@slack/bolt";
import { z } from "zod";
import { readAsk, readOptions, readWords } from "../domain/ask-text.ts";
import type { Ask } from "../domain/preflight.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Silence } from "../domain/silence.ts";
import type { Instant } from "../domain/time.ts";
import { usualMinutes } from "../domain/usual-minutes.ts";
import type { Question } from "./ask-all.ts";
import type { AskDraft, ChosenGroup } from "./ask-modal.view.ts";
import type { SilenceChoice } from "./ask-more.view.ts";
import { escaped } from "./block-kit.ts";
import { type Beside, type Errors, noting } from "./read-inputs.ts";

type View = ViewSubmitAction["view"];

const remembered = z.object({ isFull: z.boolean(), missing: z.array(z.string()) });

/** What the form knew of the ask when it was drawn: whether it is full, and what was said to be missing. */
export const rememberedIn = (view: Pick<View, "private_metadata">) => remembered.parse(JSON.parse(view.private_metadata));

const filledIn = ({ state }: View, block: string) => Object.values(state.values[block] ?? {})[0];
const wordsIn = (view: View, block: string): string => filledIn(view, block)?.value?.trim() ?? "";
const chosenIn = (view: View, block: string): string | undefined => filledIn(view, block)?.selected_option?.value;

function laterIn(view: View, block: string, now: Instant): Instant | undefined {
  const seconds = filledIn(view, block)?.selected_date_time;
  if (!seconds) return undefined;
  if (seconds * 1_000 <= now) throw new Refusal("That time has passed. Choose a later one.");
  return seconds * 1_000;
}

export const draftIn = (view: View): AskDraft => ({
  kind: chosenIn(view, "kind") === "decision" ? "decision" : "review",
  readers: filledIn(view, "readers")?.selected_users ?? [],
  ...chosenGroup(view),
  ask: wordsIn(view, "ask"),
  link: wordsIn(view, "link"),
  isFull: rememberedIn(view).isFull,
  silence: (chosenIn(view, "silence") as SilenceChoice | undefined) ?? "wait",
});

function chosenGroup(view: View): { group?: ChosenGroup } {
  const chosen = filledIn(view, "group")?.selected_option;
  return chosen ? { group: { id: chosen.value, name: chosen.text.text } } : {};
}

/** People and groups alike, by their ids at Slack. */
export const chosenReaders = ({ readers, group }: AskDraft): string[] => [...readers, ...(group ? [group.id] : [])];

/** What was filled in, or what is wrong with it, beside the input that it is in. */
export function questionIn(view: View, now: Instant): { question?: Question; errors: Errors } {
  const draft = draftIn(view);
  const errors: Errors = {};
  const beside = noting(errors);
  const ask = beside("ask", () => readAsk(escaped(`${draft.ask} ${draft.link}`), "Look at the parser's error path"));
  const options = beside("options", () => optionsIn(view, draft.kind));
  const more = moreIn(view, beside, now);
  const lapse = beside("lapse-at", () => laterIn(view, "lapse-at", now));
  const onSilence = beside("lapse-to", () => silenceIn(view, draft, options ?? [], lapse));
  if (chosenReaders(draft).length === 0) errors["readers"] = "Choose whom you ask.";
  if (!ask || !options || Object.keys(errors).length > 0) return { errors };
  const minutes = Number(wordsIn(view, "minutes")) || usualMinutes;
  return { question: { kind: draft.kind, ...ask, options, minutes, ...more, ...(onSilence && { onSilence }) }, errors };
}

/** The ask as far as it is written, whether it can be sent or not; undefined while nothing is. */
export function askSoFar(view: View): Ask | undefined {
  const { kind, ask, link } = draftIn(view);
  if (ask === "" && link === "") return undefined;
  const options = kind === "review" ? [] : linesIn(view, "options");
  const recommendation = wordsIn(view, "recommendation");
  const minutes = Number(wordsIn(view, "minutes")) || usualMinutes;
  return { kind, ...wordsAndLink(ask, link), options, minutes, ...(recommendation && { recommendation }) };
}

function wordsAndLink(ask: string, link: string): Pick<Ask, "ask" | "link"> {
  try {
    return readAsk(escaped(`${ask} ${link}`), "Look at the parser's error path");
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ask: ask || link, ...(link && { link }) };
  }
}

const linesIn = (view: View, block: string) =>
  wordsIn(view, block)
    .split("\n")
    .filter((line) => line.trim() !== "");

function optionsIn(view: View, kind: AskDraft["kind"]): string[] {
  if (kind === "review") return [];
  return readOptions(linesIn(view, "options").map(escaped), "Postgres, then Redis on the next line");
}

function moreIn(view: View, beside: Beside, now: Instant): Partial<Question> {
  const said = (block: string) => {
    const written = wordsIn(view, block);
    return written === "" ? undefined : beside(block, () => readWords(written, "Postgres: we run it already."));
  };
  const recommendation = said("recommendation");
  const holdsUp = said("holds-up");
  const dueAt = beside("due", () => laterIn(view, "due", now));
  const urgency = chosenIn(view, "urgency");
  return {
    ...(recommendation && { recommendation }),
    ...(holdsUp && { holdsUp }),
    ...(dueAt !== undefined && { dueAt }),
    ...((urgency === "blocking" || urgency === "whenever") && { urgency }),
  };
}

/** A lapse names one of the options, whatever its case, or, where there are none, what it counts as in a few words. */
function silenceIn(view: View, { silence, kind }: AskDraft, options: string[], at: Instant | undefined): Silence | undefined {
  if (silence === "work on") return { is: "work on" };
  if (silence !== "lapse" || kind === "review" || at === undefined) return undefined;
  const written = readWords(wordsIn(view, "lapse-to"), options[0] ?? "Keep the old format");
  const to = options.find((option) => option.toLowerCase() === written.toLowerCase()) ?? written;
  if (options.length > 0 && !options.includes(to))
    throw new Refusal(`"${written}" is none of the options: ${options.join(", ")}. Write the one to which it lapses.`);
  return { is: "lapse", at, to };
}
