import { request } from "undici";
import { Refusal } from "../domain/refusal.ts";
import { firstAbort } from "../first-abort.ts";
import { checkedUrl } from "./checked-host.ts";
import { type FetchSettings, openPublicAgent, usualPatience, whyOf } from "./fetch-safely.ts";

/** Posts JSON and resolves to the status of the answer; refuses in words that end a sentence, in which nothing of the address stands. `signal` ends it early. */
export type PostSafely = (url: string, headers: Record<string, string>, json: string, signal: AbortSignal) => Promise<number>;

/** Posts to an address that a stranger named without doing harm, as openSafeFetch fetches from one. Redirects are an answer like others: nobody follows them. No more than the head of the answer is read. */
export function openSafePost({ withinMs = usualPatience, allowed = {} }: FetchSettings = {}): PostSafely {
  return async (url, headers, json, stop) => {
    const agent = openPublicAgent(allowed);
    const signal = firstAbort([stop], withinMs);
    try {
      const { statusCode, body } = await request(checkedUrl(url, allowed), {
        method: "POST",
        dispatcher: agent,
        signal,
        headers: { "content-type": "application/json", "user-agent": "Sluice", ...headers },
        body: json,
      });
      // A body that is left unread says so as an error, which ends the program where nobody hears it.
      body.on("error", () => {}).destroy();
      return statusCode;
    } catch (error) {
      throw new Refusal(whyOf(error, signal, withinMs));
    } finally {
      await agent.destroy();
    }
  };
}
