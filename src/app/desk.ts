import { Refusal } from "../domain/refusal.ts";
import type { Instant } from "../domain/time.ts";
import type { Store, Tx } from "../store/store.ts";
import { addCalendar } from "./add-calendar.ts";
import { addWords } from "./add-words.ts";
import { askAsAgent } from "./ask-as-agent.ts";
import { askBack } from "./ask-back.ts";
import { askStandIn } from "./ask-stand-in.ts";
import { beginJudging } from "./begin-judging.ts";
import { beginRun } from "./begin-run.ts";
import { bringAgain } from "./bring-again.ts";
import { bump } from "./bump.ts";
import { changeAgent } from "./change-agent.ts";
import { changeSettings } from "./change-settings.ts";
import { chooseGroupManner } from "./choose-group-manner.ts";
import { chooseManner } from "./choose-manner.ts";
import { claim } from "./claim.ts";
import { claimAccount } from "./claim-account.ts";
import { countReminded } from "./count-reminded.ts";
import { countUnlinked } from "./count-unlinked.ts";
import { createAgent } from "./create-agent.ts";
import { declareBlock } from "./declare-block.ts";
import { declineAway } from "./decline-away.ts";
import { dropCalendar } from "./drop-calendar.ts";
import { dropCallback } from "./drop-callback.ts";
import { endBlock } from "./end-block.ts";
import { endErased } from "./end-erased.ts";
import { endReminder } from "./end-reminder.ts";
import { endRule } from "./end-rule.ts";
import { erase } from "./erase.ts";
import { estimate } from "./estimate.ts";
import { goAway } from "./go-away.ts";
import { handOver } from "./hand-over.ts";
import { hostEvent } from "./host-event.ts";
import { joinTeam } from "./join-team.ts";
import { judgeAll } from "./judge-all.ts";
import { judgeBypass } from "./judge-bypass.ts";
import { keepCalendar } from "./keep-calendar.ts";
import { keepCallback } from "./keep-callback.ts";
import { keepDay } from "./keep-day.ts";
import { keepDnd } from "./keep-dnd.ts";
import { leaveTeam } from "./leave-team.ts";
import { letThrough } from "./let-through.ts";
import { limitAgents } from "./limit-agents.ts";
import { linkTeam, unlinkTeam } from "./link-team.ts";
import { look } from "./look.ts";
import { makeRule } from "./make-rule.ts";
import { meet } from "./meet.ts";
import { meetGroup } from "./meet-group.ts";
import { needStill } from "./need-still.ts";
import { noteCallback } from "./note-callback.ts";
import { noteLookUp } from "./note-look-up.ts";
import { noteRefused } from "./note-refused.ts";
import { noteUncommented } from "./note-uncommented.ts";
import { openHome } from "./open-home.ts";
import { refuseOutsider } from "./outsiders.ts";
import { proveAccount } from "./prove-account.ts";
import { putInQueue } from "./put-in-queue.ts";
import { putOff } from "./put-off.ts";
import { refuseWhileErasing } from "./refuse-while-erasing.ts";
import { remind } from "./remind.ts";
import { remindChannel } from "./remind-channel.ts";
import { reopen } from "./reopen.ts";
import { reply } from "./reply.ts";
import { revokeAgent } from "./revoke-agent.ts";
import { rotateToken } from "./rotate-token.ts";
import { settle } from "./settle.ts";
import { skipDay } from "./skip-day.ts";
import { stopJudging } from "./stop-judging.ts";
import { stopReminding } from "./stop-reminding.ts";
import { stopRun } from "./stop-run.ts";
import { submit } from "./submit.ts";
import { submitAll } from "./submit-all.ts";
import { tellTeam } from "./tell-team.ts";
import { undoAll } from "./undo-all.ts";
import { unlinkAccount } from "./unlink-account.ts";
import { waitToo } from "./wait-too.ts";
import { withdraw } from "./withdraw.ts";

/** What can be done. `ls src/app` reads as the product's table of contents; this is the same list, for the edges. */
const verbs = {
  addCalendar,
  addWords,
  askAsAgent,
  askBack,
  askStandIn,
  beginJudging,
  beginRun,
  bringAgain,
  bump,
  changeSettings,
  changeAgent,
  chooseGroupManner,
  chooseManner,
  claim,
  countReminded,
  claimAccount,
  countUnlinked,
  createAgent,
  declareBlock,
  declineAway,
  dropCalendar,
  dropCallback,
  endBlock,
  endErased,
  endReminder,
  endRule,
  erase,
  estimate,
  goAway,
  handOver,
  hostEvent,
  judgeAll,
  judgeBypass,
  joinTeam,
  keepCalendar,
  keepCallback,
  keepDay,
  keepDnd,
  leaveTeam,
  letThrough,
  limitAgents,
  linkTeam,
  look,
  makeRule,
  meet,
  meetGroup,
  needStill,
  noteCallback,
  noteLookUp,
  noteRefused,
  noteUncommented,
  openHome,
  proveAccount,
  putInQueue,
  putOff,
  remind,
  remindChannel,
  reopen,
  reply,
  revokeAgent,
  rotateToken,
  settle,
  skipDay,
  stopJudging,
  stopReminding,
  stopRun,
  submit,
  submitAll,
  tellTeam,
  undoAll,
  unlinkAccount,
  unlinkTeam,
  waitToo,
  withdraw,
};

type Verbs = typeof verbs;
export type VerbName = keyof Verbs;
type Input<Name extends VerbName> = Parameters<Verbs[Name]>[1];
type Result<Name extends VerbName> = Verbs[Name] extends (...args: never[]) => Promise<infer Value> ? Value : never;

/** The verbs as the edges call them: each with its input alone. It resolves once what it did is committed. */
export type Desk = { [Name in VerbName]: (input: Input<Name>) => Promise<Result<Name>> };

/** Binds every verb to one store and what tells the time. `changed` is called after each commit with what was done, so that delivery can begin. */
export function openDesk(store: Store, now: () => Instant, changed: (name: VerbName, input: unknown) => void): Desk {
  const bind = (name: VerbName) => async (input: never) => {
    const result = await perform(store, name, input, now()).catch((error) => noted(store, error, now()));
    changed(name, input);
    return result;
  };
  return Object.fromEntries((Object.keys(verbs) as VerbName[]).map((name) => [name, bind(name)])) as Desk;
}

/** What was refused leaves nothing behind, but that an agent was is its reader's to know. It is refused as well where that cannot be noted. */
async function noted(store: Store, error: unknown, now: Instant): Promise<never> {
  const later = error instanceof Refusal ? error.askLater : undefined;
  if (later?.reason === "reader is full")
    await perform(store, "noteRefused", { who: later.reader, agent: later.agent }, now).catch(() => {});
  throw error;
}

/** One verb, in one transaction, noted in the journal as it came. A verb that throws leaves nothing behind. */
export const perform = <Name extends VerbName>(
  store: Store,
  name: Name,
  input: Input<Name>,
  now: Instant,
): Promise<Result<Name>> =>
  store.atOnce((tx) => {
    const verb = verbs[name] as unknown as (tx: Tx, input: Input<Name>, now: Instant) => Promise<Result<Name>>;
    return refuseOutsider(tx, name, input)
      .then(() => refuseWhileErasing(tx, name, input))
      .then(() => verb(tx, input, now))
      .then((result) => tx.note(now, name, input).then(() => result));
  });
