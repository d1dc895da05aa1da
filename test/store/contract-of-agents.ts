import { expect, test } from "vitest";
import { type Agent, revoked } from "../../src/domain/agent.ts";
import type { Store } from "../../src/store/store.ts";
import { ana, bo } from "../domain/requests.ts";

const agent = (name: string, owner: string): Agent & { tokenHash: string } => ({
  ...{ id: `T1/agent-${name}`, owner, name, tokenHash: `hash of ${name}` },
  ...{ kinds: ["review"], mayAsk: "owner", createdAt: 1 },
});

/** What every store must do with agents. */
export function contractOfAgents(store: () => Store) {
  const put = (...agents: Agent[]) =>
    store().atOnce(async (tx) => {
      for (const one of agents) await tx.putAgent(one);
    });

  test("an agent is found by its id, by the hash of its token, and by its owner", async () => {
    const [zed, builder, tester] = [agent("zed", ana), agent("builder", ana), agent("tester", bo)];
    await put(zed, builder, tester);
    expect(await store().agent(builder.id)).toEqual(builder);
    expect(await store().agentByToken(tester.tokenHash)).toEqual(tester);
    expect(await store().agentsOf(ana)).toEqual([zed, builder]);
    expect([
      await store().agent("T1/agent-none"),
      await store().agentByToken("hash of none"),
      await store().agentsOf("T1/U9"),
    ]).toEqual([undefined, undefined, []]);
  });

  test("another token takes the place of the one before, and a revoked agent has none", async () => {
    const [builder, tester] = [agent("builder", ana), agent("tester", ana)];
    await put(builder, tester, { ...builder, tokenHash: "another" });
    expect([await store().agentByToken(builder.tokenHash), (await store().agentByToken("another"))?.id]).toEqual([
      undefined,
      builder.id,
    ]);
    await put(revoked(builder, 2), revoked(tester, 3));
    expect([await store().agentByToken("another"), await store().agentByToken(tester.tokenHash)]).toEqual([undefined, undefined]);
    expect((await store().agentsOf(ana)).map(({ revokedAt }) => revokedAt)).toEqual([2, 3]);
  });

  test("no two agents have the same token", async () => {
    await put(agent("builder", ana));
    await expect(put({ ...agent("tester", bo), tokenHash: "hash of builder" })).rejects.toThrow("UNIQUE");
  });
}
