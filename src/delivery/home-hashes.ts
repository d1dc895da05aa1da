import type { PersonId } from "../domain/person.ts";

/** By which Slack knows the Home that somebody has: with it, what is there is drawn over only if it is what we think it is. */
export type HomeHashes = {
  hashOf(who: PersonId): string | undefined;
  keep(who: PersonId, hash: string | undefined): void;
  forget(who: PersonId): void;
};

/** What is forgotten is drawn over unasked. */
const mostKept = 10_000;

export function openHomeHashes(): HomeHashes {
  const hashes = new Map<PersonId, string>();
  return {
    hashOf: (who) => hashes.get(who),
    keep: (who, hash) => {
      hashes.delete(who);
      if (hash) hashes.set(who, hash);
      const [oldest] = hashes.keys();
      if (hashes.size > mostKept && oldest) hashes.delete(oldest);
    },
    forget: (who) => void hashes.delete(who),
  };
}
