import type { Block } from "@slack/types";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { afterAll, onTestFinished } from "vitest";
import type { Offers, Where } from "../../src/playground/act-contract.ts";
import { openBrowser } from "./open-browser.ts";

let browser: Promise<Browser> | undefined;
afterAll(async () => (await browser)?.close());

const bundled = async (entry: string): Promise<string> => {
  const jsx = { jsx: "automatic", jsxImportSource: "preact" } as const;
  const made = await build({ entryPoints: [entry], bundle: true, write: false, format: "esm", target: "es2022", ...jsx });
  return made.outputFiles[0]?.text ?? "";
};

const html = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Blocks</title>
<link rel="stylesheet" href="/page.css"><div id="page" style="padding: 16px; max-width: 712px"></div><script type="module" src="/page.js"></script></html>`;
/** As the real page is served. */
const policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' https: data:; frame-ancestors 'none'";
/** A picture of one point: nothing is asked of any other server. */
const point = Buffer.from("R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==", "base64");

type Answer = (asked: unknown) => Offers;
type Screen = { width?: number; colorScheme?: "light" | "dark"; answer?: Answer };

/** A page with nothing but blocks, in a real browser. `answer` is what the app offers; `faults` is what the page wrote to its console as an error. */
export async function openDrawing({ width = 760, colorScheme = "light", answer = () => ({ options: [] }) }: Screen = {}) {
  const script = bundled("test/browser/drawn-page.tsx");
  const style = bundled("src/playground/page/page.css");
  browser ??= openBrowser();
  const page = await (await browser).newPage({ viewport: { width, height: 800 }, colorScheme, locale: "en-GB" });
  page.setDefaultTimeout(10_000);
  onTestFinished(() => page.close());
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("console", (line) => line.type() === "error" && faults.push(line.text()));
  const asked: unknown[] = [];
  await page.context().route("**/*", async (route) => {
    const { pathname, host } = new URL(route.request().url());
    if (host !== "blocks.test") return route.fulfill({ contentType: "image/gif", body: point });
    if (pathname === "/page.css") return route.fulfill({ contentType: "text/css", body: await style });
    if (pathname === "/page.js") return route.fulfill({ contentType: "text/javascript", body: await script });
    if (pathname !== "/page/act")
      return route.fulfill({ contentType: "text/html", body: html, headers: { "content-security-policy": policy } });
    asked.push(route.request().postDataJSON());
    return route.fulfill({ json: answer(asked.at(-1)) });
  });
  await page.goto("https://blocks.test/#/U1/C1/messages/conversation");
  await page.waitForFunction(() => "draw" in window);
  return {
    page,
    faults,
    asked,
    draw: (blocks: object[], where?: Where) =>
      page.evaluate(([some, there]) => window.draw(some, there), [blocks as Block[], where] as const),
    acts: () => page.evaluate(() => window.acts),
  };
}
