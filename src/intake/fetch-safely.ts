import { Agent, type Dispatcher, request } from "undici";
import { Refusal } from "../domain/refusal.ts";
import { second } from "../domain/time.ts";
import { firstAbort } from "../first-abort.ts";
import { readBody } from "./bounded-body.ts";
import { type Allowed, checkedUrl, lookupPublic } from "./checked-host.ts";

/** What a server said of its feed when it was read last. */
export type Known = { etag?: string; lastModified?: string };
export type Fetched = { is: "unchanged" } | ({ is: "read"; text: string } & Known);
/** Fetches a feed; refuses in words that end a sentence, in which nothing of the address stands. `signal` ends it early. */
export type FetchFeed = (url: string, known: Known, signal: AbortSignal) => Promise<Fetched>;

const mostRedirects = 3;
export const usualPatience = 10 * second;

/** `withinMs`: for all of it, redirects too. What is `allowed` besides is for tests. */
export type FetchSettings = { withinMs?: number; allowed?: Allowed };

/**
 * Fetches what a stranger named without doing harm: https alone, on its usual port, from the open internet alone, each redirect judged anew. The
 * address that was judged is the one that is connected to: whatever the name means a moment later does not count.
 */
export function openSafeFetch({ withinMs = usualPatience, allowed = {} }: FetchSettings = {}): FetchFeed {
  return async (url, known, stop) => {
    const agent = openPublicAgent(allowed);
    const signal = firstAbort([stop], withinMs);
    try {
      return await followed(url, known, { agent, signal, allowed });
    } catch (error) {
      throw new Refusal(whyOf(error, signal, withinMs));
    } finally {
      await agent.destroy();
    }
  };
}

/** Connects to what is judged to be of the open internet alone, in the moment of connecting. */
export const openPublicAgent = (allowed: Allowed): Agent =>
  new Agent({ connect: { lookup: lookupPublic(allowed), ...(allowed.ca && { ca: allowed.ca }) }, pipelining: 0 });

type Way = { agent: Agent; signal: AbortSignal; allowed: Allowed };

async function followed(start: string, known: Known, way: Way): Promise<Fetched> {
  let url = checkedUrl(start, way.allowed);
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const { statusCode, headers, body } = await ask(url, known, way);
    const location = redirectOf(statusCode, headers);
    if (location === undefined) return answered(statusCode, headers, body);
    body.destroy();
    url = checkedUrl(location, way.allowed, url);
  }
  throw new Refusal("it redirects more than three times");
}

async function ask(url: URL, { etag, lastModified }: Known, { agent, signal }: Way) {
  const response = await request(url, {
    dispatcher: agent,
    signal,
    headers: {
      accept: "text/calendar, */*;q=0.1",
      "accept-encoding": "gzip",
      "user-agent": "Sluice",
      ...(etag !== undefined && { "if-none-match": etag }),
      ...(lastModified !== undefined && { "if-modified-since": lastModified }),
    },
  });
  // A body that is left unread says so as an error, which ends the program where nobody hears it.
  response.body.on("error", () => {});
  return response;
}

type Headers = Dispatcher.ResponseData["headers"];

const textIn = (headers: Headers, name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
};

function redirectOf(status: number, headers: Headers): string | undefined {
  if (![301, 302, 303, 307, 308].includes(status)) return undefined;
  const location = textIn(headers, "location");
  if (location === undefined) throw new Refusal(`the server answers ${status} without saying where`);
  return location;
}

async function answered(status: number, headers: Headers, body: Dispatcher.ResponseData["body"]): Promise<Fetched> {
  if (status === 304) return { is: "unchanged" };
  if (status !== 200) throw new Refusal(`the server answers ${status}`);
  const [etag, lastModified] = [shortOf(headers, "etag"), shortOf(headers, "last-modified")];
  const text = await readBody(body, textIn(headers, "content-encoding"));
  return { is: "read", text, ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
}

/** What is said back to the server is no longer than it need be. */
const shortOf = (headers: Headers, name: string) => {
  const value = textIn(headers, name);
  return value !== undefined && value.length <= 500 ? value : undefined;
};

const codes: [RegExp, string][] = [
  [/^ENOTFOUND$|^EAI_AGAIN$|^ENODATA$/, "its name cannot be found"],
  [/^ECONNREFUSED$/, "the server refuses the connection"],
  [/CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ERR_TLS/, "its certificate is not valid"],
  [/TIMEOUT|^ETIMEDOUT$/, "the server does not answer"],
];

/** Never what an error of the network says: the address may stand in it. */
export function whyOf(error: unknown, signal: AbortSignal, withinMs: number): string {
  if (error instanceof Refusal) return error.message;
  if (signal.aborted) return `it took longer than ${Math.round(withinMs / second)} seconds`;
  const code = codeOf(error);
  return codes.find(([pattern]) => pattern.test(code))?.[1] ?? "the connection failed";
}

function codeOf(error: unknown): string {
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown[] };
  if (typeof code === "string") return code;
  const inner = cause ?? errors?.[0];
  return inner === undefined ? "" : codeOf(inner);
}
