/** A short word, an underscore and 32 or more letters, digits, "-" or "_", small and capital letters among them. */
const tokens = /\b([A-Za-z]{2,12}_)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{32,}/g;

/** Whatever has the form of a token, as "sluice_…": wherever it stands in a text, nobody can read it there. */
export const maskTokens = (text: string): string => text.replace(tokens, "$1…");
