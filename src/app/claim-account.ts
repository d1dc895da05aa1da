import { type Claim, claimLasts } from "../domain/code-host.ts";
import type { Instant } from "../domain/time.ts";
import type { Tx } from "../store/store.ts";
import { knownPerson } from "./whose-move.ts";

/** Somebody says that an account is theirs; whoever then writes the code as that account shows it. `hash`: SHA-256 of the code, in hex. */
export async function claimAccount(tx: Tx, claim: Omit<Claim, "until">, now: Instant): Promise<Claim> {
  await knownPerson(tx, claim.who);
  const claimed: Claim = { ...claim, until: now + claimLasts };
  await tx.putClaim(claimed);
  return claimed;
}
