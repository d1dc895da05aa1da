import { expect, test } from "vitest";
import type { Account } from "../../src/domain/code-host.ts";
import type { Store, Tx } from "../../src/store/store.ts";
import { ana, bo } from "../domain/requests.ts";

const account = (number: number, who: string): Account => ({
  ...{ id: `github/${number}`, who, host: "github", login: `login-${number}`, linkedAt: number },
});
const claim = (who: string, hash: string) => ({ who, host: "github" as const, login: "octocat", hash, until: 9 });

/** What every store must do with accounts at code hosts, and with changes. */
export function contractOfHosts(store: () => Store) {
  const write = (work: (tx: Tx) => Promise<unknown>) => store().atOnce(work);

  test("an account is found by its id and by its person, and belongs to the one it was put for last", async () => {
    await write(async (tx) => {
      for (const one of [account(2, ana), account(1, ana), account(3, bo)]) await tx.putAccount(one);
      await tx.putAccount(account(2, bo));
    });
    expect(await store().accountsOf(ana)).toEqual([account(1, ana)]);
    expect(await store().account("github/2")).toEqual(account(2, bo));
    await write((tx) => tx.dropAccount("github/1"));
    expect([await store().account("github/1"), await store().accountsOf(ana)]).toEqual([undefined, []]);
  });

  test("somebody claims one account of a host at a time", async () => {
    await write((tx) => tx.putClaim(claim(ana, "first")));
    await write((tx) => tx.putClaim(claim(ana, "second")));
    await write((tx) => tx.putClaim(claim(bo, "third")));
    expect([await store().claim("first"), await store().claim("second")]).toEqual([undefined, claim(ana, "second")]);
    await write((tx) => tx.dropClaims(ana, "gitlab"));
    expect(await store().claimsOf(ana)).toEqual([claim(ana, "second")]);
    await write((tx) => tx.dropClaims(ana));
    expect([await store().claimsOf(ana), await store().claimsOf(bo)]).toEqual([[], [claim(bo, "third")]]);
  });

  test("what is known of a change is found by it and by its reviewers, until it is forgotten", async () => {
    const reviews = { marks: [{ at: 1, is: "asked" as const }], rounds: [] };
    await write(async (tx) => {
      await tx.putChange("github/1", { states: [] }, 5);
      await tx.putReviews("github/1", bo, reviews, 5);
      await tx.putReviews("github/1", ana, reviews, 5);
      await tx.putReviews("github/2", ana, reviews, 7);
    });
    expect(await store().reviewsOf("github/1")).toEqual([ana, bo].sort().map((who) => ({ who, ...reviews })));
    expect((await store().reviewsBy(ana)).map(({ change }) => change)).toEqual(["github/1", "github/2"]);
    await write((tx) => tx.forgetChanges(6));
    expect([await store().change("github/1"), await store().reviewsOf("github/1")]).toEqual([undefined, []]);
    await write((tx) => tx.dropReviews(ana));
    expect(await store().reviewsBy(ana)).toEqual([]);
  });

  test("how many are not known is one number", async () => {
    expect(await store().unlinked()).toBeUndefined();
    for (const count of [1, 2]) await write((tx) => tx.putUnlinked({ week: "2026-03-23", count }));
    expect(await store().unlinked()).toEqual({ week: "2026-03-23", count: 2 });
  });
}
