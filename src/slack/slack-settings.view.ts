import type { KnownBlock } from "@slack/types";
import type { Attention } from "../domain/attention.ts";
import { usualWords } from "../domain/consent.ts";
import { sayClock, type Whose } from "../domain/say-time.ts";
import { about, button, muted, sentence } from "./block-kit.ts";

/** A sentence with the way to change what it says. */
export const changed = (says: string, action: string): KnownBlock => ({
  ...sentence(says),
  accessory: button("Change", action, "change", about("Change", says)),
});

/** Whether somebody lets the bot set their status: not to be had here, to be given behind this address, or given. */
export type ConsentView = { is: "not set up" } | { is: "offered"; url: string } | { is: "given" };

/** What the bot may set for them in Slack, if they allow it. */
export function consentView(consent: ConsentView, { status = usualWords }: Attention): KnownBlock[] {
  if (consent.is === "not set up")
    return [
      muted(
        "While you focus I could set your Slack status and pause its notifications. For that, whoever runs Sluice sets SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET, PUBLIC_URL and ENCRYPTION_KEY.",
      ),
    ];
  if (consent.is === "given")
    return [
      {
        ...sentence(
          "While you focus your Slack notifications are paused and your status says so; then what was there comes back.",
        ),
        accessory: button("Take it back", "settings/consent", "take back"),
      },
      changed(`Your status then: ${[status.emoji, status.text].filter(Boolean).join(" ")}`, "settings/status"),
    ];
  const ask = button("Allow it", "settings/consent", "allow");
  return [
    {
      ...sentence("While you focus I can set your Slack status and pause its notifications, and bring back what was there."),
      accessory: { ...ask, url: consent.url },
    },
    muted("It is yours to allow, in Slack, and to take back here. The button is good for ten minutes."),
  ];
}

/** What Slack tells a bot of Do Not Disturb, what it does not, and whether the gate follows it. */
export const dndView = (attention: Attention, { locale }: Pick<Whose, "locale">): KnownBlock[] => [
  {
    ...sentence(sayFollows(attention, locale)),
    accessory: attention.ignoresDnd
      ? button("Follow it", "settings/dnd", "follow")
      : button("Do not follow it", "settings/dnd", "ignore"),
  },
  muted("A pause that you set by hand is not visible to me: use /focus."),
];

function sayFollows({ dnd, ignoresDnd }: Attention, locale: string | undefined): string {
  if (ignoresDnd) return "Slack's scheduled Do Not Disturb does not shut your gate.";
  if (dnd === undefined) return "Slack's scheduled Do Not Disturb shuts your gate too, once Slack has told me of yours.";
  if (dnd === "none") return "Slack's scheduled Do Not Disturb would shut your gate too; you have none.";
  return `Slack's scheduled Do Not Disturb shuts your gate too: ${sayClock(dnd.from, { zone: dnd.zone, locale })}-${sayClock(dnd.to, { zone: dnd.zone, locale })}.`;
}
