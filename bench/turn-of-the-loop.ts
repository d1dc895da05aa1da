/** Lets whatever was set off run before the next is measured. */
export const turnOfTheLoop = () => new Promise<void>((resolve) => setImmediate(resolve));
