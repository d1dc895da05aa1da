import type { Fault } from "./faults.ts";

type CallKind = { id: string; title: string; says: string; fault: Fault };

const of = (id: string, title: string, says: string, fault: Fault): CallKind => ({ id, title, says, fault });

/** The code that a refusal has when none was chosen: it leaves open what was done. */
const usualCode = "internal_error";

/** How a call can go wrong. */
export const callKinds: CallKind[] = [
  of("status", "HTTP 500, nothing done", "Answered with HTTP 500 before anything is done.", { status: 500 }),
  of("status-done", "HTTP 500, though done", "Done, and answered with HTTP 500.", { acceptedThen: 500 }),
  of("cut", "Cut off, nothing done", "The connection is cut before anything is done.", { cut: true }),
  of("cut-done", "Cut off, though done", "Done, and the connection is cut.", { acceptedThen: "cut" }),
  of("silence", "No answer, nothing done", "Never answered, and nothing is done.", { silent: true }),
  of("silence-done", "No answer, though done", "Done, and never answered.", { acceptedThen: "silence" }),
  of("slow", "A slow answer", "Done, and answered two seconds later.", { slow: 2000 }),
  of("limited", "Too many calls", "Answered with HTTP 429 and a Retry-After of 30 seconds.", { rateLimited: 30 }),
  of("refused", "Refused with a code", "Answered with this error; nothing is done.", { refuse: usualCode }),
];

/** A fault of this kind, refused with this code where it is refused. */
export const faultOfKind = ({ fault }: CallKind, code: string): Fault =>
  "refuse" in fault && code !== "" ? { refuse: code } : fault;

/** "HTTP 500, nothing done", "refused with internal_error". */
export function faultTitle(fault: Fault): string {
  if ("refuse" in fault) return `refused with ${fault.refuse}`;
  const same = JSON.stringify(fault);
  return callKinds.find((kind) => JSON.stringify(kind.fault) === same)?.title ?? same;
}
