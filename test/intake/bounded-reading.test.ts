import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { openBoundedReading } from "../../src/intake/hosts/bounded-reading.ts";

/** What somebody sends, so many bytes at a time. */
const sending = (sizes: number[], headers = {}) =>
  Object.assign(
    Readable.from(
      sizes.map((size) => Buffer.alloc(size)),
      { objectMode: true },
    ),
    { headers },
  );

test("a body is read whole, unless it says or turns out to be too large", async () => {
  const read = openBoundedReading(10, 100);
  expect((await read(sending([4, 6]))).body).toHaveLength(10);
  expect((await read(sending([4, 7]))).body).toBe("too large");
  expect((await read(sending([], { "content-length": "11" }))).body).toBe("too large");
});

test("all together are bounded, until each is let go", async () => {
  const read = openBoundedReading(10, 15);
  const first = await read(sending([10]));
  const second = await read(sending([4, 4]));
  expect(second.body).toBe("busy");
  second.letGo();
  const third = await read(sending([5]));
  expect(third.body).toHaveLength(5);
  for (const one of [first, first, third]) one.letGo();
  expect((await read(sending([10]))).body).toHaveLength(10);
});

test("what breaks off is let go", async () => {
  const read = openBoundedReading(10, 10);
  const broken = Object.assign(
    Readable.from(
      (async function* () {
        yield Buffer.alloc(8);
        throw new Error("broken off");
      })(),
    ),
    { headers: {} },
  );
  await expect(read(broken)).rejects.toThrow("broken off");
  expect((await read(sending([10]))).body).toHaveLength(10);
});
