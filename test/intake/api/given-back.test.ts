import { expect, test } from "vitest";
import { type Office, openOffice } from "../../support/office.ts";
import { agentIn, call } from "./agent-caller.ts";

const leaves = async (office: Office, user: string) => {
  await office.workspace.happens.personChanges(user, { isDeleted: true });
  await office.settled();
};

/** An agent of Ana's that may ask everybody has asked Bo. */
async function withOneAsked(over: Record<string, unknown> = {}) {
  const office = await openOffice();
  const agent = await agentIn(office, { mayAsk: "everybody" });
  expect((await agent.asks({ to: "U0BO", ...over })).body.state).toBe("held");
  const reads = async () => (await agent.gets("/requests/1")).body;
  return { office, agent, reads };
}

const givenBack = (words: string, by = "Bo") => ({
  ...{ state: "settled", outcome: "given_back", by, lapsed: false, choice: null },
  words,
});

test("when a reader leaves, an agent that waits hears that its request is given back, and why", async () => {
  const { office, agent, reads } = await withOneAsked();
  const waiting = call(office, "GET", "/api/v1/requests/1?wait=20", { token: agent.token });
  await expect.poll(() => office.bot().waiting(), { interval: 5, timeout: 10_000 }).toBe(1);
  await leaves(office, "U0BO");
  expect((await waiting).body.state).toBe("settling");
  await office.answersAreTold();
  expect(await reads()).toMatchObject(givenBack("Given back unjudged: Bo has left this workspace. Ask somebody else."));
  const notices = (await office.bot().store.everything()).notices as { to: string; body: { kind: string } }[];
  expect(notices.filter(({ body }) => body.kind === "news")).toEqual([]);
});

test("what an agent was asked back by somebody who then leaves is given back too", async () => {
  const { office, reads } = await withOneAsked();
  await office.turnTo("10:00");
  await office.as("bo").types("/sluice ask-back R1 Which release?");
  expect((await reads()).state).toBe("returned");
  await leaves(office, "U0BO");
  await office.answersAreTold();
  expect((await reads()).outcome).toBe("given_back");
});

test("a person who asks the same hears the end as well, with what to do", async () => {
  const link = "https://acme.dev/parser/1";
  const { office, reads } = await withOneAsked({ kind: "review", options: undefined, link });
  await office.as("dee").types(`/review @bo Look at the parser ${link}`);
  await leaves(office, "U0BO");
  await office.answersAreTold();
  expect((await reads()).outcome).toBe("given_back");
  expect(office.inbox("dee")).toEqual([
    "R1 ended unjudged. Bo has left this workspace, so nobody judges it. Ask somebody else: /sluice ask @cy … · Look at the parser",
  ]);
});

test("whoever says that requests are not with them gives back what agents asked, and keeps what people did", async () => {
  const { office, reads } = await withOneAsked();
  await office.as("dee").types("/review @bo Look at the parser");
  await office.turnTo("9:20");
  await office.bot().desk.chooseManner({ who: office.who("bo"), manner: "not with me" });
  await office.settled();
  await office.answersAreTold();
  expect(await reads()).toMatchObject(givenBack("Given back unjudged: Bo does not take requests here. Ask somebody else."));
  expect((await office.bot().store.openFor(office.who("bo"))).map(({ number }) => number)).toEqual([2]);
  expect(office.inbox("bo").join("\n")).not.toContain("Which queue");
});

test.each([
  ["leaves the workspace", (office: Office) => leaves(office, "U0BO")],
  [
    "takes no requests any more",
    async (office: Office) => {
      await office.bot().desk.chooseManner({ who: office.who("bo"), manner: "not with me" });
    },
  ],
  ["is taken out of it", (office: Office) => office.workspace.happens.usergroupChanges("S0PLATFORM", { users: [] })],
])("once the last of a group who could judge it %s, what an agent asked of it is given back", async (_, happens) => {
  const office = await openOffice();
  await office.workspace.happens.usergroupChanges("S0PLATFORM", { handle: "platform", users: ["U0BO", "U0DEE"] });
  await office.settled();
  const agent = await agentIn(office, { mayAsk: "everybody" });
  expect((await agent.asks({ to: "S0PLATFORM" })).body.state).toBe("unclaimed");
  await office.workspace.happens.usergroupChanges("S0PLATFORM", { users: ["U0BO"] });
  await office.settled();
  expect((await agent.gets("/requests/1")).body.state).toBe("unclaimed");
  await happens(office);
  await office.settled();
  await office.answersAreTold();
  expect((await agent.gets("/requests/1")).body).toMatchObject(
    givenBack("Given back unjudged: nobody is left in @platform who could judge it. Ask somebody else.", "@platform"),
  );
});
