import type { ModalView } from "@slack/types";
import { type Request, saidAs } from "../domain/request.ts";
import { cut, muted, plain } from "./block-kit.ts";

/** Private words are for whom they were written to. */
const keptFromThem =
  "It was written where not everybody can read it, so they see none of its words: say in your own what is to be judged.";

export const handOverModal = (request: Request, metadata: string): ModalView => ({
  type: "modal",
  callback_id: "hand-over",
  private_metadata: metadata,
  title: plain("Hand over"),
  submit: plain("Hand over"),
  close: plain("Cancel"),
  blocks: [
    muted(`${saidAs(request)} · ${cut(request.ask, 300)}`),
    ...(request.isPrivate ? [muted(keptFromThem)] : []),
    { type: "input", block_id: "person", label: plain("To whom?"), element: { type: "users_select", action_id: "person" } },
    {
      type: "input",
      block_id: "words",
      label: plain("Why them?"),
      hint: plain("They read this beside the request, and it waits for their own next opening."),
      element: { type: "plain_text_input", action_id: "words", max_length: 300, placeholder: plain("You wrote the parser.") },
    },
  ],
});
