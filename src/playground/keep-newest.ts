/** How much a workspace remembers of each thing that comes with every act, however long it runs. */
export const mostKept = 1000;

/** Forgets what was put in first, where there is more than is kept. */
export function keepNewest(kept: Map<string, unknown> | Set<string>, most = mostKept): void {
  for (const key of kept.keys()) {
    if (kept.size <= most) return;
    kept.delete(key);
  }
}

/** Puts something in as the newest, and forgets the oldest. */
export function putNewest<T>(kept: Map<string, T>, key: string, value: T): void {
  kept.delete(key);
  kept.set(key, value);
  keepNewest(kept);
}
