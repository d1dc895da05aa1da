/** What is not to be read at once: what asks first, what is behind a menu, what stands among the options already, what a choice covers. */
const unseen = ["confirm", "initial_option", "initial_options", "placeholder"];

type Parts = Record<string, unknown>;
const isParts = (value: unknown): value is Parts => typeof value === "object" && value !== null;

/** A copy of a block in which every text is a word of its own, and these words. */
export function placedWords(block: object): { block: object; words: string[] } {
  const words: string[] = [];
  const word = () => `word${words.push(`word${words.length}w`) - 1}w`;
  const copied = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(copied);
    if (!isParts(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, field(value, name, one)]));
  };
  const field = (around: Parts, name: string, value: unknown): unknown => {
    if (unseen.includes(name) || (around["type"] === "overflow" && name === "options")) return value;
    const isText = name === "text" || name === "title" || name === "caption";
    return isText && typeof value === "string" ? word() : copied(value);
  };
  const placed = copied(block);
  return { block: isParts(placed) ? placed : {}, words };
}
