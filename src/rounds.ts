/** Runs one round after another, never two at once; asked for while one runs, there is one more. */
export type Rounds = { run(): Promise<void>; idle(): Promise<void> };

export function openRounds(round: () => Promise<void>): Rounds {
  let running: Promise<void> | undefined;
  let isWanted = false;
  const loop = async () => {
    await new Promise(setImmediate);
    while (isWanted) {
      isWanted = false;
      await round();
    }
    running = undefined;
  };
  return {
    run: () => {
      isWanted = true;
      running ??= loop();
      return running;
    },
    idle: async () => running,
  };
}
