import type { Act } from "../act-contract.ts";

const isRefusal = (body: unknown): body is { error: string } =>
  typeof body === "object" && body !== null && "error" in body && typeof body.error === "string";

/** Does something as one person. Resolves to null, or to the sentence why it was not done. */
export const sendAct = async (as: string, act: Act): Promise<string | null> => {
  try {
    const answer = await fetch("/page/act", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ as, act }),
    });
    if (answer.ok) return null;
    const body: unknown = await answer.json().catch(() => null);
    return isRefusal(body) ? body.error : `The playground answered ${answer.status}. Try again.`;
  } catch {
    return "The playground does not answer. Is it still running in your terminal?";
  }
};
