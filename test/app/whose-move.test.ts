import fc from "fast-check";
import { expect, test } from "vitest";
import type { VerbName } from "../../src/app/desk.ts";
import { isAskedBy } from "../../src/domain/askers.ts";
import { isGroupId } from "../../src/domain/group.ts";
import { leavingOf } from "../../src/domain/leaving.ts";
import type { PersonId } from "../../src/domain/person.ts";
import { isOpen, type Request } from "../../src/domain/request.ts";
import { isUnclaimed } from "../../src/domain/taking.ts";
import { enderOf } from "../../src/domain/turn.ts";
import type { Store } from "../../src/store/store.ts";
import { withStore } from "../store/with-store.ts";
import { runs } from "../support/runs.ts";
import { acts, agentIdOf, play, type Step } from "./acts.ts";

type Rule = (request: Request, by: PersonId, members: PersonId[]) => boolean;
/** What a group was asked is everybody's of it who does not ask it themselves, until one of them has it. */
const isClaimable: Rule = (request, by, members) => isUnclaimed(request) && members.includes(by) && !isAskedBy(request, by);
const isReader: Rule = (request, by, members) => isOpen(request) && (request.to === by || isClaimable(request, by, members));
const isAsker = (request: Request, by: PersonId) => isOpen(request) && isAskedBy(request, by);

/** What lapsed for a group is anybody's of it; where nobody is left there, its asker's. */
const isEnder: Rule = (request, by, members) => {
  const { turn, to } = request;
  if (turn.is !== "settled") return false;
  if (turn.outcome.is !== "lapsed" || !isGroupId(to)) return (enderOf(turn.outcome) ?? to) === by;
  return members.includes(by) || isAskedBy(request, by);
};

/** Who may do what, and when. */
const rules: Partial<Record<VerbName, Rule>> = {
  settle: isReader,
  claim: isClaimable,
  estimate: isReader,
  askBack: (request, by, members) => isReader(request, by, members) && request.turn.is !== "returned",
  putOff: (request, by, members) => isReader(request, by, members) && request.turn.is !== "returned",
  handOver: isReader,
  withdraw: (request, by) => isAsker(request, by) || isAsker(request, agentIdOf(by)),
  reopen: (request, by, members) =>
    isEnder(request, by, members) || (request.turn.is !== "settled" && leavingOf(request, by) !== undefined),
  bringAgain: (request, by) => !isOpen(request) && isAskedBy(request, by),
  bump: isAsker,
  addWords: isAsker,
  reply: (request, by) => isAsker(request, by) && request.turn.is === "returned",
  needStill: (request, by) => isAsker(request, by) && request.turn.is !== "returned",
  askStandIn: (request, by) => isAsker(request, by) && request.turn.is !== "returned",
  letThrough: (request, by) => isAsker(request, by) && ["held", "unclaimed"].includes(request.turn.is),
};

const isAllowed = ({ verb, about, by, members }: Step) => {
  const rule = rules[verb];
  return rule === undefined || (about !== undefined && rule(about, by, members));
};

// Caught a reader who withdrew, an asker who settled, and an answer to a question that nobody had asked.
test("only whoever may move a request can move it", () =>
  fc.assert(
    fc.asyncProperty(acts, (list) =>
      withStore((store) =>
        play(store, list, {
          after: async (step) => {
            if (!isAllowed(step)) expect(step.refusal).toBeDefined();
            // Many in one go: what is refused is left as it was, and the others are done.
            if (step.verb === "judgeAll" && step.about && !isReader(step.about, step.by, step.members))
              expect(await store.request(step.about.id)).toEqual(step.about);
            if (step.verb === "undoAll" && step.about && !isEnder(step.about, step.by, step.members))
              expect(await store.request(step.about.id)).toEqual(step.about);
          },
        }),
      ),
    ),
    runs(10),
  ));

const all = async (store: Store) => ({ ...(await store.everything()), journal: await store.journal() });

// Caught a refused verb that was noted in the journal all the same.
test("a refusal changes nothing, is noted nowhere, and says what to do in one paragraph", () =>
  fc.assert(
    fc.asyncProperty(acts, (list) =>
      withStore(async (store) => {
        let was = await all(store);
        await play(store, list, {
          before: async () => {
            was = await all(store);
          },
          after: async ({ refusal }) => {
            if (refusal === undefined) return;
            expect(await all(store)).toEqual(was);
            expect(refusal).toMatch(/^[^\n]{15,400}[.`]$/);
          },
        });
      }),
    ),
    runs(15),
  ));

/** What may open again what ended. */
const reopening: VerbName[] = ["reopen", "undoAll", "bringAgain", "submit", "beginRun"];

// Caught verbs that did not ask whether it was settled.
test("what is settled stays as it was, until who ended it takes that back or its asker brings it again", () =>
  fc.assert(
    fc.asyncProperty(acts, (list) =>
      withStore((store) =>
        play(store, list, {
          after: async ({ about, verb }) => {
            if (about?.turn.is === "settled" && !reopening.includes(verb)) expect(await store.request(about.id)).toEqual(about);
          },
        }),
      ),
    ),
    runs(15),
  ));
