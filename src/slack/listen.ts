import type { App } from "@slack/bolt";
import { agentForms } from "./agent-form.ts";
import { answerLine } from "./answer-line.ts";
import { askCommand } from "./ask-command.ts";
import { askForm } from "./ask-form.ts";
import { askShortcuts } from "./ask-shortcuts.ts";
import { askStep } from "./ask-step.ts";
import { awaySurface } from "./away.ts";
import { calendarSettings } from "./calendar-settings.ts";
import { decisionsCommand } from "./decisions-command.ts";
import { directMessage } from "./direct-message.ts";
import { firstUse } from "./first-use.ts";
import { focusCommand } from "./focus-command.ts";
import { groupEvents } from "./group-events.ts";
import { homeTab } from "./home-tab.ts";
import { loadCommand } from "./load-command.ts";
import { mannerButtons } from "./manner-buttons.ts";
import { mention } from "./mention.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { ownAgents } from "./own-agents.ts";
import { peopleEvents } from "./people-events.ts";
import { queueCommand } from "./queue-command.ts";
import { queueShortcut } from "./queue-shortcut.ts";
import { reminders } from "./remind-verb.ts";
import { requestButtons } from "./request-buttons.ts";
import { requestModals } from "./request-modals.ts";
import { ruledAnswers } from "./ruled-answers.ts";
import { rulesSurface } from "./rules-command.ts";
import { settingsSurface } from "./settings-modal.ts";
import { settleTogether } from "./settle-together.ts";
import type { Sluice, Surface } from "./sluice.ts";
import { sluiceCommand } from "./sluice-command.ts";
import { yourDataSurface } from "./your-data.ts";
import { zoneButton } from "./zone-button.ts";

const surfaces: Surface[] = [
  agentForms,
  answerLine,
  askCommand,
  askForm,
  askShortcuts,
  calendarSettings,
  decisionsCommand,
  askStep,
  awaySurface,
  directMessage,
  firstUse,
  focusCommand,
  groupEvents,
  homeTab,
  loadCommand,
  mannerButtons,
  mention,
  oneAtATime,
  ownAgents,
  peopleEvents,
  queueCommand,
  queueShortcut,
  reminders,
  requestButtons,
  requestModals,
  ruledAnswers,
  rulesSurface,
  settingsSurface,
  settleTogether,
  sluiceCommand,
  zoneButton,
  yourDataSurface,
];

/** Attaches every surface to Bolt. */
export const listen = (bolt: App, sluice: Sluice) => {
  for (const surface of surfaces) surface(bolt, sluice);
};
