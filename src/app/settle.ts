import type { CodeHost } from "../domain/code-host.ts";
import { attentionOf, type Person, type PersonId } from "../domain/person.ts";
import { Refusal } from "../domain/refusal.ts";
import { type Request, type RequestId, saidAs } from "../domain/request.ts";
import { type Instant, localDate } from "../domain/time.ts";
import { type Judgement, type Outcome, settled } from "../domain/turn.ts";
import type { Tx } from "../store/store.ts";
import { keepRequest } from "./keep.ts";
import { tellAnswer } from "./tell-askers.ts";
import { tellHost } from "./tell-host.ts";
import { requestToJudge } from "./whose-move.ts";

/** `commentAt`: the code host that shows it as a comment, as the button or form said which they used. */
export type Settling = { request: RequestId; by: PersonId; outcome: Judgement; commentAt?: CodeHost };

/** The reader ends it; whoever asked will hear, once there was time to take it back. */
export async function settle(tx: Tx, input: Settling, now: Instant) {
  const { request, reader } = await requestToJudge(tx, "settle", input, now);
  refuseUnfitting(request, input.outcome);
  refusePastRevisit(input.outcome, reader, now);
  const outcome: Outcome = { ...input.outcome, by: input.by };
  await keepRequest(tx, settled(request, outcome, now), reader, now);
  await tellAnswer(tx, request, outcome, now);
  await tellHost(tx, request, "settled", input.commentAt, now);
}

function refuseUnfitting({ kind, options, ...request }: Request, judgement: Judgement) {
  const isOfDecisions = judgement.is === "decided" || judgement.is === "answered";
  const fits = judgement.is === "declined" || isOfDecisions === (kind === "decision");
  if (!fits) throw new Refusal(whatFits(saidAs(request), kind, options));
  if (judgement.is === "decided" && !options.includes(judgement.choice))
    throw new Refusal(`"${judgement.choice}" is none of the options of ${saidAs(request)}: ${options.join(", ")}.`);
}

function whatFits(said: string, kind: Request["kind"], options: string[]): string {
  if (kind === "review")
    return `${said} is a review, which is approved or sent back for changes: \`/sluice approve ${said}\` or \`/sluice changes ${said} <what>\`.`;
  const answers = options.length > 0 ? `one of its options, ${options.join(", ")}` : "your own words";
  return `${said} is a decision, which is answered by ${answers}: \`/sluice answer ${said} ${options[0] ?? "<your answer>"}\`.`;
}

function refusePastRevisit(judgement: Judgement, reader: Person, now: Instant) {
  if (!("revisitOn" in judgement) || judgement.revisitOn === undefined) return;
  if (judgement.revisitOn > localDate(now, attentionOf(reader).zone)) return;
  throw new Refusal("To look at it again choose a day after today, or leave the day out.");
}
