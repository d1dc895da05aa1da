import { expect, test } from "vitest";
import { openPlayground } from "./support/open-playground.ts";

const shutOut = "The agent has stopped: its token opens nothing any more.";

test("with its agent revoked the playground begins anew, says that it has stopped, and starts over", async () => {
  const { types, presses, turns, modal, reads, restarts, startsAnew, acts, panel } = await openPlayground();
  await turns(15);
  await reads("Asked Dee R1");
  await types("/sluice agents");
  await modal("importer");
  await presses("agents/revoke");
  await modal("is revoked");
  await reads(shutOut);
  await restarts();
  expect((await panel()).split(shutOut)).toHaveLength(2);
  await startsAnew();
  await reads(shutOut);
  await reads("“Start over” in the clock’s menu");
  await acts({ do: "start over" });
  await turns(15);
  await reads("Asked Dee R1");
  expect(await panel()).not.toContain("stopped");
});

test("with the data of its agent's owner erased the playground begins anew", async () => {
  const { types, view, acts, modal, reads, restarts, startsAnew } = await openPlayground();
  await types("/sluice erase");
  const { id } = (await view(({ modals }) => modals.length === 1)).modals[0]!;
  await acts({ do: "submit", view: id, state: { confirm: { confirm: "erase" } } });
  await modal("rased");
  await restarts();
  await reads(shutOut);
  await startsAnew();
  await reads(shutOut);
});

test("given another token the agent stops until it is told that one, which no restart takes from its owner", async () => {
  const { types, presses, turns, modal, token, reads, restarts, startsAnew, acts, refuses, panel, work } = await openPlayground();
  await types("/sluice agents");
  await modal("importer");
  await presses("agents/token");
  const taken = await token();
  await turns(15);
  await reads(shutOut);
  await reads("Its new token");
  await restarts();
  expect(await refuses({ do: "tell at work", words: `${taken}x` })).toContain("That token opens nothing.");
  expect(await panel()).not.toContain("Asked Dee");
  await acts({ do: "tell at work", words: ` ${taken} ` });
  await reads("Asked Dee R1");
  expect((await work())?.field).toBeNull();
  await startsAnew();
  await turns(30);
  await reads("Asked Dee R2");
  expect(await panel()).not.toContain(shutOut);
  await startsAnew({ without: "its agent's token" });
  await reads(shutOut);
});

test("a token stands in its window alone: the calls of the page have it nowhere", async () => {
  const { types, presses, modal, token, view } = await openPlayground();
  await types("/sluice agents");
  await modal("importer");
  await presses("agents/token");
  const taken = await token();
  await types("/queue");
  const { log } = await view(({ log }) => JSON.stringify(log).includes("sluice_…"));
  expect(JSON.stringify(log)).not.toContain(taken);
});

test("a night of agents is had on the page: they ask over HTTP, and the morning begins with its brief", async () => {
  const { acts, reads, messagesOf } = await openPlayground();
  await acts({ do: "let happen", name: "a night of agents" }, "U0ANA");
  await reads("upgrades: Asked Ana R");
  const said = await messagesOf("U0ANA");
  expect(said).toContain("7 came from agents since yesterday 18:00: 7 to judge in about");
  expect(said).toContain("Settle the low-stakes ones together");
});
