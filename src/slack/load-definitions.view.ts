import type { ModalView } from "@slack/types";
import type { Feeding } from "../domain/feeding.ts";
import { sayArithmetic } from "../domain/say-outlook.ts";
import { header, list, muted, plain } from "./block-kit.ts";

/** How each number is counted, for whoever doubts it; docs/load.md has it at length. */
export const loadDefinitions = (feeding?: Feeding): ModalView => ({
  type: "modal",
  title: plain("How this is counted"),
  close: plain("Close"),
  blocks: [
    header("What moves"),
    list([
      "Came: each time that a request begins to wait for you, also when it comes again after a reply or as rework.",
      "Left: what you settled, handed over or asked back, and what ended without you.",
      "Answered by your rules: what a standing answer ended as it came. It neither came nor left, and takes no time of yours.",
      "Taken back: what you judged anew after its answer was told. Both judgements count as settled, and it came again.",
      "Let through: what passed your shut gate because its asker said that it cannot wait.",
      "Coordination: what you put off, and the replies that you gave as an asker. What you handed over or asked back stands with what left.",
      "Carried over: what waits for you at the day's end. What agents made of it is inventory until somebody judges it.",
    ]),
    header("What it costs"),
    list([
      "Judging: from Open, or one at a time, to your answer; three times the expected minutes at most. Where nobody was seen to open it, the expected minutes. How many were measured stands beside it.",
      "Focus: each minute of a focus block once. It is kept whole where nothing was let through in it.",
    ]),
    header("What lies ahead"),
    list([
      "Of the minutes that you give: judging of today beside the minutes of today in your settings, or of its review blocks, or 90.",
      "What waits, in minutes: as long as each is expected to take. What you put off and what comes on a later day is left out.",
      "Clear by: when that is judged at the minutes that you give each day, if nothing else comes.",
      "A day brings: the middle half of up to ten working days before today, and the expected minutes of what came, divided by them.",
    ]),
    header("What is spared, and its price"),
    list([
      "Interruptions avoided: what was held and then came together, less the digests that brought it; and what ended before you had to see it.",
      "Waited: for how long what was held was kept from you, in the working hours of whoever asked; agents wait at any hour.",
    ]),
    ...(feeding ? [header("Agents that fit"), list(sayArithmetic(feeding))] : []),
    muted("Every number is counted anew from your own ledger, which nobody else is shown. /sluice export has all of it."),
  ],
});
