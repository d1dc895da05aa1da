import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { firstAbort } from "../src/first-abort.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const ended = (signal: AbortSignal) =>
  new Promise<unknown>((resolve) => signal.addEventListener("abort", () => resolve(signal.reason), { once: true }));

test("a wait ends in its time, whatever is collected meanwhile", async () => {
  const ends = ended(firstAbort([new AbortController().signal], 30));
  const collecting = setInterval(collect, 1);
  expect(await ends).toMatchObject({ name: "TimeoutError" });
  clearInterval(collecting);
});

test("it ends with the first of those that it is made of, once", async () => {
  const [one, other] = [new AbortController(), new AbortController()];
  const signal = firstAbort([one.signal, other.signal], 60_000);
  expect(signal.aborted).toBe(false);
  const ends = ended(signal);
  other.abort("hung up");
  one.abort("stopped");
  expect(await ends).toBe("hung up");
});

test("what has ended before ends it at once", () => {
  expect(firstAbort([new AbortController().signal, AbortSignal.abort("gone")]).reason).toBe("gone");
});
