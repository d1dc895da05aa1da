import { expect, test } from "vitest";
import { openSafePost } from "../../src/intake/post-safely.ts";
import { openFeedServer } from "./feed-server.ts";

type Answer = Parameters<typeof openFeedServer>[0];
const never = new AbortController().signal;

async function opened(answer: Answer, withinMs = 5_000) {
  const server = await openFeedServer(answer);
  const post = openSafePost({ allowed: server.allowed, withinMs });
  return {
    ...server,
    post: (url = server.url, stop = never) => post(url, { "webhook-id": "msg_1" }, '{"event":"settled"}', stop),
  };
}

test("JSON is posted, and the status is all that comes back", async () => {
  const bodies: string[] = [];
  const { post, asked } = await opened((request, response) => {
    request.on("data", (chunk) => bodies.push(String(chunk)));
    request.on("end", () => response.writeHead(204).end());
  });
  expect(await post()).toBe(204);
  expect(bodies).toEqual(['{"event":"settled"}']);
  expect(asked[0]).toMatchObject({ method: "POST", headers: { "content-type": "application/json", "webhook-id": "msg_1" } });
});

test.each([301, 302, 307, 308])("a redirect by %i leads nowhere", async (status) => {
  const { post, asked, port } = await opened(
    (_, response) => void response.writeHead(status, { location: `https://localhost:${port}/there` }).end(),
  );
  expect(await post()).toBe(status);
  expect(asked.length).toBe(1);
});

test.each([
  ["http://agent.example/", "its address does not begin with https://"],
  ["https://10.0.0.1/", "its address is not one of the open internet"],
  ["https://[::ffff:169.254.169.254]/", "its address is not one of the open internet"],
  ["https://agent.example:8443/", "its address has a port of its own"],
])("nothing is posted to %s", (url, why) => expect(openSafePost()(url, {}, "{}", never)).rejects.toThrow(why));

test("a name that leads to this machine is not connected to", async () => {
  const { url, port, asked } = await openFeedServer((_, response) => void response.end());
  const post = openSafePost({ allowed: { ports: [port], addresses: ["192.0.2.1"] } });
  await expect(post(url, {}, "{}", never)).rejects.toThrow("its address is not one of the open internet");
  expect(asked).toEqual([]);
});

test("a server that does not answer in time, or is not to be waited for any more, is left", async () => {
  const { post, url } = await opened(() => {}, 50);
  await expect(post()).rejects.toThrow("it took longer than 0 seconds");
  const stopping = new AbortController();
  const { post: patient } = await opened(() => stopping.abort(), 600_000);
  await expect(patient(undefined, stopping.signal)).rejects.toThrow();
  expect(url).toContain("localhost");
});

test("of an answer without an end no more than its head is read", async () => {
  let written = 0;
  const { post } = await opened((_, response) => {
    response.writeHead(200);
    const chunk = Buffer.alloc(1_000_000);
    const more = () => {
      while (!response.destroyed && response.write(chunk)) written += chunk.length;
    };
    response.on("drain", more).on("error", () => {});
    more();
  });
  expect(await post()).toBe(200);
  expect(written).toBeLessThan(50_000_000);
});
