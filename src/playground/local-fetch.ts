import { answerApp, type Routes } from "./routes.ts";
import { plainAnswer, type WireAnswer } from "./wire.ts";

/** A `fetch` that reaches the workspace without a port, for an app in the same process. What it does not know it answers with 404. */
export const localFetch =
  (routes: Routes): typeof fetch =>
  async (input, init) => {
    const request = new Request(input, init);
    const { pathname, searchParams } = new URL(request.url);
    const body = Buffer.from(await routes.dispatch.during(request.arrayBuffer()));
    const headers = Object.fromEntries(request.headers);
    const wire = { method: request.method, path: pathname, query: searchParams, headers, body };
    const answer = await Promise.race([answerApp(routes, wire) ?? plainAnswer(404), givenUp(request.signal)]);
    return asResponse(answer, request.signal);
  };

async function asResponse(answer: WireAnswer, signal: AbortSignal): Promise<Response> {
  if (answer === "cut") throw new TypeError("fetch failed");
  if (answer === "silence") return givenUp(signal);
  return new Response(answer.body, { status: answer.status, headers: answer.headers });
}

/** Rejects when the caller has had enough; until then, never. */
const givenUp = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
