import { type Account, accountId, type CodeHost, isSameLogin } from "../domain/code-host.ts";
import { homeId } from "../domain/notice.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";

/** An account at a host, by its number and by what it is called now, that wrote a code; of that the hash. */
export type Proof = { host: CodeHost; number: number; login: string; hash: string };

/**
 * The account that somebody named wrote their code: it is theirs from now on, and nobody's else. A code counts once, in its time, and from no other account;
 * what does not count changes nothing.
 */
export async function proveAccount(tx: Tx, { host, number, login, hash }: Proof, now: Instant): Promise<Account | undefined> {
  const claim = await tx.claim(hash);
  if (!claim || claim.until < now || claim.host !== host || !isSameLogin(claim.login, login)) return undefined;
  const account: Account = { id: accountId(host, number), who: claim.who, host, login, linkedAt: now };
  await tx.dropClaims(claim.who, host);
  for (const { id } of (await tx.accountsOf(claim.who)).filter((one) => one.host === host)) await tx.dropAccount(id);
  await tx.putAccount(account);
  await tx.raise(homeId(claim.who), now);
  return account;
}
