import type { IncomingHttpHeaders } from "node:http";

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Whether a request comes from this machine's own page or program: another website must not drive it, not by a foreign name for this address either. */
export function isLocal(headers: IncomingHttpHeaders): boolean {
  const { host = "", origin } = headers;
  if (!loopback.test(host)) return false;
  // A link on another site may lead here; nothing else of another site may.
  if (headers["sec-fetch-site"] === "cross-site" && headers["sec-fetch-mode"] !== "navigate") return false;
  return origin === undefined || origin === `http://${host}`;
}
