/** The beginning of a text, with "…" where something is left out; never in the middle of a character that is two to a machine. */
export const cut = (text: string, most: number) =>
  text.length > most
    ? `${text
        .slice(0, most - 1)
        .replace(/[\uD800-\uDBFF]$/, "")
        .trimEnd()}…`
    : text;
