import type { z } from "zod";
import { type Fault, Refusal } from "../domain/refusal.ts";
import { formSentences } from "./form-sentences.ts";

/** What was said, in the form that it should have. Refuses with all that has not, each with where it stands. */
export function readForm<Form extends z.ZodObject>(form: Form, said: unknown): z.infer<Form> {
  const { data, error } = form.safeParse(said);
  if (!error) return data as z.infer<Form>;
  const faults = faultsOf(error, Object.keys(form.shape));
  throw new Refusal(faults.map(({ says }) => says).join(" "), { faults });
}

/** Once for each part, however much of it is wrong. `parts`: what there is. */
export function faultsOf({ issues }: z.ZodError, parts: string[]): Fault[] {
  const faults = issues.flatMap((issue) => faultsIn(issue, [], parts));
  return [...new Map(faults.map((fault) => [fault.part, fault])).values()];
}

function faultsIn(issue: z.core.$ZodIssue, under: PropertyKey[], parts: string[]): Fault[] {
  const path = [...under, ...issue.path];
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ part: partAt([...path, key]), says: noSuchPart(key, path, parts) }));
  const meant = issue.code === "invalid_union" ? meantIn(issue) : undefined;
  if (meant) return meant.flatMap((one) => faultsIn(one, path, parts));
  return [{ part: partAt(path), says: formSentences[nameAt(path)] ?? "" }];
}

/** Of several forms the one that was meant: the one that fits from outside. */
const meantIn = ({ errors }: z.core.$ZodIssueInvalidUnion) =>
  errors.find((some) => some.every((issue) => issue.path.length > 0 || issue.code === "unrecognized_keys"));

const mostShown = 40;

function noSuchPart(key: string, path: PropertyKey[], parts: string[]): string {
  const within = nameAt(path);
  const there = within === "" ? parts : Object.keys(formSentences).flatMap((name) => partWithin(name, within));
  const shown = key.length > mostShown ? `${key.slice(0, mostShown)}…` : key;
  const others = there.length === 0 ? "Nothing is needed here" : `There is ${there.map((name) => `\`${name}\``).join(", ")}`;
  return `There is no part called ${JSON.stringify(shown)}. ${others}.`;
}

const partWithin = (name: string, within: string) => (name.startsWith(`${within}.`) ? [name.slice(within.length + 1)] : []);

/** By which a sentence is found, whichever one of a list it is. */
const nameAt = (path: PropertyKey[]) => path.filter((part) => typeof part === "string").join(".");

/** As a JSON pointer has it, but for its first slash. */
const partAt = (path: PropertyKey[]) => path.map((part) => String(part).replaceAll("~", "~0").replaceAll("/", "~1")).join("/");
