import { type Account, accountId, type CodeHost, isSameLogin } from "../domain/code-host.ts";
import type { PersonId } from "../domain/person.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";

/** An account at a host, by its number and by what it is called now, that wrote a code of `who`; of that the hash. */
export type Proof = { who: PersonId; host: CodeHost; number: number; login: string; hash: string };

/**
 * The account that somebody named wrote their code: it is theirs from now on, and nobody's else, which whoever had it is told. A code counts once, in its time, and from no other account;
 * what does not count changes nothing.
 */
export async function proveAccount(
  tx: Tx,
  { who, host, number, login, hash }: Proof,
  now: Instant,
): Promise<Account | undefined> {
  const claim = await tx.claim(hash);
  if (claim?.who !== who || claim.until < now || claim.host !== host || !isSameLogin(claim.login, login)) return undefined;
  const account: Account = { id: accountId(host, number), who, host, login, linkedAt: now };
  await tx.dropClaims(who, host);
  for (const { id } of (await tx.accountsOf(who)).filter((one) => one.host === host)) await tx.dropAccount(id);
  await tellWhoHadIt(tx, account, now);
  await tx.putAccount(account);
  return account;
}

/** Whoever had it would wait in vain for what is asked through it. */
async function tellWhoHadIt(tx: Tx, { id, who, host }: Account, now: Instant) {
  const before = await tx.account(id);
  if (!before || before.who === who) return;
  const body = { kind: "account moved", account: id, host, login: before.login } as const;
  await tx.putNotice(`account-moved/${id}/${now}/${before.who}`, before.who, body, now);
}
