import { z } from "zod";
import type { Agent } from "../../domain/agent.ts";
import { firstAbort } from "../../first-abort.ts";
import { adding, asking, readRequestNumber, requestNumber } from "../agent-asking.ts";
import { toldProspect, toldRequest, toldRequests } from "../agent-telling.ts";
import { cursor as cursorForm } from "../list-asked.ts";
import { type Tool, tool } from "./tool.ts";

const key = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/)
  .optional()
  .describe(
    "Your own name for this ask, such as a UUID: the same key is the same request, once, however often it is sent. Without one, the same words while they wait are the same request.",
  );
const one = z.strictObject({ number: requestNumber });

/** Clients give a tool about a minute: what waits ends well before. */
const longest = 50;
const usual = 20;

const changes = { readOnlyHint: false, destructiveHint: false, idempotentHint: true, openWorldHint: true };
const reads = { readOnlyHint: true, openWorldHint: false };

const held =
  "It interrupts nobody: it is held until their gate opens, and the result says until when (`held_until`), by when an answer is likely (`expected_at`) and when looking again is worth it (`poll_after`). Go on with other work meanwhile. Where they have too much already it is refused with a time to try again (`retry_at`). `is_new` is false where you had asked it before.";

const rounds =
  "A link is one request to one reader, with one number. After `changes_requested`, make the changes and ask for the same link again, under another key or none: that is its next round. While it is open the same link is the same request, by whatever key. Each time what you say takes the place of the words before, which nobody reads any more, so say all of it.";

export const agentTools: Tool[] = [
  tool({
    name: "request_review",
    title: "Ask a person for a review",
    description: `Asks a person to review a change that stands at \`link\`. ${held} ${rounds}`,
    input: asking.omit({ kind: true, options: true }).extend({ link: z.string().describe("Where the change stands."), key }),
    output: toldRequest,
    annotations: changes,
    pace: "asking",
    act: (api, agent, { key: named, ...said }) => ask(api, agent, { ...said, kind: "review" }, named),
  }),
  tool({
    name: "request_decision",
    title: "Ask a person for a decision",
    description: `Asks a person to decide something: one of \`options\`, or in their own words where there are none. Say as \`recommendation\` nothing but one of the options, to the letter: of what is light and reversible, only that lets them settle it in one press. ${held}`,
    input: asking.omit({ kind: true }).extend({ key }),
    output: toldRequest,
    annotations: changes,
    pace: "asking",
    act: (api, agent, { key: named, ...said }) => ask(api, agent, { ...said, kind: "decision" }, named),
  }),
  tool({
    name: "check_request",
    title: "See how a request stands",
    description:
      "How a request of this agent stands now. `settled`: it is over, see `outcome`; of `changes_requested` the next round is yours to ask, with request_review and the same link. `returned`: the person asks something back, see `question`; answer with add_to_request. Anything else: not before `poll_after` is looking again worth it.",
    input: one,
    output: toldRequest,
    annotations: reads,
    act: ({ acts }, agent, { number }) => acts.read(agent, readRequestNumber(number)),
  }),
  tool({
    name: "await_answer",
    title: "Wait a little for an answer",
    description: `Waits up to ${longest} seconds, and returns sooner once the request's state changes. People take hours rather than seconds: wait only where an answer is near, such as while it is "settling" or "shown"; else do other work and come back after \`poll_after\`.`,
    input: one.extend({
      seconds: z.int().min(0).max(longest).optional().describe(`How long to wait; ${usual} where nothing is said.`),
    }),
    output: toldRequest,
    annotations: reads,
    isWait: true,
    act: ({ acts }, agent, { number, seconds = usual }, gone) =>
      acts.await(agent, readRequestNumber(number), firstAbort([gone], seconds * 1_000)),
  }),
  tool({
    name: "add_to_request",
    title: "Answer what was asked back, or add what was missing",
    description:
      "Adds words, and a link if there was none, to a request that waits. Where the person asked something back, this is the answer, and it is their move again. Nobody is called by it.",
    input: one.extend(adding.shape),
    output: toldRequest,
    annotations: { ...changes, idempotentHint: false },
    act: ({ acts }, agent, { number, ...said }) => acts.addWords(agent, readRequestNumber(number), said),
  }),
  tool({
    name: "withdraw_request",
    title: "Take a request back",
    description:
      "Takes a request back that nobody needs to answer any more: the work went another way, or somebody else answered. Do so whenever that is the case; it spares them judging it.",
    input: one,
    output: toldRequest,
    annotations: { ...changes, destructiveHint: true, idempotentHint: false },
    act: ({ acts }, agent, { number }) => acts.withdraw(agent, readRequestNumber(number)),
  }),
  tool({
    name: "list_requests",
    title: "List the requests of this agent",
    description: "The requests of this agent, those that are open first: for finding numbers again, 50 a page.",
    input: z.strictObject({ cursor: z.string().regex(cursorForm).optional().describe("`next` of the page before.") }),
    output: toldRequests,
    annotations: reads,
    act: ({ acts }, agent, { cursor }) => acts.list(agent, cursor, 50),
  }),
  tool({
    name: "likely_answer_time",
    title: "When a person is likely to answer",
    description:
      "Roughly when a person whom this agent may ask would answer, before asking. The person sees who looked. It is limited to 30 an hour: asking says the same.",
    input: z.strictObject({ who: asking.shape.to }),
    output: toldProspect,
    annotations: reads,
    pace: "looking up",
    act: ({ acts }, agent, { who }) => acts.likelyAnswer(agent, who),
  }),
];

type Asking = z.infer<typeof asking>;
type Api = Parameters<Tool["act"]>[0];

const ask = async ({ acts }: Api, agent: Agent, said: Asking, named: string | undefined) => acts.ask(agent, said, named);
