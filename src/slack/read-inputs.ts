import { Refusal } from "../domain/refusal.ts";
import { quotedCode } from "./block-kit.ts";

/** What is wrong with a form, by the block of each input; plain text, as Slack shows it there. */
export type Errors = Record<string, string>;
/** Reads one input; what it is refused for is noted beside it, and undefined read. */
export type Beside = <Value>(block: string, read: () => Value) => Value | undefined;

/** Notes in `errors` what inputs are refused for. */
export const noting =
  (errors: Errors): Beside =>
  (block, read) => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      errors[block] = quotedCode(error.message);
      return undefined;
    }
  };
