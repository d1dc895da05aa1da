import type { IncomingMessage } from "node:http";
import { longestBody } from "../tell-agent.ts";
import { type Problem, problem } from "./problem.ts";

/** So long a body may take to come, in ms of real time. */
const patience = 10_000;

export type Read = { json: unknown } | { problem: Problem };

const tooLarge = () => problem("too-large", `A body has ${longestBody} bytes at most. Say less, and link the rest.`);

/** The JSON that somebody sends; refused as soon as it is too long, or does not come. */
export async function readJson(request: IncomingMessage): Promise<Read> {
  const { "content-type": type = "", "content-encoding": encoding, "content-length": length } = request.headers;
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type) || encoding !== undefined)
    return { problem: problem("unsupported-media-type", "Send JSON in UTF-8, as it is: Content-Type: application/json.") };
  if (Number(length ?? 0) > longestBody) return { problem: tooLarge() };
  const bytes = await bodyOf(request);
  if (bytes === "too large") return { problem: tooLarge() };
  if (bytes === "too slow") return { problem: problem("too-slow", `A body has to come within ${patience / 1_000} seconds.`) };
  return parsed(bytes);
}

function parsed(bytes: Buffer): Read {
  try {
    return { json: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown };
  } catch {
    return {
      problem: problem(
        "malformed",
        'The body is not JSON in UTF-8. Send it as one object, for example {"words": "It is for the release of 2.4."}.',
      ),
    };
  }
}

function bodyOf(request: IncomingMessage): Promise<Buffer | "too large" | "too slow"> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const end = (result: Buffer | "too large" | "too slow") => {
      clearTimeout(timer);
      request.removeAllListeners("data");
      request.resume();
      resolve(result);
    };
    const timer = setTimeout(() => end("too slow"), patience);
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > longestBody) return end("too large");
      chunks.push(chunk);
    });
    request.once("end", () => end(Buffer.concat(chunks)));
    request.once("error", () => end("too slow"));
    request.once("close", () => end("too slow"));
  });
}
