import { askersOf, waitersOf } from "../domain/askers.ts";
import type { CodeHost } from "../domain/code-host.ts";
import { reopened } from "../domain/come-again.ts";
import { decisionOf, isInForce } from "../domain/decision.ts";
import { leavingOf } from "../domain/leaving.ts";
import type { PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { type Request, type RequestId, saidAs } from "../domain/request.ts";
import type { StandingAnswer } from "../domain/standing-answer.ts";
import type { Instant } from "../domain/time.ts";
import { enderOf, heardAt, isEndedElsewhere, type Settled, undone } from "../domain/turn.ts";
import type { Tx } from "../store/store.ts";
import { askOn } from "./ask-on.ts";
import { backIfOver } from "./bring-back.ts";
import { endMeanwhile } from "./end-round.ts";
import { endRuleOf } from "./end-rule.ts";
import { keepRequest } from "./keep.ts";
import { withReader } from "./pass-back.ts";
import { endRevoked } from "./revoke-agent.ts";
import { hasDigest, standInDigest } from "./stand-in-digest.ts";
import { takeLapseBack } from "./take-lapse-back.ts";
import { tellNews } from "./tell-askers.ts";
import { tellCallbacks } from "./tell-callbacks.ts";
import { tellHostTakenBack } from "./tell-host.ts";
import { requestOf } from "./whose-move.ts";
import { ruleThatAnswered } from "./whose-rule.ts";

/** `isTheirs`: whoever reopened it has to judge it; else it waits for a group. `isShown`: it is in front of them, else it comes with an opening. `rule`: their standing answer that gave the answer, which goes on; `endedRule`: the one that the answer was, which has ended with it. `isRevoked`: it was an agent's that is no more, so it has ended all the same. `endedOn`: it has ended all the same, there. */
type Reopened = {
  wasTold: boolean;
  wasLapse: boolean;
  isTheirs: boolean;
  isShown?: boolean;
  isRevoked?: true;
  rule?: StandingAnswer;
  endedRule?: StandingAnswer;
  endedOn?: CodeHost;
};

/**
 * Whoever ended a request takes that back: in the first half minute as if it had not been, afterwards a reader judges it anew, which is rework,
 * and whoever asked is told. One of several who withdrew asks it on.
 */
export async function reopen(tx: Tx, input: { request: RequestId; by: PersonId }, now: Instant): Promise<Reopened> {
  const asked = await tx.request(input.request);
  const leaving = asked && leavingOf(asked, input.by);
  if (leaving) return askOn(tx, asked, leaving, now).then(() => ({ wasTold: false, wasLapse: false, isTheirs: false }));
  const { by } = input;
  const request = await requestOf(tx, input);
  const end = endOf(request);
  const wasTold = now >= heardAt(end) || (await isRecordOfFormer(tx, request));
  const wasLapse = end.outcome.is === "lapsed";
  if ((enderOf(end.outcome) ?? by) !== by)
    throw new Refusal(`${saidAs(request)} was not settled by you: only who ended it can take that back.`);
  if (wasTold && end.meanwhile) refuseEndedElsewhere(request);
  if (wasTold && end.outcome.is === "withdrawn")
    throw new Refusal(`You took ${saidAs(request)} back a while ago, and who was asked knows. Ask anew: \`/sluice ask @ana …\`.`);
  const ended = wasTold
    ? reopened(request, by, await hasDigest(tx, request.to), now)
    : await backIfOver(tx, undone(request, end, now), now);
  const open = await withReader(tx, ended, now);
  const again = wasLapse ? await takeLapseBack(tx, open, by, now) : open;
  const endedRule = await endRuleOf(tx, request, by, now);
  const kept = await keepRequest(tx, again.request, again.reader, now);
  if (kept.turn.is === "shown") await standInDigest(tx, kept, now);
  if (end.meanwhile && (await endMeanwhile(tx, kept, end.meanwhile, now)))
    return { wasTold, wasLapse, isTheirs: false, endedOn: end.meanwhile.on, ...(endedRule && { endedRule }) };
  if (await endRevoked(tx, kept, now)) return { wasTold, wasLapse, isTheirs: false, isRevoked: true };
  if (wasTold) await tellNews(tx, request, { is: "reopened", by }, now);
  if (wasTold) await tellCallbacks(tx, request, "reopened", now);
  if (wasTold) await tellHostTakenBack(tx, request, end.at, now);
  const rule = await ruleThatAnswered(tx, kept, by, now);
  const rules = { ...(rule && { rule }), ...(endedRule && { endedRule }) };
  const isShown = kept.turn.is === "shown";
  return { wasTold: wasTold && waitersOf(request).length > 0, wasLapse, isTheirs: kept.to === by, isShown, ...rules };
}

/** What was decided for somebody who erased their data stays on record, in their words: taken back it is opened anew, however soon. */
async function isRecordOfFormer(tx: Tx, request: Request): Promise<boolean> {
  const decision = decisionOf(request);
  if (!decision || !isInForce(request, decision)) return false;
  const askers = [...askersOf(request), ...(request.left ?? []).map(({ asked }) => asked.who)];
  return (await Promise.all(askers.map((who) => tx.person(who)))).some((one) => one?.isErased);
}

function endOf(request: Request): Settled {
  const { turn } = request;
  if (turn.is === "settled" && isEndedElsewhere(turn.outcome)) refuseEndedElsewhere(request);
  if (turn.is !== "settled") throw new Refusal(`${saidAs(request)} is open: there is nothing to take back.`);
  return turn;
}

function refuseEndedElsewhere(request: Request): never {
  throw new Refusal(
    `${saidAs(request)} was ended at its code host, so it can be opened again only there: ask for the review again.`,
  );
}
