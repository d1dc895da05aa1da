import { earliest, type Instant, type Span } from "../../src/domain/time.ts";
import { withBlock } from "../../src/domain/time-block.ts";
import { arrive } from "./arrive.ts";
import { answer, judgeNext } from "./judge.ts";
import { beginning, type Fate, type Given, type Life, type Ping } from "./life.ts";
import { look } from "./look.ts";

/** What happened to one reader and to what they were asked; `waiting`: the numbers of what is open at the end. */
export type Lived = Given & { fates: Fate[]; pings: Ping[]; waiting: number[] };

/** Goes from one moment at which something happens to the next. Readers do not meet: each lives alone. */
export function live(given: Given): Lived {
  const life = beginning(given);
  for (let now = nextMoment(life); now < given.end; now = nextMoment(life)) happen(life, now);
  return { ...given, fates: [...life.fates.values()], pings: life.pings, waiting: [...life.open.keys()] };
}

function happen(life: Life, now: Instant) {
  const { arrivals, blocks, breaks } = life.coming;
  answer(life, now);
  for (const block of taken(blocks, ({ from }) => from <= now)) declare(life, block, now);
  for (const arrival of taken(arrivals, ({ at }) => at <= now)) arrive(life, arrival);
  if (life.nextLookAt <= now) look(life, now);
  if (taken(breaks, (at) => at <= now).length > 0) life.isSitting = true;
  judgeNext(life, now);
}

function declare(life: Life, block: Span, now: Instant) {
  life.reader.attention = withBlock(life.reader.attention, { kind: "focus", ...block }, now);
  life.nextLookAt = now;
}

/** Takes the first ones away for which that is so. */
function taken<T>(list: T[], isSo: (one: T) => boolean): T[] {
  const count = list.findIndex((one) => !isSo(one));
  return list.splice(0, count < 0 ? list.length : count);
}

function nextMoment({ coming, judging, nextLookAt }: Life): Instant {
  const { arrivals, blocks, breaks } = coming;
  const moments = [nextLookAt, arrivals[0]?.at, blocks[0]?.from, breaks[0], judging?.until];
  return earliest(moments) ?? nextLookAt;
}
