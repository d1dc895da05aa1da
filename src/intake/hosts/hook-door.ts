import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { BodyRead, openBoundedReading } from "./bounded-reading.ts";
import type { HostWord, Malformed } from "./host-delivery.ts";
import { openDeliveries } from "./recent-changes.ts";

/** How a code host calls here: whether it is really that host, as far as its headers say, and with what it sent; what the delivery is called, and what it says. */
export type HookReading = {
  mayBeGenuine(headers: IncomingHttpHeaders): boolean;
  isGenuine(headers: IncomingHttpHeaders, body: Buffer): Promise<boolean>;
  nameOf(headers: IncomingHttpHeaders): string | undefined;
  read(headers: IncomingHttpHeaders, payload: unknown): HostWord | Malformed;
};

type Answer = { status: number; says: string; retryAfter?: number };
const accepted: Answer = { status: 202, says: "Accepted." };
const ignored: Answer = { status: 202, says: "Nothing here is about that." };
const notGenuine: Answer = { status: 401, says: "That is not signed with the secret of this address." };
const tooLarge: Answer = { status: 413, says: "That is larger than 25 MB." };
const busy: Answer = { status: 503, says: "Too much is being read at once. Deliver it again in a minute.", retryAfter: 60 };
const notRead: Answer = { status: 400, says: "That could not be read: it is not what this event looks like." };
const onlyPost: Answer = { status: 405, says: "Deliveries are posted here." };
const failed: Answer = { status: 500, says: "Something failed here. Deliver it again." };

/**
 * A door for deliveries of one host. What is accepted is committed before it is said so; the same delivery again changes nothing. `fault` is told what
 * failed, and none of its words.
 */
export function hookDoor(
  { mayBeGenuine, isGenuine, nameOf, read }: HookReading,
  readBody: ReturnType<typeof openBoundedReading>,
  tell: (word: NonNullable<HostWord>, delivery: string | undefined) => Promise<void>,
  fault: (error: unknown) => void,
): RequestListener {
  const done = openDeliveries();

  async function take(request: IncomingMessage): Promise<Answer> {
    if (request.method !== "POST") return onlyPost;
    if (!mayBeGenuine(request.headers)) return notGenuine;
    const { body, letGo } = await readBody(request);
    return takeBody(request.headers, body).finally(letGo);
  }

  async function takeBody(headers: IncomingHttpHeaders, body: BodyRead["body"]): Promise<Answer> {
    if (typeof body === "string") return body === "busy" ? busy : tooLarge;
    if (!(await isGenuine(headers, body))) return notGenuine;
    const name = nameOf(headers);
    if (name !== undefined && done.has(name)) return accepted;
    const payload = payloadOf(headers, body);
    const word = payload === undefined ? ({ malformed: true } as const) : read(headers, payload);
    if (word && "malformed" in word) return notRead;
    if (word) await tell(word, name);
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

function say(request: IncomingMessage, response: ServerResponse, { status, says, retryAfter }: Answer) {
  const isOver = request.readableEnded;
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    ...(retryAfter !== undefined && { "retry-after": String(retryAfter) }),
    ...(isOver ? {} : { connection: "close" }),
  });
  response.end(`${says}\n`);
}

/** JSON, alone or as the field of a form, which is how GitHub sends where nobody chose; undefined for what is neither. */
function payloadOf({ "content-type": type = "" }: IncomingHttpHeaders, body: Buffer): unknown {
  const text = body.toString("utf8");
  try {
    const form = /^\s*application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type);
    return JSON.parse(form ? (new URLSearchParams(text).get("payload") ?? "") : text);
  } catch {
    return undefined;
  }
}
