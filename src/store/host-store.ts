import type { ChangeId, KeptChange } from "../domain/change.ts";
import type { CommitId } from "../domain/checks.ts";
import type { Account, AccountId, Claim, CodeHost } from "../domain/code-host.ts";
import type { KeptReviews } from "../domain/followed.ts";
import type { ReaderId } from "../domain/group.ts";
import type { PersonId } from "../domain/person.ts";
import type { Instant } from "../domain/time.ts";
import type { Unlinked } from "../domain/unlinked.ts";

/** The part of the store that is about code hosts. */
export type HostReads = {
  account(id: AccountId): Promise<Account | undefined>;
  /** Those of a person, or the teams of a group, in the order of linking. */
  accountsOf(who: ReaderId): Promise<Account[]>;
  claim(hash: string): Promise<Claim | undefined>;
  claimsOf(who: PersonId): Promise<Claim[]>;
  change(id: ChangeId): Promise<KeptChange | undefined>;
  /** Those that go up to that commit, `most` of them. */
  changesAt(commit: CommitId, most: number): Promise<ChangeId[]>;
  /** Everybody of whom something is known about that change, in the order of their ids. */
  reviewsOf(change: ChangeId): Promise<(KeptReviews & { who: ReaderId })[]>;
  /** The same of one person, of every change. */
  reviewsBy(who: PersonId): Promise<(KeptReviews & { change: ChangeId })[]>;
  unlinked(): Promise<Unlinked | undefined>;
};

export type HostWrites = {
  putAccount(account: Account): Promise<void>;
  dropAccount(id: AccountId): Promise<void>;
  /** In the place of what they claimed of that host before. */
  putClaim(claim: Claim): Promise<void>;
  dropClaims(who: PersonId, host?: CodeHost): Promise<void>;
  putChange(id: ChangeId, change: KeptChange, now: Instant): Promise<void>;
  putReviews(id: ChangeId, who: ReaderId, reviews: KeptReviews, now: Instant): Promise<void>;
  dropReviews(who: PersonId): Promise<void>;
  /** All that was told last before then. */
  forgetChanges(before: Instant): Promise<void>;
  putUnlinked(unlinked: Unlinked): Promise<void>;
};
