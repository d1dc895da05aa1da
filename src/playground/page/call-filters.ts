import type { LogLine } from "../page-contract.ts";

/** Which lines of the log are shown; `words` may stand anywhere in a line or in its JSON. */
export type CallFilter = { way: LogLine["way"] | "both"; isFailedOnly: boolean; words: string };

export const noFilter: CallFilter = { way: "both", isFailedOnly: false, words: "" };

export const passes =
  ({ way, isFailedOnly, words }: CallFilter) =>
  (line: LogLine): boolean => {
    if (way !== "both" && line.way !== way) return false;
    if (isFailedOnly && line.outcome !== "failed") return false;
    return `${line.what} ${line.says} ${line.detail}`.toLowerCase().includes(words.trim().toLowerCase());
  };
