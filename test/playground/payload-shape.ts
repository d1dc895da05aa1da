import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { samplesFolder } from "../support/samples.ts";
import type { Json } from "./payload-recorder.ts";

/** Recorded payloads of the real Slack. They are not part of the repository: where they do not lie beside it, tests against them are skipped. */
const folder = samplesFolder;
export const haveSamples = existsSync(folder);

const jsonIn = (place: string, name: string) => JSON.parse(readFileSync(join(folder, place, name), "utf8")) as Json;
const namesIn = (place: string) => (haveSamples ? readdirSync(join(folder, place)) : []);

export const samples = namesIn("payloads").filter((name) => !/^(ORIGINS|api\.|manifest\.)/.test(name));
export const sample = (name: string) => jsonIn("payloads", name);
export const eventShape = (name: string) => jsonIn("event-shapes", `${name}Payload.json`);

const isRecord = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const typeOf = (value: unknown) => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);

/** What an app or a person put in: only that it is there, and of which type, is Slack's. */
const givenByOthers = new Set(["blocks", "values", "inputs", "event_payload", "fields"]);

/** Where `ours` lacks what `theirs` has, or has it of another type: "view.hash: string, not undefined". */
export function lacks(theirs: unknown, ours: unknown, path = ""): string[] {
  if (typeOf(theirs) !== typeOf(ours)) return [`${path}: ${typeOf(theirs)}, not ${typeOf(ours)}`];
  if (givenByOthers.has(path.split(".").at(-1) ?? "")) return [];
  if (Array.isArray(theirs) && Array.isArray(ours)) {
    if (theirs.length > 0 && ours.length === 0) return [`${path}[]: ${typeOf(theirs[0])}, none`];
    return theirs.length === 0 ? [] : lacks(theirs[0], ours[0], `${path}[]`);
  }
  if (!isRecord(theirs) || !isRecord(ours)) return [];
  return Object.keys(theirs).flatMap((key) => lacks(theirs[key], ours[key], path === "" ? key : `${path}.${key}`));
}

/** The paths of `ours` that none of `known` has. */
export function beyond(ours: unknown, known: unknown[], path = ""): string[] {
  if (givenByOthers.has(path.split(".").at(-1) ?? "")) return [];
  if (Array.isArray(ours)) {
    const elements = known.flatMap((one) => (Array.isArray(one) ? one : []));
    return elements.length === 0 ? [] : ours.flatMap((one) => beyond(one, elements, `${path}[]`));
  }
  if (!isRecord(ours)) return [];
  const records = known.filter(isRecord);
  if (records.length === 0) return [];
  return Object.keys(ours).flatMap((key) => {
    const there = path === "" ? key : `${path}.${key}`;
    const holders = records.filter((one) => key in one);
    return holders.length === 0
      ? [there]
      : beyond(
          ours[key],
          holders.map((one) => one[key]),
          there,
        );
  });
}
