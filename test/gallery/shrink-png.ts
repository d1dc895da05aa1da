import { crc32, deflateSync, inflateSync } from "node:zlib";

type Picture = { width: number; height: number; pixels: Uint8Array };

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const mostColours = 64;

/** The same picture in at most 64 colours, which makes it a good deal smaller. Reads what Chromium writes, 8 bits of red, green and blue, with or without alpha. */
export function shrunkPng(png: Buffer): Buffer {
  const { width, height, pixels } = decoded(png);
  const { palette, indexOf } = paletteOf(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = indexOf(colourAt(pixels, y * width + x));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const parts = [chunk("IHDR", head), chunk("PLTE", palette), chunk("IDAT", deflateSync(rows, { level: 9 }))];
  return Buffer.concat([signature, ...parts, chunk("IEND", Buffer.alloc(0))]);
}

const colourAt = (pixels: Uint8Array, at: number) =>
  ((pixels[at * 3] ?? 0) << 16) | ((pixels[at * 3 + 1] ?? 0) << 8) | (pixels[at * 3 + 2] ?? 0);
const partsOf = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255] as const;

/** The colours that are used most; any other becomes the nearest of them. */
function paletteOf(pixels: Uint8Array) {
  const uses = new Map<number, number>();
  for (let at = 0; at < pixels.length / 3; at += 1) {
    const colour = colourAt(pixels, at);
    uses.set(colour, (uses.get(colour) ?? 0) + 1);
  }
  const kept = [...uses]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostColours)
    .map(([colour]) => colour);
  const known = new Map(kept.map((colour, index) => [colour, index]));
  const indexOf = (colour: number): number => {
    const index = known.get(colour) ?? nearest(kept, colour);
    known.set(colour, index);
    return index;
  };
  return { palette: Buffer.from(kept.flatMap(partsOf)), indexOf };
}

function nearest(kept: number[], colour: number): number {
  const wanted = partsOf(colour);
  const distances = kept.map((one) => partsOf(one).reduce((sum, part, at) => sum + (part - (wanted[at] ?? 0)) ** 2, 0));
  return distances.indexOf(Math.min(...distances));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function decoded(png: Buffer): Picture {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const channels = ({ 2: 3, 6: 4 } as Record<number, number>)[png[25] ?? 0];
  if (png[24] !== 8 || !channels || png[28] !== 0) throw new Error("This is not a picture as Chromium writes it.");
  const lines = inflateSync(Buffer.concat(dataOf(png)));
  return { width, height, pixels: withoutAlpha(unfiltered(lines, width * channels, height, channels), channels) };
}

function dataOf(png: Buffer): Buffer[] {
  const data: Buffer[] = [];
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") data.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return data;
}

/** Each line of a PNG is written as the difference to its neighbours, in one of five ways. */
function unfiltered(lines: Buffer, stride: number, height: number, channels: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = lines[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x >= channels ? (out[at - channels] ?? 0) : 0;
      const up = y > 0 ? (out[at - stride] ?? 0) : 0;
      const upLeft = x >= channels && y > 0 ? (out[at - stride - channels] ?? 0) : 0;
      out[at] = (lines[at + y + 1] ?? 0) + predicted(filter, left, up, upLeft);
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, upLeft: number): number {
  if (filter < 3) return [0, left, up][filter] ?? 0;
  if (filter === 3) return (left + up) >> 1;
  const guess = left + up - upLeft;
  const [a, b, c] = [left, up, upLeft].map((one) => Math.abs(guess - one)) as [number, number, number];
  if (a <= b && a <= c) return left;
  return b <= c ? up : upLeft;
}

const withoutAlpha = (pixels: Uint8Array, channels: number) =>
  channels === 3 ? pixels : pixels.filter((_, at) => at % channels < 3);
