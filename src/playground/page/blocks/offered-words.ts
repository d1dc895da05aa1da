import type { Choice } from "./choices-of.ts";

/** The words of what was chosen in external selects: the entries keep the values alone, and no select lists them. */
const offered = new Map<string, string>();

const keyOf = (actionId: string | undefined, value: string): string => `${actionId} ${value}`;

export const rememberWords = (actionId: string | undefined, { value, words }: Choice): void => {
  offered.set(keyOf(actionId, value), words);
};

/** The words for a value: those it began with, those it was offered with, else the value itself. */
export const rememberedWords = (actionId: string | undefined, initial: Choice[], value: string): string =>
  initial.find((choice) => choice.value === value)?.words ?? offered.get(keyOf(actionId, value)) ?? value;
