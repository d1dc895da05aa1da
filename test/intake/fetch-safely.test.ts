import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkedUrl, lookupPublic } from "../../src/intake/checked-host.ts";
import { openSafeFetch } from "../../src/intake/fetch-safely.ts";
import { isPublic } from "../../src/intake/public-address.ts";
import { openFeedServer, serving } from "./feed-server.ts";
import { google } from "./feeds.ts";

const never = new AbortController().signal;

async function opened(answer = serving(google), withinMs = 5_000) {
  const server = await openFeedServer(answer);
  const fetchFeed = openSafeFetch({ allowed: server.allowed, withinMs });
  return { ...server, fetch: (url = server.url, known = {}) => fetchFeed(url, known, never) };
}

const octet = fc.integer({ min: 0, max: 255 });
const four = (...parts: fc.Arbitrary<number>[]) => fc.tuple(...parts).map((some) => some.join("."));
const only = fc.constant<number>;
const privately = fc.oneof(
  four(fc.constantFrom(0, 10, 127), octet, octet, octet),
  four(only(100), fc.integer({ min: 64, max: 127 }), octet, octet),
  four(only(169), only(254), octet, octet),
  four(only(172), fc.integer({ min: 16, max: 31 }), octet, octet),
  four(only(192), only(168), octet, octet),
  four(fc.integer({ min: 224, max: 255 }), octet, octet, octet),
);
const hex = fc.integer({ min: 0, max: 0xffff }).map((number) => number.toString(16));
const six = fc
  .tuple(fc.constantFrom("fe80", "fc00", "fdff", "ff02", "2002", "64:ff9b", "100", "fec0", "2001:db8", "2001:0"), hex, hex)
  .map(([network, a, b]) => `${network}::${a}:${b}`);
const embedded = privately.chain((address) =>
  fc.constantFrom(`::ffff:${address}`, `::${address}`, `64:ff9b::${address}`, `0:0:0:0:0:ffff:${address}`),
);

test("no address that is private, in any of its forms, is ever taken for one of the open internet", () =>
  fc.assert(
    fc.property(fc.oneof(privately, six, embedded), (address) => {
      expect(isPublic(address)).toBe(false);
      const host = address.includes(":") ? `[${address}]` : address;
      expect(() => checkedUrl(`https://${host}/basic.ics`, {})).toThrow("its address is not one of the open internet");
    }),
    { numRuns: 500 },
  ));

test.each(["93.184.215.14", "172.32.0.1", "100.128.0.1", "8.8.8.8", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "2a00:1450::1"])(
  "%s is of the open internet",
  (address) => expect(isPublic(address)).toBe(true),
);

test.each(["", "localhost", "::", "::1", "0", "fe80::1%eth0", "2130706433", "1.2.3"])("%j is no such address", (address) =>
  expect(isPublic(address)).toBe(false),
);

test.each([
  ["http://calendar.example/basic.ics", "its address does not begin with https://"],
  ["file:///etc/passwd", "its address does not begin with https://"],
  ["https://ana:5ec2e7@calendar.example/", "its address has a name or password in it"],
  ["https://5ec2e7@calendar.example/", "its address has a name or password in it"],
  ["https://calendar.example:8443/", "its address has a port of its own"],
  ["https://0x7f.1/", "its address is not one of the open internet"],
  ["https://2130706433/", "its address is not one of the open internet"],
  ["https://[::ffff:127.0.0.1]/", "its address is not one of the open internet"],
  ["https://169.254.169.254/latest/meta-data", "its address is not one of the open internet"],
  ["calendar", "that is no address"],
])("%s is not asked", (url, why) => expect(openSafeFetch()(url, {}, never)).rejects.toThrow(why));

test("a name that leads to this machine is not connected to, however it is asked", async () => {
  const { url, asked } = await openFeedServer(serving(google));
  const { port } = new URL(url);
  const fetchFeed = openSafeFetch({ allowed: { ports: [Number(port)], addresses: ["192.0.2.1"] } });
  await expect(fetchFeed(url, {}, never)).rejects.toThrow("its address is not one of the open internet");
  expect(asked).toEqual([]);
  const one = await new Promise((resolve) =>
    lookupPublic({})("localhost", {}, (error, address) => resolve([error?.message, address])),
  );
  expect(one).toEqual(["its address is not one of the open internet", ""]);
});

test("a feed is read, with what to say to the server next time; and when that says so, it has not changed", async () => {
  const said = { etag: '"v1"', "last-modified": "Tue, 24 Mar 2026 08:00:00 GMT", "set-cookie": "id=1" };
  const { fetch, asked, answers } = await opened(serving(google, said));
  const read = await fetch();
  expect(read).toEqual({ is: "read", text: google, etag: said.etag, lastModified: said["last-modified"] });
  answers((_, response) => void response.writeHead(304).end());
  expect(await fetch(undefined, { etag: said.etag, lastModified: said["last-modified"] })).toEqual({ is: "unchanged" });
  expect(asked[1]?.headers).toMatchObject({ "if-none-match": said.etag, "if-modified-since": said["last-modified"] });
  expect(asked[1]?.headers.cookie).toBeUndefined();
});

test("what comes packed is unpacked", async () => {
  const { fetch } = await opened(
    (_, response) => void response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(google)),
  );
  expect(await fetch()).toMatchObject({ text: google });
});

test("up to three redirects are followed, and each is judged like an address that somebody gave", async () => {
  const { fetch, answers, asked, port } = await opened();
  const to = (location: (path: number) => string) =>
    answers((request, response) => {
      const step = Number(new URL(request.url ?? "", "https://localhost").searchParams.get("step"));
      if (location(step) === "") return void response.end(google);
      response.writeHead(302, { location: location(step) }).end();
    });
  to((step) => (step < 3 ? `/there?step=${step + 1}` : ""));
  expect(await fetch()).toMatchObject({ text: google });
  to((step) => `/there?step=${step + 1}`);
  const asking = asked.length;
  await expect(fetch()).rejects.toThrow("it redirects more than three times");
  expect(asked.length - asking).toBe(4);
  const before = asked.length;
  for (const [location, why] of [
    ["https://10.0.0.1/", "its address is not one of the open internet"],
    ["https://[::1]/", "its address is not one of the open internet"],
    [`http://localhost:${port}/`, "its address does not begin with https://"],
    ["https://localhost:1/", "its address has a port of its own"],
    ["https://a:b@localhost/", "its address has a name or password in it"],
    ["https://", "it redirects to what is no address"],
  ] as const) {
    to(() => location);
    await expect(fetch(), location).rejects.toThrow(why);
  }
  expect(asked.length - before).toBe(6);
});

test.each<[string, Parameters<typeof serving>[0], Record<string, string>, string]>([
  ["longer than 5 MB", "x".repeat(5_000_001), {}, "it is larger than 5 MB"],
  ["packed otherwise", google, { "content-encoding": "br" }, "the server packs it in a way that was not asked for"],
  ["not packed as it says", google, { "content-encoding": "gzip" }, "the connection failed"],
])("what is %s is not read", async (_, text, headers, why) => {
  const { fetch } = await opened(serving(text, headers));
  await expect(fetch()).rejects.toThrow(why);
});

test("a little that unpacks to a lot is given up after 5 MB", async () => {
  const bomb = gzipSync(Buffer.alloc(60_000_000));
  const { fetch } = await opened((_, response) => void response.writeHead(200, { "content-encoding": "gzip" }).end(bomb));
  await expect(fetch()).rejects.toThrow("it is larger than 5 MB");
});

test("a server that never ends its answer is left after the time that all of it may take, redirects too", async () => {
  const { fetch, answers } = await opened((_, response) => void response.writeHead(200).write("BEGIN:"), 400);
  await expect(fetch()).rejects.toThrow("it took longer than");
  answers((_, response) => void setTimeout(() => response.writeHead(302, { location: "/again" }).end(), 250));
  await expect(fetch()).rejects.toThrow("it took longer than");
});

test("a certificate that nobody vouches for is not accepted, and no fault tells the address", async () => {
  const { url, allowed } = await opened();
  const untrusting = openSafeFetch({ allowed: { addresses: allowed.addresses, ports: allowed.ports } });
  await expect(untrusting(url, {}, never)).rejects.toThrow(/^its certificate is not valid$/);
  const gone = openSafeFetch({ allowed: { ...allowed, ports: [1] } });
  await expect(gone("https://localhost:1/private-5ec2e7", {}, never)).rejects.toThrow(/^the server refuses the connection$/);
  await expect(openSafeFetch()("https://nowhere.invalid/private-5ec2e7", {}, never)).rejects.toThrow(/^[^5/]*$/);
});

test.each([404, 401, 500, 204])("an answer of %i is told as it is", async (status) => {
  const { fetch } = await opened((_, response) => void response.writeHead(status).end());
  await expect(fetch()).rejects.toThrow(`the server answers ${status}`);
});
