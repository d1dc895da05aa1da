import type { ModalView } from "@slack/types";
import { plain, quotedCode, sentence } from "./block-kit.ts";

/** A sentence where there is no message to answer in. */
export const noteModal = (text: string, title = "Not possible"): ModalView => ({
  type: "modal",
  title: plain(title),
  close: plain("Close"),
  blocks: [sentence(quotedCode(text))],
});
