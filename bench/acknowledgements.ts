import type { BareInserts } from "./bare-inserts.ts";
import { type Contestants, oneRow, openContestants } from "./contestants.ts";
import { ana, aSubmission, type DeskOffice } from "./desk-office.ts";
import type { Body, Line } from "./open-line.ts";
import { summary } from "./quantile.ts";
import { type Row, sayMs, sayRatio } from "./row-table.ts";
import { shownRequests } from "./shown-requests.ts";
import type { Sizes } from "./sizes.ts";
import { approvePress, reviewCommand } from "./slack-bodies.ts";
import { turnOfTheLoop } from "./turn-of-the-loop.ts";

const names = { empty: "an empty handler", bare: "a handler with one bare insert", sluice: "Sluice" };
const contestants = ["empty", "bare", "sluice"] as const;
type Samples = Record<keyof Contestants, number[]>;

const mostTimesBare = 1.5;
const mostMs = 20;
/** During a burst somebody types a command so often. */
const everyMs = 5;

/** How long somebody who types or presses waits to be acknowledged: in quiet, and while a burst of submits goes through. */
export async function acknowledgements(office: DeskOffice, bare: BareInserts, sizes: Sizes): Promise<Row[]> {
  const lines = openContestants(office, bare);
  const command = async () => reviewCommand(ana);
  const commands = await runs(sizes, (count) => inQuiet(office, lines, command, count));
  const presses = await runs(sizes, async (count) => {
    const shown = await shownRequests(office, count);
    return inQuiet(office, lines, async (at) => approvePress(shown[at]?.reader ?? "", shown[at]?.request ?? ""), count);
  });
  const bursts = await runs({ ...sizes, warmUps: 0 }, () => inBursts(office, bare, lines, sizes.burst));
  return [...rowsOf("/review", commands), ...rowsOf("Approve", presses), ...rowsOf("/review during a burst", bursts)];
}

async function runs({ runs: count, warmUps, acknowledgements: size }: Sizes, run: (size: number) => Promise<Samples>) {
  if (warmUps > 0) await run(warmUps);
  const done: Samples[] = [];
  while (done.length < count) done.push(await run(size));
  return done;
}

/** One after another, the contestants in turn, so that what disturbs the machine disturbs them alike. */
async function inQuiet(office: DeskOffice, lines: Contestants, body: (at: number) => Promise<Body>, count: number) {
  const samples: Samples = { empty: [], bare: [], sluice: [] };
  for (let at = 0; at < count; at += 1)
    for (const name of contestants) {
      samples[name].push(await lines[name].send(await body(at)));
      await turnOfTheLoop();
      await office.idle();
    }
  return samples;
}

async function inBursts({ desk }: DeskOffice, bare: BareInserts, lines: Contestants, size: number): Promise<Samples> {
  const submits = () => Promise.all(Array.from({ length: size }, () => desk.submit(aSubmission(ana))));
  const inserts = async () => {
    for (let left = size; left > 0; left -= 256) {
      bare.insertMany(oneRow, Math.min(left, 256));
      await turnOfTheLoop();
    }
  };
  return {
    empty: await during(submits(), lines.empty),
    bare: await during(inserts(), lines.bare),
    sluice: await during(submits(), lines.sluice),
  };
}

/** Commands come at a steady pace whatever the program is busy with, and their time counts from when they came. */
async function during(burst: Promise<unknown>, line: Line): Promise<number[]> {
  let isOver = false;
  burst.then(() => {
    isOver = true;
  });
  const began = performance.now();
  const sent: Promise<number>[] = [];
  do {
    for (let due = began + sent.length * everyMs; due <= performance.now(); due += everyMs)
      sent.push(line.send(reviewCommand(ana), due));
    await turnOfTheLoop();
  } while (!isOver);
  await burst;
  return Promise.all(sent);
}

function rowsOf(what: string, done: Samples[]): Row[] {
  const of = (name: keyof Contestants) => summary(done.map((samples) => samples[name]));
  const bareMedian = of("bare").median;
  return contestants.map((name) => {
    const { median, p99 } = of(name);
    const row = { what: `${what}: ${names[name]}`, median: sayMs(median), p99: sayMs(p99) };
    if (name !== "sluice") return row;
    const ratio = median / bareMedian;
    const aims = [
      { says: `within ${mostTimesBare}x of the bare insert`, isReached: ratio <= mostTimesBare },
      { says: `p99 under ${mostMs} ms`, isReached: p99 < mostMs },
    ];
    return { ...row, ratio: sayRatio(ratio), aims };
  });
}
