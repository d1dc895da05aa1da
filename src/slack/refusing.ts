import type { Logger } from "@slack/bolt";
import { Refusal } from "../domain/refusal.ts";

/** What is said when the fault is ours: nothing was kept, so trying again is safe. */
const fault = "Something went wrong here, and nothing was changed. Try again in a moment.";

/** Does something for a person; what they are to be told when it is refused or fails, undefined when it went well. */
export async function refusalOf(logger: Logger, act: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    return saidOf(logger, error);
  }
}

/** What is told of something that was refused, or failed. */
export function saidOf(logger: Logger, error: unknown): string {
  if (error instanceof Refusal) return error.message;
  logger.error(error);
  return fault;
}
