/** What judging is thought to take where nobody says. */
export const usualMinutes = 10;

const least = 5;
export const linesInMinute = 5;

/** What is longer is not judged in one day. */
const most = 480;

/** The same of a change of so many lines. */
export const minutesForLines = (lines: number): number => Math.min(most, Math.max(least, Math.ceil(lines / linesInMinute)));
