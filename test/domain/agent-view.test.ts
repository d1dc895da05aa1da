import { expect, test } from "vitest";
import { agentView } from "../../src/domain/agent-view.ts";
import { joining } from "../../src/domain/attention.ts";
import { queued } from "../../src/domain/back-pressure.ts";
import type { Candidate } from "../../src/domain/capacity.ts";
import type { Person } from "../../src/domain/person.ts";
import type { Request } from "../../src/domain/request.ts";
import { second } from "../../src/domain/time.ts";
import type { Turn } from "../../src/domain/turn.ts";
import { ana, aRequest, askedBy } from "./requests.ts";

const at = (time: string) => Date.parse(`${time}:00+01:00`);
/** A Tuesday. */
const now = at("2026-03-24T10:00");
const agent = "T1/agent-one";
const reader: Person = { id: ana, name: "Ana", zone: "Europe/Berlin", kind: "person", attention: joining("Europe/Berlin") };
const asked = [{ person: reader, open: [] }];
const view = (turn: Turn, at = now) =>
  agentView(aRequest({ askers: askedBy(agent), turn, expected: { by: now + 8 * 3_600_000, since: now } }), agent, at, asked);
const held: Turn = { is: "held", since: now };

test("an agent is told until when what it asked is held, by when an answer is likely, and when to ask again", () => {
  expect(view(held)).toEqual({
    state: "held",
    heldUntil: at("2026-03-24T13:00"),
    expectedAt: at("2026-03-24T18:00"),
    pollAfter: at("2026-03-24T13:05"),
  });
  const shown = { is: "shown" as const, at: now };
  expect(view(shown)).toEqual({ state: "shown", expectedAt: at("2026-03-24T18:00"), pollAfter: at("2026-03-24T10:05") });
});

test("when an answer is likely is never a time that has passed: it is guessed anew, and not said where nothing can be", () => {
  const shown = aRequest({ askers: askedBy(agent), turn: { is: "shown", at: now }, expected: { by: now, since: now } });
  const expectedAt = (request: Request, time: string, who: Candidate[] = asked) =>
    agentView(request, agent, at(time), who).expectedAt;
  expect(expectedAt(shown, "2026-03-24T09:59")).toBe(now);
  expect(expectedAt(shown, "2026-03-24T10:00")).toBe(at("2026-03-24T18:00"));
  const before = Array.from({ length: 4 }, (_, nth) => aRequest({ number: nth + 2, minutes: 60, turn: { is: "shown", at: 0 } }));
  expect(expectedAt(shown, "2026-03-24T10:00", [{ person: reader, open: [...before, shown] }])).toBeGreaterThan(
    at("2026-03-25T12:00"),
  );
  expect(expectedAt({ ...shown, expected: { by: now, since: now, isOver: true } }, "2026-03-26T17:30")).toBe(
    at("2026-03-27T18:00"),
  );
  const off = { ...reader, attention: { ...joining("Europe/Berlin"), hours: {} } };
  expect(expectedAt(shown, "2026-03-24T10:00", [{ person: off, open: [] }])).toBeUndefined();
});

test("what lies before its reader is read the more seldom the longer it lies there, and never while they are not there", () => {
  const shown = aRequest({ askers: askedBy(agent), turn: { is: "shown", at: at("2026-03-23T16:00") } });
  const pollAfter = (time: string, who = reader) => agentView(shown, agent, at(time), [{ person: who, open: [] }]).pollAfter;
  expect(pollAfter("2026-03-23T16:10")).toBe(at("2026-03-23T16:15"));
  expect(pollAfter("2026-03-23T17:00")).toBe(at("2026-03-23T17:15"));
  expect(pollAfter("2026-03-23T17:59")).toBe(at("2026-03-24T09:05"));
  expect(pollAfter("2026-03-24T10:00")).toBe(at("2026-03-24T11:00"));
  expect(pollAfter("2026-03-28T23:00")).toBe(Date.parse("2026-03-30T09:05:00+02:00"));
  const block = { kind: "focus" as const, from: at("2026-03-24T10:00"), to: at("2026-03-24T14:00") };
  const focused = { ...reader, attention: { ...joining("Europe/Berlin"), blocks: [block] } };
  expect(pollAfter("2026-03-24T10:00", focused)).toBe(at("2026-03-24T14:05"));
  const away = { ...block, kind: "away" as const, to: at("2026-06-24T14:00") };
  expect(pollAfter("2026-03-24T10:00", { ...reader, attention: { ...focused.attention, blocks: [away] } })).toBe(
    at("2026-06-24T14:05"),
  );
});

test("what nobody of a group has claimed is worth reading once it came to the first of them", () => {
  const turn = { is: "unclaimed" as const, since: at("2026-03-24T09:05"), told: [] as string[] };
  const about = (told: string[]) => aRequest({ askers: askedBy(agent), to: "T1/SCREW", turn: { ...turn, told } });
  const gus = { person: { ...reader, id: "T1/UGUS", attention: { ...joining("Europe/Berlin"), slots: ["15:00"] } }, open: [] };
  const pollAfter = (told: string[], time: string) => agentView(about(told), agent, at(time), [...asked, gus]).pollAfter;
  expect(pollAfter([], "2026-03-24T09:05")).toBe(at("2026-03-24T09:35"));
  expect(pollAfter([ana], "2026-03-24T13:05")).toBe(at("2026-03-24T14:05"));
});

test("what waits for its owner's share is queued until the digest of that day", () => {
  const request = queued(aRequest({ askers: askedBy(agent), turn: held }), at("2026-03-25T09:00"));
  expect(agentView(request, agent, now, asked)).toMatchObject({
    state: "queued",
    heldUntil: at("2026-03-25T09:30"),
    pollAfter: at("2026-03-25T09:35"),
  });
});

test("how it ended is not said while that can be taken back, and stays said afterwards", () => {
  const outcome = { is: "approved", by: ana, note: "Fine" } as const;
  const settled: Turn = { is: "settled", at: now, outcome, before: held };
  const undoUntil = now + 30 * second;
  expect(view(settled, undoUntil - 1)).toEqual({ state: "settling", undoUntil, pollAfter: undoUntil });
  expect(view(settled, undoUntil)).toEqual({ state: "settled", outcome, endedAt: now });
});

test("what was asked back is the agent's move, with the question and nothing to wait for", () => {
  const request = aRequest({
    askers: askedBy(agent),
    turn: { is: "returned", at: now, question: "Which release?" },
    talk: [{ by: ana, at: now, words: "Which release?" }],
  });
  expect(agentView(request, agent, now, asked)).toEqual({ state: "returned", question: "Which release?" });
});
