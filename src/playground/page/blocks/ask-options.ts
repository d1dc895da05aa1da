import type { Act, Offers } from "../../act-contract.ts";
import { type Choice, fromOptions } from "./choices-of.ts";

type Asked = Extract<Act, { do: "suggest" }>;
/** What the app offered, or the sentence why nothing came. */
export type Answer = { choices: Choice[]; says: string | null };

const isOffers = (body: unknown): body is Offers =>
  typeof body === "object" && body !== null && "options" in body && Array.isArray(body.options);

const errorIn = (body: unknown): string =>
  typeof body === "object" && body !== null && "error" in body ? String(body.error) : "The options did not come. Try again.";

/** Asks the app, as one person, what an external select offers for what was typed. */
export const askOptions = async (as: string, act: Asked): Promise<Answer> => {
  try {
    const headers = { "content-type": "application/json" };
    const answer = await fetch("/page/act", { method: "POST", headers, body: JSON.stringify({ as, act }) });
    const body: unknown = await answer.json();
    if (!isOffers(body)) return { choices: [], says: errorIn(body) };
    return { choices: fromOptions(body.options), says: null };
  } catch {
    return { choices: [], says: "The playground does not answer. Is it still running in your terminal?" };
  }
};
