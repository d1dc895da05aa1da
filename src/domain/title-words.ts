/** Where a word begins: "focus" is in "Focus time" and in "Deep-focus", not in "Refocusing". */
const beginning = "(?<![\\p{L}\\p{N}])";

const literally = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/\s+/g, "\\s+");

/** Whether a title has a word that begins like one of these, of any case. */
export const beginsWord = (title: string, words: string[]) =>
  words.some((word) => new RegExp(`${beginning}${literally(word.trim())}`, "iu").test(title));

const away = [
  "out of (?:the )?office",
  "ooo(?![\\p{L}\\p{N}])",
  "vacation",
  "holidays?",
  "annual leave",
  "parental leave",
  "sick leave",
  "pto(?![\\p{L}\\p{N}])",
  "day off",
  "urlaub",
  "elternzeit",
  "abwesend",
  "krank",
  "congés?",
  "vacances",
  "absente?(?![\\p{L}\\p{N}])",
  "vacaciones",
  "ferie",
  "férias",
  "vakantie",
];
const awayWords = new RegExp(`${beginning}(?:${away.join("|")})`, "iu");

export const saysAway = (title: string) => awayWords.test(title);
