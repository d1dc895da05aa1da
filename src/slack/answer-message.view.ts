import { type Outcome, type Request, saidAs } from "../domain/request.ts";
import { wordsOf } from "../domain/say-outcome.ts";
import { button, cut, type Message, muted, quoting, told, words } from "./block-kit.ts";
import { factsForAsker, type Viewer } from "./request.view.ts";

const verdicts = { approved: "approve", "changes requested": "request changes", declined: "decline" };

/** What the asker is told at the end: "Ana on R142: request changes." and her words. */
export function answerView(request: Request, outcome: Outcome, viewer: Viewer): Message {
  const start = `${viewer.names(outcome.by)} on ${saidAs(request)}: `;
  const said = sayVerdict(outcome);
  const note = wordsOf(outcome);
  return {
    text: told(`${start}${said}.${note ? ` "${note}"` : ""} · ${request.ask}`),
    blocks: [
      quoting([words(start), words(said, "bold"), words(".")], note),
      muted(`${cut(request.ask, 300)} · ${factsForAsker(request, viewer)}`),
      ...(request.link
        ? [{ type: "actions" as const, elements: [button("Open", `open/${request.id}`, request.id, { url: request.link })] }]
        : []),
    ],
  };
}

function sayVerdict(outcome: Outcome): string {
  if (outcome.is === "decided") return outcome.choice;
  if (outcome.is === "answered") return "an answer";
  return outcome.is === "withdrawn" ? "withdrawn" : verdicts[outcome.is];
}
