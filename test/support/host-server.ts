import { createPublicKey, generateKeyPairSync, randomBytes, verify } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { HostAccess } from "../../src/domain/host-access.ts";

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const appId = "123456";
export const gitlabToken = "glpat-5ec2e75ec2e75ec2e7";

type Comment = { project: string; number: number; body: string; event?: unknown };
type Said = { status: number; json: unknown; headers?: Record<string, string> };
type Json = Record<string, unknown>;

/** How it answers what is written: as in life when absent, once it is written or before; "nothing": it goes away without an answer; "later": never. */
type Trouble = { writes: boolean; answers: Said | "nothing" | "later" };

const says = (status: number, json: unknown, headers = {}): Said => ({ status, json, headers });
const notFound = says(404, { message: "Not Found", documentation_url: "https://docs.github.com/rest", status: "404" });
export const forbidden = says(403, { message: "Resource not accessible by integration", status: "403" });

/**
 * A small server that is GitHub under /api/v3 and GitLab under /api/v4, in the shapes and with the status codes that these publish: the app's installation
 * and its tokens, reviews, and notes.
 */
export async function openHostServer() {
  const calls: { method: string; path: string; secret: string }[] = [];
  const comments: Comment[] = [];
  const tokens = new Map<string, { repositories: unknown; mayWrite: boolean }>();
  const state = {
    /** The installation of the app, as GitHub tells it; none when absent. */
    installation: { id: 77, permissions: { metadata: "read", pull_requests: "write" }, suspended_at: null } as Json | undefined,
    /** How the next writings are answered. */
    troubles: [] as Trouble[],
    /** Whatever is asked is answered so. */
    always: undefined as Said | "nothing" | undefined,
    /** So many comments of others stand on each change, the oldest first. */
    others: 0,
  };

  const isJwt = (token: string) => {
    const [head = "", claims = "", signature = ""] = token.split(".");
    const isSigned = verify(
      "sha256",
      Buffer.from(`${head}.${claims}`),
      createPublicKey(pem),
      Buffer.from(signature, "base64url"),
    );
    return isSigned && String(JSON.parse(Buffer.from(claims, "base64url").toString())["iss"]) === appId;
  };

  function github(method: string, path: string, query: URLSearchParams, secret: string, json: Json): Said | Comment {
    const bad = says(401, { message: "Bad credentials" });
    const of = /^\/repos\/([^/]+)\/([^/]+)\/(installation|pulls\/(\d+)\/reviews)$/.exec(path);
    if (of?.[3] === "installation") {
      if (!isJwt(secret.replace(/^bearer /, ""))) return bad;
      return state.installation ? says(200, { ...state.installation, app_slug: "sluice" }) : notFound;
    }
    if (path === `/app/installations/${state.installation?.["id"]}/access_tokens`) {
      if (!isJwt(secret.replace(/^bearer /, ""))) return bad;
      const token = `ghs_${randomBytes(18).toString("hex")}`;
      tokens.set(token, {
        repositories: json["repositories"],
        mayWrite: (json["permissions"] as Json)["pull_requests"] === "write",
      });
      return says(201, { token, expires_at: new Date(Date.now() + 3_600_000).toISOString(), permissions: json["permissions"] });
    }
    const known = tokens.get(secret.replace(/^token /, ""));
    if (!of || !known) return of ? bad : notFound;
    const [, owner = "", repo = "", , number = ""] = of;
    const place = { project: `${owner}/${repo}`, number: Number(number) };
    if (!(known.repositories as string[]).includes(repo)) return notFound;
    if (method === "GET") return says(200, pageOf(written(place), query));
    if (!known.mayWrite) return forbidden;
    if (!json["body"]) return says(422, { message: "Unprocessable Entity" });
    return { ...place, body: String(json["body"]), event: json["event"] };
  }

  function gitlab(method: string, path: string, query: URLSearchParams, secret: string, json: Json): Said | Comment {
    if (secret !== gitlabToken) return says(401, { message: "401 Unauthorized" });
    const [, project = "", number = ""] = /^\/projects\/([^/]+)\/merge_requests\/(\d+)\/notes$/.exec(path) ?? [];
    if (project === "") return says(404, { message: "404 Project Not Found" });
    const place = { project: decodeURIComponent(project), number: Number(number) };
    if (method === "GET") return says(200, pageOf([...written(place)].reverse(), query));
    return { ...place, body: String(json["body"]) };
  }

  const written = ({ project, number }: Pick<Comment, "project" | "number">) => [
    ...Array.from({ length: state.others }, (_, id) => ({ id, body: "Of somebody else" })),
    ...comments
      .filter((one) => one.project === project && one.number === number)
      .map(({ body }, id) => ({ id: 10_000 + id, body, user: { login: "sluice[bot]", type: "Bot" }, state: "COMMENTED" })),
  ];

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { method = "", url = "" } = request;
    const { pathname, searchParams } = new URL(url, "http://localhost");
    const secret = String(request.headers.authorization ?? request.headers["private-token"] ?? "");
    calls.push({ method, path: pathname, secret });
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const json = chunks.length > 0 ? (JSON.parse(Buffer.concat(chunks).toString()) as Json) : {};
    if (state.always) return send(response, state.always);
    const host = pathname.startsWith("/api/v3") ? github : gitlab;
    const said = host(method, pathname.slice("/api/v3".length), searchParams, secret, json);
    if (!("body" in said)) return send(response, said);
    const trouble = state.troubles.shift();
    if (trouble?.writes !== false) comments.push(said);
    send(response, trouble?.answers ?? says(host === github ? 200 : 201, { id: comments.length, body: said.body }));
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve()).closeAllConnections()));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const access: HostAccess = {
    github: { url, appId, privateKey: pem },
    gitlab: { url, token: gitlabToken },
  };
  return {
    url,
    access,
    calls,
    comments,
    tokens,
    state,
    secrets: () => [gitlabToken, ...tokens.keys(), pem.split("\n")[1] ?? ""],
  };
}

function send(response: ServerResponse, said: Said | "nothing" | "later") {
  if (said === "later") return;
  if (said === "nothing") return void response.destroy();
  response.writeHead(said.status, { "content-type": "application/json; charset=utf-8", ...said.headers });
  response.end(JSON.stringify(said.json));
}

function pageOf<Item>(all: Item[], query: URLSearchParams): Item[] {
  const size = Number(query.get("per_page") ?? 30);
  const nth = Number(query.get("page") ?? 1);
  return all.slice((nth - 1) * size, nth * size);
}
