import { second } from "./time.ts";
import { type Turn, undoable } from "./turn.ts";

type TurnName = Turn["is"];
/** Whether it was before at all, or stays where it was. */
export type From = TurnName | "new";
export type To = TurnName | "as it was";
/** "reader": while a group's request is unclaimed, every member who does not ask it. "workspace": somebody left it, or the group. "code host": there it was reviewed, or is asked no more. */
type Mover = "asker" | "reader" | "who ended it" | "time" | "workspace" | "code host";
/** What brings a request from one turn to another, and who may; `when` narrows it further than the turn does. */
export type MoveRule = { called: string; by: Mover; when?: string; goes: Partial<Record<From, readonly To[]>> };

const same = ["as it was"] as const;
const soon = `${undoable / second} seconds`;

function from<const Where extends From, const Goal extends To>(turns: readonly Where[], ...to: Goal[]): Record<Where, Goal[]> {
  return Object.fromEntries(turns.map((turn) => [turn, to])) as Record<Where, Goal[]>;
}

const taken = ["held", "shown", "put off", "returned"] as const;
const open = ["unclaimed", ...taken] as const;
const withReader = ["unclaimed", "held", "shown", "put off"] as const;

/** The life of a request, whole: what is not here does not happen. `docs/life-of-a-request.md` is drawn from it. */
export const moves = {
  ask: { called: "ask", by: "asker", goes: from(["new"], "unclaimed", "held") },
  join: { called: "ask the same", by: "asker", goes: from(open, ...same) },
  show: { called: "show", by: "time", goes: { ...from(["held", "put off"], "shown"), unclaimed: same } },
  claim: { called: "claim", by: "reader", goes: from(["unclaimed"], "shown") },
  estimate: { called: "estimate", by: "reader", goes: { ...from(taken, ...same), unclaimed: ["shown"] } },
  answerByRule: {
    called: "answer by a rule",
    by: "time",
    when: `if a standing answer of its reader fits what an agent asks; of what came in its first ${soon} after these`,
    goes: from(["new", "held", "shown"], "settled"),
  },
  settle: { called: "settle", by: "reader", goes: from(open, "settled") },
  askBack: { called: "ask back", by: "reader", goes: from(withReader, "returned") },
  putOff: { called: "put off", by: "reader", goes: from(withReader, "put off") },
  bringBack: {
    called: "bring back",
    by: "time",
    when: "once what it was put off for has ended",
    goes: from(["put off"], "put off"),
  },
  handOver: { called: "hand over", by: "reader", goes: from(open, "held") },
  reply: { called: "reply", by: "asker", goes: from(["returned"], "held") },
  addWords: { called: "add words", by: "asker", goes: { ...from(withReader, ...same), returned: ["held"] } },
  bump: { called: "bump", by: "asker", when: "once a day", goes: from(withReader, ...same) },
  letThrough: { called: "let through", by: "asker", goes: { ...from(["held"], ...same), unclaimed: ["held"] } },
  needStill: {
    called: "need still",
    by: "asker",
    when: "asked of them once its reader is back",
    goes: from(withReader, ...same),
  },
  askStandIn: {
    called: "ask who stands in",
    by: "asker",
    when: "while its reader is away",
    goes: from(["held", "shown", "put off"], "held"),
  },
  withdraw: { called: "withdraw", by: "asker", when: "or whose agent asks it", goes: from(open, "settled", ...same) },
  giveBack: {
    called: "give back",
    by: "workspace",
    when: "once its reader has erased their data, and what an agent waits for once nobody takes it",
    goes: from(open, "settled"),
  },
  lapse: { called: "lapse", by: "time", goes: from(["unclaimed", "held", "shown"], "settled") },
  undo: {
    called: "undo",
    by: "who ended it",
    when: `or was one of several who withdrew, in the first ${soon}`,
    goes: { ...from(["settled"], ...open), ...from(open, ...same) },
  },
  reopen: {
    called: "reopen",
    by: "who ended it",
    when: `after ${soon}, if it was not withdrawn`,
    goes: from(["settled"], "held", "shown", "unclaimed"),
  },
  bringAgain: {
    called: "bring again",
    by: "asker",
    when: "if changes were requested",
    goes: from(["settled"], "held", "unclaimed"),
  },
  follow: {
    called: "follow its code host",
    by: "code host",
    goes: {
      unclaimed: ["held", "returned", "settled"],
      ...from(["held", "shown", "put off"], "returned", "settled"),
      returned: ["held", "settled"],
      settled: ["unclaimed", "held", "put off", "returned", "settled"],
    },
  },
  passBack: { called: "pass back", by: "workspace", goes: from(taken, "unclaimed", "held") },
} as const satisfies Record<string, MoveRule>;

export type MoveName = keyof typeof moves;
export type MoveOf<By extends Mover> = { [Name in MoveName]: (typeof moves)[Name]["by"] extends By ? Name : never }[MoveName];

/** Whether the move can be made from this turn. */
export const isMoveFrom = (move: MoveName, turn: Turn): boolean => turn.is in moves[move].goes;
