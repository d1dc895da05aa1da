import type { From, MoveName, To } from "../../src/domain/moves.ts";
import type { Request } from "../../src/domain/request.ts";
import type { Instant } from "../../src/domain/time.ts";
import { heardAt, ruleBehind } from "../../src/domain/turn.ts";
import type { Store, Tx } from "../../src/store/store.ts";

/** A move as it happened. `by`: whoever acted, where somebody did. */
export type Made = { move: MoveName | "unknown"; from: From; to: To; by: string | undefined; before: Request | undefined };
type Put = { before: Request | undefined; after: Request };
type Act = { verb: string; input: { by?: string; who?: string; agent?: string; asked?: { who: string } }; now: Instant };

/** The same store, which tells each move of what was committed: whatever a verb writes, and not what it says. */
export const telling = (store: Store, tell: (made: Made) => void): Store => ({
  ...store,
  atOnce: async (work) => {
    const made: Made[] = [];
    const result = await store.atOnce((tx) => work(watched(tx, (one) => made.push(one))));
    for (const one of made) tell(one);
    return result;
  },
});

function watched(tx: Tx, tell: (made: Made) => void): Tx {
  const puts: Put[] = [];
  return {
    ...tx,
    putRequest: async (after) => {
      puts.push({ before: await tx.request(after.id), after });
      return tx.putRequest(after);
    },
    note: (now, verb, input) => {
      const act = { verb, input, now } as Act;
      for (const [at, put] of puts.entries()) for (const one of movesOf(put, at === 0, act)) tell(one);
      return tx.note(now, verb, input);
    },
  };
}

/** What a verb writes first is its own move. Whatever else changes by it came by itself; and what only notes something is none. */
function movesOf(put: Put, isFirst: boolean, act: Act): Made[] {
  const { before, after } = put;
  const stays = before?.to === after.to && JSON.stringify(unmarked(before)) === JSON.stringify(unmarked(after));
  const itself = byItself(put);
  const own = isFirst || !single.has(act.verb) ? byVerb(put, act, stays) : undefined;
  const move = itself ?? own ?? (isSame(put, stays) ? undefined : "unknown");
  const by = (endsAgents.has(act.verb) || isOfRevoked(after)) && move === "withdraw" ? withdrawer(put) : actorOf(act);
  return move === undefined
    ? []
    : [{ move, from: before?.turn.is ?? "new", to: isSame(put, stays) ? "as it was" : after.turn.is, by, before }];
}

const isOfRevoked = ({ turn }: Request) =>
  turn.is === "settled" && turn.outcome.is === "withdrawn" && turn.outcome.isRevoked === true;

const actorOf = ({ verb, input: { by, asked, agent, who } }: Act) => (verb === "askAsAgent" ? agent : (by ?? asked?.who ?? who));

/** Of an agent that ended with it what it asks is withdrawn, in its own name. */
const withdrawer = ({ after: { turn, left = [] } }: Put) =>
  turn.is === "settled" && turn.outcome.is === "withdrawn" ? turn.outcome.by : left.at(-1)?.asked.who;

/** That its answer stands for others moves nothing. */
const unmarked = ({ turn }: Request) => ({ ...turn, sameUntil: undefined });

/** An unclaimed request of which one more was told is unclaimed as it was. */
const isSame = ({ before, after }: Put, stays: boolean) =>
  stays || (before?.turn.is === "unclaimed" && after.turn.is === "unclaimed");

function byItself({ before, after }: Put): MoveName | undefined {
  if (before === undefined || before.turn.is === "settled") return undefined;
  if (after.turn.is === "settled" && ruleBehind(after.turn.outcome)) return "answerByRule";
  if (after.turn.is === "settled" && isOfRevoked(after)) return "withdraw";
  if (after.turn.is === "settled") return after.turn.outcome.is === "lapsed" ? "lapse" : undefined;
  if (before.turn.is === "unclaimed" && after.turn.is === "unclaimed")
    return after.turn.told.length > before.turn.told.length ? "show" : undefined;
  if (before.turn.is === "put off" && before.turn.once && after.turn.is === "put off" && !after.turn.once) return "bringBack";
  return after.turn.is === "shown" && before.to === after.to && before.turn.is !== "shown" ? "show" : undefined;
}

/** Those that make one move, of one request. */
const single = new Set(
  "submit askAsAgent beginRun putInQueue waitToo claim estimate settle askBack putOff handOver reply addWords bump letThrough needStill askStandIn withdraw reopen bringAgain".split(
    " ",
  ),
);
/** By which agents end: their owner revokes them, leaves, or is gone. */
const endsAgents = new Set(["revokeAgent", "meet", "erase", "endErased"]);
const asks = new Set(["submit", "askAsAgent", "beginRun", "putInQueue", "waitToo"]);
const judging = { settled: "settle", returned: "askBack", "put off": "putOff" } as const;

function byVerb({ before, after }: Put, { verb, now }: Act, stays: boolean): MoveName | undefined {
  if (before === undefined) return after.turn.is === "settled" ? "answerByRule" : "ask";
  if (before.turn.is !== "settled" && after.turn.is === "settled" && after.turn.outcome.is === "given back") return "giveBack";
  if (verb === "hostEvent") return stays ? undefined : "follow";
  if (asks.has(verb)) return before.turn.is === "settled" ? "bringAgain" : "join";
  if (verb === "reopen" || verb === "undoAll")
    return before.turn.is !== "settled" || now < heardAt(before.turn) ? "undo" : "reopen";
  if (single.has(verb)) return verb as MoveName;
  if (verb === "revokeAgent") return "withdraw";
  if (endsAgents.has(verb) && after.turn.is === "settled") return "withdraw";
  if (stays) return undefined;
  if (verb === "goAway") return after.turn.is === "returned" ? "askBack" : "handOver";
  if (verb === "judgeAll" && after.turn.is in judging) return judging[after.turn.is as keyof typeof judging];
  if (before.turn.is === after.turn.is && after.turn.is === "unclaimed") return undefined;
  return verb.startsWith("meet") || verb === "endErased" ? "passBack" : undefined;
}
