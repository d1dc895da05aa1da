import { existsSync, mkdtempSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const inMemory = "/dev/shm";
/** More than all that runs at once fills. */
const roomNeeded = 512 * 1024 * 1024;

/**
 * A folder of its own, in memory where there is room. The store waits for the disk at each commit, as it should, and of thousands of small tests that was more
 * than half of the time; a kill loses nothing there either.
 */
export const newFolder = (name: string): string => mkdtempSync(join(hasRoom() ? inMemory : tmpdir(), `sluice-${name}-`));

function hasRoom(): boolean {
  if (!existsSync(inMemory)) return false;
  const { bavail, bsize } = statfsSync(inMemory);
  return bavail * bsize >= roomNeeded;
}
