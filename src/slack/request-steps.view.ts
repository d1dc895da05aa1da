import type { Button, Option } from "@slack/types";
import { canAskBack, hostAsking } from "../domain/askers.ts";
import { hostName } from "../domain/code-host.ts";
import { isGroupId } from "../domain/group.ts";
import { commentedAt } from "../domain/host-comment.ts";
import type { Request } from "../domain/request.ts";
import { button, option } from "./block-kit.ts";

/** An option's own button shows this much of it; longer ones are chosen from a list. */
const longestButton = 30;
const mostButtons = 4;

/** A group is its reader until one of it has it, also where it is drawn as it stands for one of them. */
const isClaimable = ({ to }: Request) => isGroupId(to);
export const claiming = (request: Request): Button[] =>
  isClaimable(request) ? [button("Claim", "claim", request.id, { style: "primary" })] : [];

export const opening = ({ link, id }: Request): Button[] => (link ? [button("Open", `open/${id}`, id, { url: link })] : []);

export function judging(request: Request): Button[] {
  const { id, kind, options } = request;
  const first = isClaimable(request) ? {} : { style: "primary" as const };
  if (kind === "review")
    return [button(approving(request), approvalOf(request), id, first), button("Request changes", "request-changes", id)];
  if (options.length === 0) return [button("Answer", "answer", id, first)];
  return fitsButtons(options)
    ? options.map((text, at) => button(text, `choose/${at}`, id))
    : [button("Choose", "choose-from", id, first)];
}

/** What a code host asked is approved there; here it ends the request alone, and the host hears nothing of it, or shows a comment. */
function approving(request: Request): string {
  const host = commentedAt(request);
  if (host) return `Approve (comments on ${hostName[host]})`;
  return hostAsking(request) ? "Approve (Slack only)" : "Approve";
}

/** The action says what the button says: what was drawn as Slack's only stays there. */
function approvalOf(request: Request): string {
  const host = commentedAt(request);
  return host ? `approve/${host}` : "approve";
}

const fitsButtons = (options: string[]) =>
  options.length <= mostButtons && options.every(({ length }) => length <= longestButton);

/** Behind the overflow, which takes five: what is rarer, and the way to all of it. Its values name the action and the request. */
export const rest = (request: Request): Option[] => {
  const { id, kind, options } = request;
  return [
    kind === "decision" && options.length > 0
      ? option("Answer in my own words", `answer ${id}`)
      : option("Decline", `decline ${id}`),
    ...(canAskBack(request) ? [option("Ask back", `ask-back ${id}`)] : []),
    option("Later", `later ${id}`),
    option("Hand over", `hand-over ${id}`),
    option("In full…", `in-full ${id}`),
  ];
};

/** The same for a line, which has no other buttons. Five are the most: who wants it later claims it first. */
export const brief = (request: Request): Option[] => [
  ...(isClaimable(request) ? [option("Claim", `claim ${request.id}`)] : []),
  ...first(request),
  ...(canAskBack(request) ? [option("Ask back", `ask-back ${request.id}`)] : []),
  ...(isClaimable(request) ? [] : [option("Later", `later ${request.id}`)]),
  option("In full…", `in-full ${request.id}`),
];

function first(request: Request): Option[] {
  const { id, kind, options } = request;
  if (kind === "review")
    return [option(approving(request), `${approvalOf(request)} ${id}`), option("Request changes", `request-changes ${id}`)];
  const choice = options.length > 0 ? option("Choose", `choose-from ${id}`) : option("Answer", `answer ${id}`);
  return [choice, option("Decline", `decline ${id}`)];
}
