import { readFileSync } from "node:fs";
import type { Manifest } from "../../src/playground/manifest.ts";

const read = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

/** What everybody installs. */
export const manifest = read("manifest.json") as Manifest;

/** The opt-in parts, each with its reason. */
type Part = { reason: string; manifest: Partial<Manifest> };
export const parts = {
  step: read("docs/manifest-step.json") as Part,
  consent: read("docs/manifest-consent.json") as Part,
};

/** The manifest of somebody who took over that part: what is new in it is added, lists grow, and a value gives way. */
export const withPart = (name: keyof typeof parts): Manifest => merged(manifest, parts[name].manifest) as Manifest;

function merged(base: unknown, part: unknown): unknown {
  if (Array.isArray(base) && Array.isArray(part)) return [...base, ...part];
  if (!isObject(base) || !isObject(part)) return part;
  const added = Object.entries(part).map(([name, value]) => [name, name in base ? merged(base[name], value) : value]);
  return { ...base, ...Object.fromEntries(added) };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
