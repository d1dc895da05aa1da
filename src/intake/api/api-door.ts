import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { apiPath } from "../tell-request.ts";
import { whoseToken } from "../whose-token.ts";
import { apiRoutes } from "./api-routes.ts";
import { type Calling, callRoute } from "./call-route.ts";
import { matching } from "./matching.ts";
import { opened } from "./open-api.ts";
import { type Problem, problem } from "./problem.ts";
import type { Answer } from "./route.ts";

export type ApiDoor = Calling & { fault: (error: unknown) => void };

/** Where agents come in over HTTP. */
export const openApiDoor = (door: ApiDoor): { path: string; listener: RequestListener } => ({
  path: apiPath,
  listener: (request, response) => {
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    void answerTo(door, request, gone.signal)
      .catch((error: unknown) => {
        door.fault(error);
        return problem(
          "fault",
          "Something failed here, and nothing was changed. Trying again is safe with the same Idempotency-Key.",
        );
      })
      .then((answer) => send(answer, request, response));
  },
});

async function answerTo(door: ApiDoor, request: IncomingMessage, gone: AbortSignal): Promise<Answer | Problem> {
  const { pathname, searchParams: query } = new URL(request.url ?? "/", "http://localhost");
  // What HEAD is answered is what GET is, but for the body, which is left out as it is sent.
  const method = request.method === "HEAD" ? "GET" : request.method;
  const [open] = at(opened, pathname);
  if (open) return method === "GET" ? (open.route.say(open.path) ?? nothingHere) : otherwise(method, ["GET"]);
  const found = at(apiRoutes, pathname);
  if (found.length === 0) return nothingHere;
  const called = found.find(({ route }) => route.method === method);
  if (!called)
    return otherwise(
      method,
      found.map(({ route }) => route.method),
    );
  const agent = await whoseToken(door.api.store, request.headers.authorization);
  if (!agent) return unauthorized(door, request);
  const answer = await callRoute(called.route, door, { request, agent, path: called.path, query, gone });
  return "number" in called.path ? about(answer, pathname) : answer;
}

const at = <Of extends { path: string }>(routes: Of[], pathname: string) =>
  routes.flatMap((route) => {
    const path = matching(route.path, pathname);
    return path ? [{ route, path }] : [];
  });

const nothingHere = problem("not-found", `There is nothing at this address. GET ${apiPath}/openapi.json says what there is.`);

/** OPTIONS says what there is; anything else is not. */
function otherwise(method: string | undefined, methods: string[]): Answer | Problem {
  const allow = [...methods.flatMap((one) => (one === "GET" ? ["GET", "HEAD"] : [one])), "OPTIONS"].join(", ");
  if (method === "OPTIONS") return { status: 204, body: undefined, headers: { allow } };
  return { ...problem("method-not-allowed", `Here there is only ${allow}.`), headers: { allow } };
}

/** The same to the letter for every token that opens nothing: nobody learns whether it ever did. */
export function unauthorized({ limits, now }: Pick<ApiDoor, "limits" | "now">, { socket }: IncomingMessage): Problem {
  const untilThen = limits.guess(socket.remoteAddress ?? "");
  if (untilThen !== undefined)
    return problem(
      "too-fast",
      "Too many calls without a good token came from this address. Wait as long as Retry-After says.",
      { reason: "too fast", retryAt: now() + untilThen },
      now(),
    );
  const said = problem(
    "unauthorized",
    "Send the token of an agent: Authorization: Bearer … Its owner makes one with `/sluice agents` in Slack.",
  );
  return { ...said, headers: { "www-authenticate": "Bearer" } };
}

const isProblem = (answer: Answer | Problem): answer is Problem =>
  typeof answer.body === "object" && answer.body !== null && "type" in answer.body && "detail" in answer.body;

/** A problem with a request says with which. */
const about = (answer: Answer | Problem, instance: string) =>
  isProblem(answer) ? { ...answer, body: { ...answer.body, instance } } : answer;

/** Whoever goes on sending what was refused is hung up on after this, in ms of real time. */
const draining = 1_000;

export function send(answer: Answer | Problem, request: IncomingMessage, response: ServerResponse) {
  if (response.destroyed) return;
  const isUnread = !request.complete;
  const text = answer.body === undefined ? undefined : JSON.stringify(answer.body);
  response.writeHead(answer.status, {
    ...(text !== undefined && {
      "content-type": isProblem(answer) ? "application/problem+json" : "application/json",
      "content-length": Buffer.byteLength(text),
    }),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    ...(isUnread && { connection: "close" }),
    ...answer.headers,
  });
  response.end(text);
  if (isUnread) setTimeout(() => request.destroy(), draining).unref();
}
