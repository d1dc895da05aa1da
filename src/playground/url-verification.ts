import { createHash } from "node:crypto";
import { failureOf, type HttpTarget, postTo } from "./http-delivery.ts";
import { isJsonObject, parsedJson } from "./json-object.ts";
import type { World } from "./world.ts";

/** Whether a request URL of the app answers as Slack wants it: to the unsigned look at its certificate, and with the challenge. `failure` says why there was no answer at all. */
export type UrlAnswer = { toSslCheck: boolean; toChallenge: boolean; failure?: string };

/** Asks a request URL what Slack asks when it is entered for the app. */
export async function verifyUrl({ app, clock }: World, target: HttpTarget): Promise<UrlAnswer> {
  const token = app.verificationToken;
  const challenge = createHash("sha256").update(`${clock.now()} ${target.url}`).digest("base64url");
  const form = new URLSearchParams({ ssl_check: "1", token }).toString();
  const body = JSON.stringify({ token, challenge, type: "url_verification" });
  try {
    const looked = await postTo(target, { type: "application/x-www-form-urlencoded", body: form, isSigned: false });
    const challenged = await postTo(target, { type: "application/json", body, isSigned: true });
    const toChallenge = challenged.status === 200 && repeats(await challenged.text(), challenge);
    return { toSslCheck: looked.status === 200, toChallenge };
  } catch (thrown) {
    return { toSslCheck: false, toChallenge: false, failure: failureOf(thrown).reason };
  }
}

/** The challenge comes back bare, as JSON or as a form. */
function repeats(answer: string, challenge: string): boolean {
  const parsed = parsedJson(answer);
  const said = isJsonObject(parsed) ? parsed["challenge"] : (new URLSearchParams(answer).get("challenge") ?? answer.trim());
  return said === challenge;
}
