import { installationOf } from "./person.ts";
import { type RequestId, requestId } from "./request.ts";
import type { Instant } from "./time.ts";
import { type Later, longestWait } from "./turn.ts";

/** Behind "once" stands no time, so that a number is a request's without its R. */
const another = /^(?:later,?\s+)?(?:(?:until|till?|after|when|as soon as)\s+R|once\s+R?)(\d{1,9})\b([\s\S]*)$/i;
const hasEnded =
  /^\s*(?:(?:is|has|was|has been|gets)\s+)?(?:done|ends?|ended|over|through|settled|decided|answered|closed|finished|judged|approved|merged)?[\s,]*(?:please)?[\s.!]*$/i;

/** "once R140", "until R140 is done": what is put off until another request has ended; undefined for other words. `id` is the one that is put off. */
export function readOnce(id: RequestId, words: string, now: Instant): Later | undefined {
  const [, other, end = ""] = another.exec(words) ?? [];
  if (other === undefined || !hasEnded.test(end)) return undefined;
  return { until: now + longestWait, once: requestId(installationOf(id), Number(other)) };
}
