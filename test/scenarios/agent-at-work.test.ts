import { expect, test } from "vitest";
import { hashOf, newToken } from "../../src/agent-token.ts";
import { openDemoAgent } from "../../src/demo-agent.ts";
import { jobs } from "../../src/demo-agent-script.ts";
import { personId } from "../../src/domain/person.ts";
import { openOffice } from "../support/office.ts";

/** Sooner than a wait would end by itself. */
const soon = { timeout: 8_000, interval: 20 };

test("what comes before its reader while the agent could not look, it tells as soon as it can", async () => {
  const office = await openOffice();
  const [id, token] = [personId(office.workspace.teamId, "agent-importer"), newToken()];
  const owner = office.who("ana");
  await office.bot().desk.createAgent({
    ...{ id, owner, name: "importer", tokenHash: hashOf(token) },
    ...{ kinds: ["review", "decision"], mayAsk: "owner" },
  });
  const nowhere = "http://localhost:1";
  const reached = () => ({ base: `http://localhost:${office.bot().port}`, token });
  let door = reached();
  const lines: unknown[] = [];
  const settings = { ...office.clock, door: () => door, told: ({ says }: { says: unknown[] }) => lines.push(...says) };
  const agent = openDemoAgent(settings, { jobs: jobs.slice(0, 1), begunAt: office.clock.now(), name: "importer" });
  await office.turnTo("9:21");
  await agent.pass();
  expect(lines[0]).toContain("Asked Ana R1");
  door = { base: nowhere, token };
  await office.restart();
  await office.turnTo("12:00");
  door = reached();
  await expect.poll(() => lines, soon).toContain("R1 is in front of Ana now.");
  agent.stop();
});
