/** By which what was deleted is told apart still; nobody reads from it what it was. */
export const checksum = (text: string) => [...text].reduce((sum, one) => (sum * 31 + (one.codePointAt(0) ?? 0)) >>> 0, 7);
