import type { z } from "zod";

type Wrong = { pointer: string; detail: string };

/** What of a body has not the form that it should, each with where it stands. */
export const saidWrong = ({ issues }: z.ZodError): Wrong[] => issues.flatMap((issue) => wrongIn(issue, []));

function wrongIn(issue: z.core.$ZodIssue, under: PropertyKey[]): Wrong[] {
  const path = [...under, ...issue.path];
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => wrong([...path, key], "There is no such part."));
  if (issue.code === "invalid_union") return inUnion(issue, path);
  return [wrong(path, issue.message.endsWith("received undefined") ? "This is needed." : `${issue.message}.`)];
}

/** Of several forms the one that was meant: the one that fits from outside. */
function inUnion({ errors, message }: z.core.$ZodIssueInvalidUnion, path: PropertyKey[]): Wrong[] {
  const meant = errors.find((some) => some.every((issue) => issue.path.length > 0 || issue.code === "unrecognized_keys"));
  return meant ? meant.flatMap((issue) => wrongIn(issue, path)) : [wrong(path, `${message}.`)];
}

const wrong = (path: PropertyKey[], detail: string): Wrong => ({ pointer: path.map(asPart).join(""), detail });

const asPart = (part: PropertyKey) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`;
