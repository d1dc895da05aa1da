import { type CodeHost, hostName } from "../domain/code-host.ts";
import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";

/** Somebody's account at a host is theirs no more, nor is one that they only claimed: nothing is asked of them through it any more. What they have stays. */
export async function unlinkAccount(tx: Tx, { who, host }: { who: PersonId; host: CodeHost }, _now: Instant) {
  const mine = (await tx.accountsOf(who)).filter((one) => one.host === host);
  const claims = (await tx.claimsOf(who)).filter((one) => one.host === host);
  if (mine.length + claims.length === 0)
    throw new Refusal(`No account of yours at ${hostName[host]} is linked. \`/sluice link ${host} octocat\` links one.`);
  await tx.dropClaims(who, host);
  for (const { id } of mine) await tx.dropAccount(id);
}

/** Whoever leaves has no accounts. */
export async function unlinkAll(tx: Tx, who: PersonId) {
  await tx.dropClaims(who);
  for (const { id } of await tx.accountsOf(who)) await tx.dropAccount(id);
}
