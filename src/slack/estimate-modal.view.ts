import type { ModalView } from "@slack/types";
import { minutesFor, type Request, saidAs } from "../domain/request.ts";
import { sayLength } from "../domain/say-time.ts";
import { minute } from "../domain/time.ts";
import { cut, muted, option, plain } from "./block-kit.ts";

const lengths = [2, 5, 10, 15, 20, 30, 45, 60, 90];

/** The reader says what judging takes them. */
export function estimateModal(request: Request, metadata: string): ModalView {
  const now = minutesFor(request);
  const offered = [...new Set([...lengths, now])].sort((a, b) => a - b).slice(-10);
  const optionOf = (minutes: number) => option(sayLength(minutes * minute), String(minutes));
  return {
    type: "modal",
    callback_id: "estimate",
    private_metadata: metadata,
    title: plain("Longer or shorter"),
    submit: plain("Save"),
    close: plain("Cancel"),
    blocks: [
      muted(`${saidAs(request)} · ${cut(request.ask, 300)}`),
      {
        type: "input",
        block_id: "choice",
        label: plain("How long does judging it take you?"),
        hint: plain("It counts in what you are shown, and nobody else sees it."),
        element: { type: "radio_buttons", action_id: "choice", options: offered.map(optionOf), initial_option: optionOf(now) },
      },
    ],
  };
}
