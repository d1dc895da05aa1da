import type { ContextBlock, ModalView } from "@slack/types";
import { type CodeHost, hostName, isCodeHost } from "../domain/code-host.ts";
import { commentedAt } from "../domain/host-comment.ts";
import { type Request, saidAs } from "../domain/request.ts";
import { cut, muted, plain, revisitInput } from "./block-kit.ts";

/** What somebody says in a modal about a request: which act it belongs to, and how it is asked for. */
export type WordsPurpose = keyof typeof purposes;

const purposes = {
  "request-changes": {
    title: "Request changes",
    label: "What should change?",
    example: "The retry loop swallows the first error.",
    submit: "Send",
  },
  decline: { title: "Decline", label: "Why not?", example: "Cy knows this code; I do not.", submit: "Decline" },
  answer: { title: "Answer", label: "Your answer", example: "Postgres: we run it already.", submit: "Answer" },
  "ask-back": {
    title: "Ask back",
    label: "What do you need to know first?",
    example: "Which release is this for?",
    submit: "Ask",
  },
  "bring-again": {
    title: "Ask again",
    label: "What did you change?",
    example: "The retry loop keeps the first error now.",
    submit: "Ask again",
  },
  add: { title: "Add to it", label: "What was missing?", example: "It is for 2.4: https://acme.dev/plan", submit: "Add" },
  reply: { title: "Reply", label: "Your reply", example: "For 2.4, next Tuesday.", submit: "Reply" },
};

/** What a reader says in these goes to whoever asked. */
const ofReader: WordsPurpose[] = ["request-changes", "decline", "ask-back"];

const commenting = "commented-at/";

/** Nobody writes for a code host without knowing. */
function sayingComment(request: Request): ContextBlock[] {
  const host = commentedAt(request);
  if (!host) return [];
  const says = `${hostName[host]} shows it as a comment, to everybody who can see the change there.`;
  return [{ ...muted(says), block_id: commenting + host }];
}

/** The code host that a form named: it is shown what was written there, and no other is. */
export function hostNamedIn(blocks: { block_id?: string }[]): CodeHost | undefined {
  const named = blocks.find(({ block_id }) => block_id?.startsWith(commenting))?.block_id?.slice(commenting.length);
  return named !== undefined && isCodeHost(named) ? named : undefined;
}

export const isWordsPurpose = (name: string): name is WordsPurpose => Object.hasOwn(purposes, name);
export const exampleFor = (purpose: WordsPurpose) => purposes[purpose].example;

export const wordsModal = (request: Request, purpose: WordsPurpose, metadata: string): ModalView => ({
  type: "modal",
  callback_id: `words/${purpose}`,
  private_metadata: metadata,
  title: plain(purposes[purpose].title),
  submit: plain(purposes[purpose].submit),
  close: plain("Cancel"),
  blocks: [
    muted(`${saidAs(request)} · ${cut(request.ask, 300)}`),
    {
      type: "input",
      block_id: "words",
      label: plain(purposes[purpose].label),
      element: {
        type: "plain_text_input",
        action_id: "words",
        multiline: true,
        max_length: 1000,
        focus_on_load: true,
        placeholder: plain(purposes[purpose].example),
      },
    },
    ...(purpose === "answer" ? [revisitInput] : []),
    ...(ofReader.includes(purpose) ? sayingComment(request) : []),
  ],
});
