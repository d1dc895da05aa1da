import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { HostWord, Malformed } from "./host-delivery.ts";
import { openDeliveries } from "./recent-changes.ts";

/** As large as what GitHub sends at most. */
const mostBytes = 25 * 1024 * 1024;

/** How a code host calls here: whether it is really that host, what the delivery is called, and what it says. */
export type HookReading = {
  isGenuine(headers: IncomingHttpHeaders, body: Buffer): Promise<boolean>;
  nameOf(headers: IncomingHttpHeaders): string | undefined;
  read(headers: IncomingHttpHeaders, payload: unknown): HostWord | Malformed;
};

type Answer = { status: number; says: string };
const accepted: Answer = { status: 202, says: "Accepted." };
const ignored: Answer = { status: 202, says: "Nothing here is about that." };
const notGenuine: Answer = { status: 401, says: "That is not signed with the secret of this address." };
const tooLarge: Answer = { status: 413, says: "That is larger than 25 MB." };
const notRead: Answer = { status: 400, says: "That could not be read: it is not what this event looks like." };
const onlyPost: Answer = { status: 405, says: "Deliveries are posted here." };
const failed: Answer = { status: 500, says: "Something failed here. Deliver it again." };

/**
 * A door for deliveries of one host. What is accepted is committed before it is said so; the same delivery again changes nothing. `fault` is told what
 * failed, and none of its words.
 */
export function hookDoor(
  { isGenuine, nameOf, read }: HookReading,
  tell: (word: NonNullable<HostWord>) => Promise<void>,
  fault: (error: unknown) => void,
): RequestListener {
  const done = openDeliveries();

  async function take(request: IncomingMessage): Promise<Answer> {
    if (request.method !== "POST") return onlyPost;
    const body = await bodyOf(request);
    if (!body) return tooLarge;
    const { headers } = request;
    if (!(await isGenuine(headers, body))) return notGenuine;
    const name = nameOf(headers);
    if (name !== undefined && done.has(name)) return accepted;
    const payload = payloadOf(headers, body);
    const word = payload === undefined ? ({ malformed: true } as const) : read(headers, payload);
    if (word && "malformed" in word) return notRead;
    if (word) await tell(word);
    if (name !== undefined) done.add(name);
    return word ? accepted : ignored;
  }

  return (request, response) =>
    void take(request)
      .catch((error: unknown) => {
        fault(error);
        return failed;
      })
      .then((answer) => say(request, response, answer));
}

function say(request: IncomingMessage, response: ServerResponse, { status, says }: Answer) {
  const isOver = request.readableEnded;
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", ...(isOver ? {} : { connection: "close" }) });
  response.end(`${says}\n`);
}

/** Undefined as soon as it is too large. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers["content-length"] ?? 0) > mostBytes) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Buffer).length;
    if (length > mostBytes) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** JSON, alone or as the field of a form, which is how GitHub sends where nobody chose; undefined for what is neither. */
function payloadOf({ "content-type": type = "" }: IncomingHttpHeaders, body: Buffer): unknown {
  const text = body.toString("utf8");
  try {
    const form = type.startsWith("application/x-www-form-urlencoded");
    return JSON.parse(form ? (new URLSearchParams(text).get("payload") ?? "") : text);
  } catch {
    return undefined;
  }
}
