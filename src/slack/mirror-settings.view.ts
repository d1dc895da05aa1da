import type { KnownBlock, ModalView } from "@slack/types";
import type { Attention } from "../domain/attention.ts";
import { attentionOf, type Person } from "../domain/person.ts";
import { settingsForm, ticksInput } from "./block-inputs.ts";
import { muted } from "./block-kit.ts";
import { changed } from "./slack-settings.view.ts";

/** What somebody wants to see of how they judge; nobody else is shown any of it. Where no load is kept there is nothing to be seen by. */
export const mirrorView = (attention: Attention, keepsLoad: boolean): KnownBlock[] => [
  keepsLoad ? chosen(attention) : muted(noLoad),
];

const noLoad =
  "No load is kept here: whoever runs Sluice has set LOAD=off. So your days are not summed up, how you judge is not looked at, and nothing is offered for another day.";

const chosen = ({ mirror, restsWhenFull }: Attention) =>
  changed(
    [
      mirror ? "/load shows you how you judged lately." : "How you judge is shown to nobody, nor to you.",
      ...(restsWhenFull ? ["Past your minutes of a day, what weighs much is offered for another."] : []),
    ].join(" "),
    "settings/mirror",
  );

export function mirrorForm(person: Person): ModalView {
  const { mirror, restsWhenFull } = attentionOf(person);
  return settingsForm("mirror", "Judging", [
    ticksInput(
      "more",
      {
        label: "For yourself alone",
        hint: "Only what at least five judgements stand behind is said. Single times are kept for 30 days.",
      },
      [
        { says: "Show me how fast, how late and how often I approve", value: "mirror", isOn: mirror === true },
        { says: "Past my minutes of a day, offer what weighs much for tomorrow", value: "rest", isOn: restsWhenFull === true },
      ],
    ),
  ]);
}
