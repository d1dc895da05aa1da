import type { ModalView } from "@slack/types";
import { type Request, saidAs } from "../domain/request.ts";
import { cut, muted, option, plain, revisitInput } from "./block-kit.ts";

/** The options of a decision that do not fit on buttons, and a note if wanted. */
export const chooseModal = (request: Request, metadata: string): ModalView => ({
  type: "modal",
  callback_id: "choose",
  private_metadata: metadata,
  title: plain("Decide"),
  submit: plain("Decide"),
  close: plain("Cancel"),
  blocks: [
    muted(`${saidAs(request)} · ${cut(request.ask, 300)}`),
    {
      type: "input",
      block_id: "choice",
      label: plain("Your choice"),
      element: {
        type: "radio_buttons",
        action_id: "choice",
        options: request.options.map((text, at) => option(text, String(at))),
      },
    },
    {
      type: "input",
      block_id: "words",
      optional: true,
      label: plain("A note to go with it"),
      element: { type: "plain_text_input", action_id: "words", multiline: true, max_length: 1000 },
    },
    revisitInput,
  ],
});
