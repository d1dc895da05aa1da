import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Act, Offers } from "./act-contract.ts";
import { readBody } from "./http-body.ts";
import { isJsonObject, parsedJson } from "./json-object.ts";
import type { PageView } from "./page-contract.ts";

export type PageServer = {
  /** Answers a request for the page; false when the path is not the page's. */
  answer(incoming: IncomingMessage, reply: ServerResponse, path: string): Promise<boolean>;
  changed(): void;
  close(): void;
};

export type PageServerOptions = {
  viewFor(user: string): Promise<PageView>;
  isPerson(user: string): boolean;
  /** Whom a visitor is at first. */
  firstPerson(): string;
  /** Throws an Error with a sentence when the act cannot be done. */
  act(user: string, act: Act): Promise<Offers | undefined>;
};

const json = { "content-type": "application/json" };
const mostBodyBytes = 1024 * 1024;
/** Changes within so long are sent as one. */
const gatherMs = 25;
const besideThis = fileURLToPath(new URL("./page/", import.meta.url));
/** Compiled output holds no styles and no HTML: from there the page is made of the sources, three folders up and down again. */
const sources = fileURLToPath(new URL("../../../src/playground/page/", import.meta.url));
const fileOf = (name: string): string => join(existsSync(join(besideThis, name)) ? besideThis : sources, name);

export function openPageServer({ viewFor, isPerson, firstPerson, act }: PageServerOptions): PageServer {
  const streams = new Map<ServerResponse, string>();
  const script = bundled("page.tsx");
  const style = bundled("page.css");
  let timer: NodeJS.Timeout | undefined;

  async function sendTo(reply: ServerResponse, user: string): Promise<void> {
    const view = await viewFor(user);
    if (!reply.writableEnded) reply.write(`data: ${JSON.stringify(view)}\n\n`);
  }

  async function stream(user: string, incoming: IncomingMessage, reply: ServerResponse): Promise<void> {
    if (!isPerson(user)) return void reply.writeHead(404).end();
    reply.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    streams.set(reply, user);
    incoming.on("close", () => streams.delete(reply));
    await sendTo(reply, user);
  }

  async function takeAct(incoming: IncomingMessage, reply: ServerResponse): Promise<void> {
    const isJson = incoming.headers["content-type"]?.startsWith("application/json");
    const body = await readBody(incoming, mostBodyBytes);
    const wrong = (status: number, error: string) => void reply.writeHead(status, json).end(JSON.stringify({ error }));
    if (body === null) return wrong(413, "That is too long.");
    const parsed = parsedJson(body.toString("utf8"));
    const asked = isJson && isJsonObject(parsed) ? parsed : {};
    const who = String(asked["as"]);
    if (!isPerson(who) || !isJsonObject(asked["act"])) return wrong(400, "The page sent something that cannot be understood.");
    try {
      const offers = await act(who, asked["act"] as Act);
      if (offers) reply.writeHead(200, json).end(JSON.stringify(offers));
      else reply.writeHead(204).end();
    } catch (thrown) {
      wrong(400, thrown instanceof Error ? thrown.message : "That did not work.");
    }
  }

  return {
    async answer(incoming, reply, path) {
      const route = `${incoming.method} ${path}`;
      const user = new URL(incoming.url ?? "/", "http://localhost").searchParams.get("as") ?? firstPerson();
      if (route === "GET /") return sent(reply, "text/html", pageHtml("page", "Playground"));
      if (route === "GET /page.css") return sent(reply, "text/css", style);
      if (route === "GET /page.js") return sent(reply, "text/javascript", script);
      if (route === "GET /page/stream") await stream(user, incoming, reply);
      else if (route === "POST /page/act") await takeAct(incoming, reply);
      else return false;
      return true;
    },
    changed() {
      if (streams.size === 0 || timer) return;
      timer = setTimeout(() => {
        timer = undefined;
        for (const [reply, user] of streams) void sendTo(reply, user).catch(() => reply.destroy());
      }, gatherMs);
    },
    close() {
      clearTimeout(timer);
      for (const reply of streams.keys()) reply.end();
    },
  };
}

/** Answers with a file of the page; nothing of another site may be in it, nor it in another site. */
export async function sent(reply: ServerResponse, type: string, content: Promise<string>): Promise<boolean> {
  const policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' https: data:; frame-ancestors 'self'";
  const headers = { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store", "content-security-policy": policy };
  await content.then(
    (text) => reply.writeHead(200, { ...headers, "x-content-type-options": "nosniff" }).end(text),
    (thrown) => reply.writeHead(500, { "content-type": "text/plain" }).end(`The page could not be made: ${String(thrown)}`),
  );
  return true;
}

type Page = "page" | "gallery";

/** The frame of a page, which its script of that name fills. */
export async function pageHtml(name: Page, title: string): Promise<string> {
  const html = await readFile(fileOf("page.html"), "utf8");
  return html.replaceAll("{name}", name).replace("{title}", title);
}

/** The page's script, or its style, with all that it imports, in one file; made once. */
export async function bundled(name: `${Page}.${"tsx" | "css"}`): Promise<string> {
  const made = build({
    entryPoints: [fileOf(name)],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "silent",
  });
  made.catch(() => {});
  return (await made).outputFiles[0]?.text ?? "";
}
