import { expect, test } from "vitest";
import { type Agent, revoked } from "../../src/domain/agent.ts";
import type { Person } from "../../src/domain/person.ts";
import type { Request } from "../../src/domain/request.ts";
import type { Store } from "../../src/store/store.ts";
import { ana, aRequest, askedBy, bo, ended } from "../domain/requests.ts";

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

  test("a request is found by a key of its source, or one that was found to ask for it again, whoever was asked", async () => {
    const request = aRequest({ key: "agent/1", to: ana, askedOf: ana });
    await store().atOnce(async (tx) => {
      await tx.putRequest(request);
      await tx.putFurtherAsk(request.id, { key: "agent/2", to: ana });
    });
    expect((await store().requestWithKey("T1", "agent/1"))?.id).toBe(request.id);
    expect((await store().requestWithKey("T1", "agent/2"))?.id).toBe(request.id);
    expect([await store().requestWithKey("T2", "agent/1"), await store().requestWithKey("T1", "agent/3")]).toEqual([
      ...[undefined, undefined],
    ]);
  });

  test("what an asker asked or joined is listed from its latest end on, those of one instant by number, each once", async () => {
    const end = (number: number, at: number, over: Partial<Request> = {}) =>
      aRequest({ number, key: `${number}`, turn: ended({ is: "approved", by: ana }, at), ...over });
    await store().atOnce(async (tx) => {
      for (const one of [end(1, 10), end(2, 30), end(3, 10), aRequest({ number: 4, key: "4" })]) await tx.putRequest(one);
      await tx.putRequest(end(5, 20, { askers: askedBy(ana), to: bo, askedOf: bo }));
      for (const key of ["5 too", "5 again"]) await tx.putFurtherAsk("T1/5", { key, to: bo }, bo);
      await tx.putFurtherAsk("T1/2", { key: "2 again", to: ana }, bo);
    });
    const numbers = async (...how: [behind: { at: number; number: number } | undefined, most: number]) =>
      (await store().endedBy(bo, ...how)).map(({ number }) => number);
    expect(await numbers(undefined, 9)).toEqual([2, 5, 3, 1]);
    expect(await numbers(undefined, 2)).toEqual([2, 5]);
    expect(await numbers({ at: 20, number: 5 }, 1)).toEqual([3]);
    expect(await numbers({ at: 10, number: 3 }, 9)).toEqual([1]);
    expect(await numbers({ at: 10, number: 1 }, 9)).toEqual([]);
  });

  test("people are found by their exact name, in one workspace, two of them at most", async () => {
    const one = (id: string, name: string, more: Partial<Person> = {}): Person => ({
      id,
      name,
      zone: "UTC",
      kind: "person",
      ...more,
    });
    await store().atOnce(async (tx) => {
      for (const who of [one("T1/U1", "Ana"), one("T2/U2", "Ana"), one("T11/U3", "Ana"), one("T1/U4", "ana")])
        await tx.putPerson(who);
      await tx.putPerson(one("T1/U5", "Ana", { kind: "bot" }));
      await tx.putPerson(one("T1/U6", "Ana", { isErased: true }));
      for (const id of ["T1/U7", "T1/U8", "T1/U9"]) await tx.putPerson(one(id, "Bo"));
    });
    expect((await store().peopleCalled("T1", "Ana")).map(({ id }) => id)).toEqual(["T1/U1"]);
    expect((await store().peopleCalled("T1", "Bo")).length).toBe(2);
    expect(await store().peopleCalled("T1", "Nobody")).toEqual([]);
  });
}
