/** Loaded into a program before it, so that it can be asked how much memory it holds, in bytes. */
process.on("message", () => process.send?.(process.memoryUsage.rss()));

export {};
