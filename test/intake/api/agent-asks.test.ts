import { expect, test } from "vitest";
import { openOffice } from "../../support/office.ts";
import { agentIn } from "./agent-caller.ts";

test("an agent asks, reads until when it is held, and gets the answer", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  const asked = await agent.asks();
  expect([asked.status, asked.headers.get("location")]).toEqual([201, "/api/v1/requests/1"]);
  expect(asked.body).toMatchObject({
    ...{ number: "R1", kind: "decision", to: { id: "U0ANA", name: "Ana" }, ask: "Which queue for retries?", state: "held" },
    ...{ admission: "accepted", held_until: "2026-03-24T08:30:00.000Z", outcome: null, by: null, lapsed: false },
  });
  await office.turnTo("9:30");
  expect((await agent.gets("/requests/R1")).body.state).toBe("shown");
  await office.as("ana").presses("Redis");
  const settling = await agent.gets("/requests/1");
  expect(settling.body).toMatchObject({ state: "settling", outcome: null, choice: null });
  await office.answersAreTold();
  const settled = await agent.gets("/requests/1");
  expect(settled.body).toMatchObject({ state: "settled", outcome: "decided", choice: "Redis", by: "Ana", lapsed: false });
});
