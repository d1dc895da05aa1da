import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { nameOf, type Sample } from "./sample.ts";

const folder = "test/gallery/pictures";
const list = `${folder}/kept.json`;
const advice = "Draw the pictures anew with npm run gallery:keep, look at them, and commit them.";

/** "digest.full" -> what the view was when its picture was drawn. */
type Kept = Record<string, string>;

const pathOf = (name: string) => `${folder}/${name}.png`;
const hashOf = ({ made }: Sample) => createHash("sha256").update(JSON.stringify(made)).digest("hex").slice(0, 16);

const readKept = (): Kept => (existsSync(list) ? (JSON.parse(readFileSync(list, "utf8")) as Kept) : {});
const readFiles = () => (existsSync(folder) ? readdirSync(folder) : []);
const picturesIn = (files: string[]) =>
  files.filter((file) => file.endsWith(".png")).map((file) => file.slice(0, -".png".length));

/** What is wrong with the pictures that were kept, in sentences; none is an empty list. */
export function pictureTroubles(gallery: Sample[], kept = readKept(), files = readFiles()): string[] {
  const names = gallery.map(nameOf);
  const pictures = picturesIn(files);
  const missing = names.filter((name) => !pictures.includes(name));
  const changed = gallery.filter((one) => kept[nameOf(one)] !== hashOf(one)).map(nameOf);
  const left = pictures.filter((name) => !names.includes(name));
  const leftInList = Object.keys(kept).filter((name) => !names.includes(name) && !left.includes(name));
  const troubles = [
    ...missing.map((name) => `There is no picture of ${name}.`),
    ...changed.filter((name) => !missing.includes(name)).map((name) => `${name} has changed since its picture was kept.`),
    ...left.map((name) => `The picture ${name}.png is of no view.`),
    ...leftInList.map((name) => `${name} is in kept.json, and is no view.`),
  ];
  return troubles.map((trouble) => `${trouble} ${advice}`);
}

/** Those to be drawn: no picture of them is there, or they have changed since. Without the folder, all. */
export function toBeDrawn(gallery: Sample[], kept = readKept(), files = readFiles()): Sample[] {
  const pictures = picturesIn(files);
  return gallery.filter((one) => !pictures.includes(nameOf(one)) || kept[nameOf(one)] !== hashOf(one));
}

/** Keeps these pictures beside those that still hold, and removes what is of no view. */
export function keepPictures(gallery: Sample[], drawn: Map<Sample, Buffer>) {
  mkdirSync(folder, { recursive: true });
  for (const [sample, png] of drawn) writeFileSync(pathOf(nameOf(sample)), png);
  const names = gallery.map(nameOf);
  for (const name of picturesIn(readFiles())) if (!names.includes(name)) rmSync(pathOf(name));
  const kept = Object.fromEntries(gallery.map((one) => [nameOf(one), hashOf(one)]));
  writeFileSync(list, `${JSON.stringify(kept, null, 2)}\n`);
}
