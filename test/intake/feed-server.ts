import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

const file = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");
const [key, cert] = [file("local-key.pem"), file("local-certificate.pem")];

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server of feeds over https at localhost, with a certificate that only tests trust; `allowed` lets a fetch get to it. */
export async function openFeedServer(answer: Answer) {
  const asked: IncomingMessage[] = [];
  let answering = answer;
  const server = createServer({ key, cert }, (request, response) => {
    asked.push(request);
    answering(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve()).closeAllConnections()));
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://localhost:${port}/private-5ec2e7/basic.ics`,
    port,
    asked,
    answers: (next: Answer) => {
      answering = next;
    },
    allowed: { addresses: ["127.0.0.1"], ports: [port], ca: cert },
  };
}

export const serving =
  (text: string, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    void response.writeHead(200, { "content-type": "text/calendar", ...headers }).end(text);
