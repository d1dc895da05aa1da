import { methodsOf, placesOf } from "./call-form.ts";
import type { ListedFault, PanelOffice } from "./listed-fault.ts";

const pauseSeconds = 30;

export function faultsOfCalls(office: PanelOffice): ListedFault[] {
  const { world, faults, limits } = office;
  return [
    {
      ...{ id: "down", title: "Slack is down", says: "Every call of the app is answered with HTTP 503.", is: "switch" },
      isOn: faults.isDown,
      use: () => faults.down(!faults.isDown()),
    },
    {
      ...{
        id: "limits",
        title: "Slack's limits",
        says: "A message a second in a conversation, fifty edits a minute.",
        is: "switch",
      },
      isOn: limits.isEnforced,
      use: () => limits.enforce(!limits.isEnforced()),
    },
    {
      ...{ id: "pause", title: "Too many calls", says: "HTTP 429 for thirty seconds of the clock, with Retry-After.", is: "now" },
      choices: () => [
        { id: everything, name: everything, isOn: false },
        ...placesOf(world).map((place) => ({ ...place, isOn: false })),
        ...methodsOf(office).map((name) => ({ id: name, name, isOn: false })),
      ],
      use: (choice) => limits.pause(pauseSeconds, pausedBy(choice)),
    },
  ];
}

const everything = "everything";

/** Of the ids of the choices those of methods alone have a dot. */
function pausedBy(choice: string): { method?: string; channel?: string } {
  if (choice === everything) return {};
  return choice.includes(".") ? { method: choice } : { channel: choice };
}
