import type { Reader } from "../domain/group.ts";
import { isMoveFrom, type MoveOf } from "../domain/moves.ts";
import { Refusal } from "../domain/refusal.ts";
import { type Request, saidAs } from "../domain/request.ts";

type Move = MoveOf<"reader" | "asker">;

/** A move of theirs that cannot be made from where the request is. */
export function refuseOutOfTurn(move: Move, request: Request, reader: Reader) {
  if (!isMoveFrom(move, request.turn)) throw new Refusal(outOfTurn(move, request, reader));
}

function outOfTurn(move: Move, request: Request, { name }: Reader): string {
  const said = saidAs(request);
  switch (move) {
    case "claim":
      return `${said} is yours already. \`/queue\` shows it with its buttons.`;
    case "reply":
      return `${said} is with ${name} already; nothing was asked back.`;
    case "needStill":
    case "bump":
      return `${said} is your move: ${name} asked you something first.`;
    case "askStandIn":
      return `${said} does not wait for ${name} now: it is your move, or it waits for a group.`;
    case "letThrough":
      return request.turn.is === "returned"
        ? `${said} is your move: ${name} asked you something first.`
        : `${said} is not held any more: ${name} has it.`;
    default:
      return `${said} is with its asker until they reply. You can settle it or hand it over meanwhile.`;
  }
}
