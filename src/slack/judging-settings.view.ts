import type { KnownBlock, ModalView } from "@slack/types";
import type { Attention } from "../domain/attention.ts";
import { attentionOf, type Person } from "../domain/person.ts";
import { hasWeeklyReviews, usualCapacity } from "../domain/usual-judging.ts";
import { settingsForm, textInput } from "./block-inputs.ts";
import { header, muted } from "./block-kit.ts";
import { changed } from "./slack-settings.view.ts";

/** How much of a day somebody gives to judging. */
export const capacityView = (attention: Attention): KnownBlock[] => [
  header("Judging"),
  changed(sayCapacity(attention), "settings/capacity"),
  muted("What waits for you is reckoned by it: whoever asks reads an honest day, and nobody is told the number."),
];

function sayCapacity(attention: Attention): string {
  if (attention.capacity !== undefined) return `You give ${attention.capacity} min a day to judging.`;
  const usual = `${usualCapacity} min a day`;
  return hasWeeklyReviews(attention)
    ? `You give your weekly review blocks to judging, and ${usual} where there is none.`
    : `You give about ${usual} to judging.`;
}

export const capacityForm = (person: Person): ModalView =>
  settingsForm("capacity", "Judging", [
    textInput(
      "minutes",
      {
        label: "How many minutes a day do you give to judging?",
        hint: `Such as 60. Empty: as long as your weekly review blocks of the day, or ${usualCapacity} where there is none`,
        optional: true,
      },
      String(attentionOf(person).capacity ?? ""),
      { max_length: 40 },
    ),
  ]);
