import { expect } from "vitest";
import type { Workspace } from "../../src/playground/workspace.ts";

/** Holds that no method refused a call with a code that it does not list. */
export const noStrays = (slack: Workspace): void => expect(slack.calls().flatMap(({ stray }) => stray ?? [])).toEqual([]);
