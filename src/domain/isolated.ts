const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Words that may run from right to left, to stand before a number: unmarked, they would draw its digits to their other side. */
export const isolated = (words: string) => (rightToLeft.test(words) ? `\u2068${words}\u2069` : words);
