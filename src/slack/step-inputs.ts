import { plain, readAsk, readOptions, splitAtBars } from "../domain/ask-text.ts";
import { cut } from "../domain/cut.ts";
import { Refusal } from "../domain/refusal.ts";
import { usualMinutes } from "../domain/usual-minutes.ts";
import type { Question } from "./ask-all.ts";

/** What a workflow hands to the step: a value for each input that is filled in. */
export type StepInputs = Record<string, unknown>;
/** `reader` and `asker` as Slack names people; no asker where the workflow asks for nobody. */
type Asking = Question & { reader: string; asker?: string };

const mostMinutes = 480;

/** Text comes as in messages: escaped, with mentions and links in angle brackets. Throws a Refusal for what cannot be asked so. */
export function readStep(inputs: StepInputs): Asking {
  const text = (name: string) => String(inputs[name] ?? "").trim();
  const options = readOptions(readLines(text("options")), "Postgres | Redis");
  const ask = readAsk(`${text("ask")} ${readLink(text("link"))}`, "Look at the parser's error path");
  const asker = text("asker") === "" ? undefined : readUser(text("asker"), "the person for whom the step asks");
  return {
    kind: readKind(text("kind").toLowerCase(), text("ask"), options),
    reader: readUser(text("reader"), "the person who is asked"),
    ...(asker && { asker }),
    ...ask,
    options,
    minutes: readMinutes(text("minutes")),
  };
}

/** Options stand between bars, or a line each. */
const readLines = (text: string) => splitAtBars(text.replaceAll("\n", "|")).filter((one) => one !== "");

function readUser(id: string, who: string): string {
  if (/^[UW][A-Z0-9]+$/.test(id)) return id;
  throw new Refusal(`Slack did not name ${who}: choose them in the step, for example the person who started the workflow.`);
}

function readKind(kind: string, ask: string, options: string[]): Question["kind"] {
  if (kind !== "" && kind !== "review" && kind !== "decision")
    throw new Refusal(`There is no kind "${plain(cut(kind, 40))}": say review or decision, or leave it empty.`);
  if (kind === "review" && options.length > 0)
    throw new Refusal("A review has no options: leave them out, or make it a decision.");
  if (kind !== "") return kind;
  return options.length > 0 || /\?$/.test(ask) ? "decision" : "review";
}

function readLink(link: string): string {
  if (link === "" || /^<?https?:\/\//.test(link)) return link;
  throw new Refusal(
    `"${plain(cut(link, 40))}" is no link. Give one such as https://github.com/acme/parser/pull/381, or leave it empty.`,
  );
}

function readMinutes(minutes: string): number {
  if (minutes === "") return usualMinutes;
  const number = Number(minutes);
  if (Number.isInteger(number) && number >= 1 && number <= mostMinutes) return number;
  throw new Refusal(`The minutes are a number from 1 to ${mostMinutes}, for example 10, or left empty.`);
}
