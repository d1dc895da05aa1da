import { expect, test } from "vitest";
import type { AgentAsk } from "../../src/app/ask-as-agent.ts";
import { type OfficeOptions, openOffice } from "../support/office.ts";

/** Ana's office, with builder, an agent of Bo's that may ask everybody. */
async function withBuilder(options: OfficeOptions = {}) {
  const office = await openOffice(options);
  const { desk, store } = office.bot();
  const id = `${office.workspace.teamId}/agent-builder`;
  await desk.createAgent({
    ...{ id, owner: office.who("bo"), name: "builder", tokenHash: "hash", kinds: ["review", "decision"], mayAsk: "everybody" },
  });
  let asked = 0;
  const asks = async (over: Partial<AgentAsk> = {}) => {
    const { request } = await desk.askAsAgent({
      ...{ agent: id, key: `${++asked}`, kind: "decision", to: office.who("ana"), ask: `Which queue for part ${asked}?` },
      ...{ options: ["Postgres", "Redis"], minutes: 5, recommendation: "Postgres", evidence: "All checks are green" },
      ...{ topic: "retry queues", isReversible: true },
      ...over,
    });
    await office.settled();
    return request;
  };
  /** Ana decides in her digest of 9:30 what builder asked, and lets that stand. */
  const stands = async () => {
    await asks();
    await office.turnTo("9:30");
    await office.as("ana").presses("Postgres");
    await office.as("ana").presses("R1: same for 30 days");
    await office.answersAreTold();
  };
  return { office, store, asks, stands, id };
}

test("beside Undo an answer to an agent can be let stand, after a word about what that does, and the digest says that it does", async () => {
  const { office, asks } = await withBuilder();
  await asks();
  await office.turnTo("9:30");
  const ana = office.as("ana");
  await ana.presses("Postgres");
  const [message] = ana.dm().slice(-1);
  expect(JSON.stringify(message?.blocks)).toContain(
    'When builder (Bo\'s agent) asks for a decision on \\"retry queues\\" that can be changed back, it gets \\"Postgres\\" at once, in your name. /sluice rules stops it.',
  );
  await ana.presses("R1: same for 30 days");
  expect(office.inbox("ana").at(-1)).toContain('decided by you: "Postgres", 9:30, and the same until 23 Apr');
  await expect(ana.presses("R1: same for 30 days")).rejects.toThrow("finds no");
});

test("what comes after is answered without its reader, marked wherever it is read, and takes none of their day", async () => {
  const { office, asks, stands } = await withBuilder();
  await stands();
  const second = await asks();
  expect(second.turn).toMatchObject({ is: "settled", outcome: { choice: "Postgres", byRule: {} } });
  const before = office.inbox("ana").length;
  await office.turnTo("13:00");
  expect(office.inbox("ana")).toHaveLength(before);
  const ana = office.as("ana");
  const queue = JSON.stringify((await ana.types("/queue")).ephemeral?.blocks);
  expect([queue.includes("Undo R1"), queue.includes("Undo R2")]).toEqual([true, false]);
  expect((await ana.types("/sluice status R2")).ephemeral?.text).toContain('decided by your rule of 24 Mar: "Postgres"');
  expect((await ana.types("/sluice decisions")).ephemeral?.text).toContain('R2 · decided by your rule of 24 Mar: "Postgres"');
  expect((await ana.types("/sluice approve R2")).ephemeral?.text).toContain('decided by your rule of 24 Mar: "Postgres"');
  const load = (await ana.types("/sluice load")).ephemeral?.text ?? "";
  expect(load).toContain("You judged for about 5 min (0 of 1 measured): 1 came, 1 left");
  expect(load).toContain("1 answered by your rules, which took you no time.");
});

test("what is asked in the half minute after it was let stand is answered as that is over, also where the bot was killed in it", async () => {
  const { office, asks } = await withBuilder();
  await asks();
  await office.turnTo("9:30");
  const ana = office.as("ana");
  await ana.presses("Postgres");
  await ana.presses("R1: same for 30 days");
  const second = await asks();
  expect(second.turn.is).toBe("held");
  await office.restart();
  await office.answersAreTold();
  expect((await office.bot().store.request(second.id))?.turn).toMatchObject({ outcome: { choice: "Postgres", byRule: {} } });
  expect((await ana.types("/sluice rules")).ephemeral?.text).toContain("Answered once, last R2 at 9:30.");
});

test("rules are listed with their use, and stopped there; what comes then waits", async () => {
  const { office, asks, stands } = await withBuilder();
  const ana = office.as("ana");
  expect((await ana.types("/sluice rules")).ephemeral?.text).toContain("You have no standing answers.");
  await stands();
  expect((await ana.types("/sluice rules")).ephemeral?.text).toContain("Until 23 Apr. Not asked again so far.");
  await asks();
  const listed = (await ana.types("/sluice rules")).ephemeral?.text ?? "";
  expect(listed).toContain(
    '• builder (Bo\'s agent) on "retry queues", a decision: "Postgres". Until 23 Apr. Answered once, last R2 at 9:30.',
  );
  await ana.presses("Stop");
  expect(ana.ephemerals().at(-1)?.text).toContain('Stopped: what builder asks on "retry queues" waits for you from now on.');
  expect((await asks()).turn.is).toBe("held");
  expect(office.inbox("ana").at(-1)).not.toContain("the same until");
});

test("in settings they stand too", async () => {
  const { office, asks, stands } = await withBuilder();
  await stands();
  const ana = office.as("ana");
  await ana.types("/sluice settings");
  expect(ana.modal()?.text).toContain('builder (Bo\'s agent) on "retry queues", a decision: "Postgres"');
  await ana.presses("Stop");
  expect(ana.modal()?.text).toContain("You have no standing answers.");
  expect((await asks()).turn.is).toBe("held");
});

test("what a rule gave is taken back by its number, and the rule stopped with it where it stands in front of its reader", async () => {
  const { office, asks, stands } = await withBuilder();
  await stands();
  await asks();
  const ana = office.as("ana");
  expect((await ana.types("/sluice undo R2")).ephemeral?.text).toContain(
    "R2 is in front of you again. Your rule goes on for what comes: `/sluice rules` stops it.",
  );
  expect(office.inbox("ana").at(-1)).toContain("you took back what your rule of 24 Mar answered");
  await ana.presses("Stop that rule");
  expect(ana.ephemerals().at(-1)?.text).toContain('Stopped: what builder asks on "retry queues" waits for you from now on.');
  await ana.presses("Stop that rule");
  expect(ana.ephemerals().at(-1)?.text).toContain("That standing answer has ended already.");
  expect((await asks()).turn.is).toBe("held");
});

test("what a rule gave stands in full once it is taken back, however much else came, and before a digest it is said where it waits", async () => {
  const { office, store, asks } = await withBuilder();
  const ana = office.as("ana");
  await asks();
  await ana.types("/sluice answer R1 Postgres");
  await ana.types("/sluice same R1");
  await office.answersAreTold();
  for (const _ of [2, 3]) await asks();
  expect((await ana.types("/sluice undo R2")).ephemeral?.text).toContain(
    "R2 waits for your next digest again, and `/queue` shows it now with its buttons. Your rule goes on",
  );
  await office.turnTo("9:30");
  const dueAt = Date.parse("2026-03-24T15:00:00+01:00");
  for (let part = 4; part <= 11; part += 1) await asks({ topic: "names", minutes: 12, dueAt });
  await office.turnTo("13:00");
  expect((await ana.types("/sluice undo R3")).ephemeral?.text).toContain("R3 is in front of you again. Your rule goes on");
  await ana.presses("Redis", { near: "Which queue for part 3?" });
  expect((await store.request(`${office.workspace.teamId}/3`))?.turn).toMatchObject({ outcome: { choice: "Redis" } });
});

test("one at a time an answer can be let stand as well, by command too, and it is refused for what cannot be changed back", async () => {
  const { office, store, asks } = await withBuilder();
  for (const over of [{}, {}, { isReversible: undefined as never }]) await asks(over);
  await office.turnTo("9:30");
  const ana = office.as("ana");
  await ana.presses("One at a time");
  await ana.presses("Postgres");
  await ana.presses("R1: same for 30 days");
  expect(ana.modal()?.text).toContain("and the same until 23 Apr");
  expect(ana.modal()?.text).toContain("Which queue for part 2?");
  await ana.presses("Redis");
  await ana.presses("Postgres");
  await ana.closes();
  expect((await ana.types("/sluice same R3")).ephemeral?.text).toContain(
    "cannot be changed back, so somebody has to look each time",
  );
  expect((await ana.types("/sluice same R2")).ephemeral?.text).toContain(
    'Until 23 Apr: when builder asks for a decision on "retry queues" that can be changed back, it gets "Redis" at once',
  );
  expect(await store.standingAnswersOf(office.who("ana"))).toMatchObject([{ judgement: { choice: "Redis" } }]);
  expect((await office.as("bo").types("/sluice same R2")).ephemeral?.text).toContain("no request R2 of yours");
});

test("what a rule gives already is offered by no other answer, in no place, and undoing the one that it was made of says that it ended", async () => {
  const { office, store, asks } = await withBuilder();
  for (let nth = 0; nth < 3; nth += 1) await asks();
  await office.turnTo("9:30");
  const ana = office.as("ana");
  for (const choice of ["Postgres", "Postgres", "Redis"]) await ana.presses(choice);
  await ana.presses("R1: same for 30 days");
  const drawn = () => JSON.stringify([ana.dm().at(-1)?.blocks, ana.home()]);
  const offers = (number: number) => drawn().includes(`R${number}: same for 30 days`);
  expect([1, 2, 3].map(offers)).toEqual([false, false, true]);
  const queue = JSON.stringify((await ana.types("/queue")).ephemeral?.blocks);
  expect([queue.includes("R2: same"), queue.includes("R3: same")]).toEqual([false, true]);
  expect((await ana.types("/sluice same R2")).ephemeral?.text).toContain(
    "Your answer to R1 stands for that already. `/sluice rules` shows it, and stops it.",
  );
  expect(await store.standingAnswersOf(office.who("ana"))).toMatchObject([{ id: `${office.who("ana")}/1` }]);
  expect(
    office
      .inbox("ana")
      .at(-1)
      ?.match(/and the same until/g),
  ).toHaveLength(1);
  await ana.presses("Undo R1");
  expect(ana.ephemerals().at(-1)?.text).toContain(
    'Your standing answer on "retry queues" has ended with it: what comes on that waits for you.',
  );
  expect([2, 3].map(offers)).toEqual([true, true]);
  await ana.presses("R2: same for 30 days");
  expect((await ana.types("/sluice undo R2")).ephemeral?.text).toContain(
    'R2 is as it was before. Your standing answer on "retry queues" has ended with it',
  );
});

test("one at a time, taking back the answer that a rule was made of says that it ended", async () => {
  const { office, asks } = await withBuilder();
  await asks();
  await office.turnTo("9:30");
  const ana = office.as("ana");
  await ana.types("/sluice next");
  await ana.presses("Postgres");
  await ana.presses("R1: same for 30 days");
  await ana.presses("Undo R1");
  expect(ana.modal()?.text).toContain('Your standing answer on "retry queues" has ended with it');
  expect(ana.modal()?.text).toContain("Which queue for part 1?");
});
