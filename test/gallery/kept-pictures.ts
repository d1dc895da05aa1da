import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { nameOf, type Sample } from "./sample.ts";

const folder = "test/gallery/pictures";
const list = `${folder}/kept.json`;
const advice = "Draw the pictures anew with npm run gallery:keep, look at them, and commit them.";

/** "digest.full" -> what the view was when its picture was drawn. */
type Kept = Record<string, string>;

export const pathOf = (sample: Sample) => `${folder}/${nameOf(sample)}.png`;
const hashOf = ({ made }: Sample) => createHash("sha256").update(JSON.stringify(made)).digest("hex").slice(0, 16);

/** What is wrong with the pictures that were kept, in sentences; none is an empty list. */
export function pictureTroubles(gallery: Sample[], kept: Kept = readKept(), files: string[] = readdirSync(folder)): string[] {
  const names = new Set(gallery.map(nameOf));
  const pictures = files.filter((file) => file.endsWith(".png")).map((file) => file.slice(0, -".png".length));
  const troubles = [
    ...gallery.filter((one) => !pictures.includes(nameOf(one))).map((one) => `There is no picture of ${nameOf(one)}.`),
    ...gallery
      .filter((one) => pictures.includes(nameOf(one)) && kept[nameOf(one)] !== hashOf(one))
      .map((one) => `${nameOf(one)} has changed since its picture was kept.`),
    ...pictures.filter((name) => !names.has(name)).map((name) => `The picture ${name}.png is of no view.`),
    ...Object.keys(kept)
      .filter((name) => !names.has(name) && !pictures.includes(name))
      .map((name) => `${name} is in kept.json, and is no view.`),
  ];
  return troubles.map((trouble) => `${trouble} ${advice}`);
}

const readKept = (): Kept => (existsSync(list) ? (JSON.parse(readFileSync(list, "utf8")) as Kept) : {});

export function keepPictures(gallery: Sample[], pictures: Map<Sample, Buffer>) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [sample, png] of pictures) writeFileSync(pathOf(sample), png);
  const kept = Object.fromEntries(gallery.map((one) => [nameOf(one), hashOf(one)]));
  writeFileSync(list, `${JSON.stringify(kept, null, 2)}\n`);
}
