import type { Fault } from "./faults.ts";
import type { Choice, ListedFault, PanelOffice } from "./listed-fault.ts";
import type { World } from "./world.ts";

const methods = ["chat.postMessage", "chat.update", "views.open", "views.publish", "users.info", "conversations.history"];
const methodChoices = (): Choice[] => methods.map((name) => ({ id: name, name, isOn: false }));
const pauseSeconds = 30;

const conversationsWith = ({ people }: World): Choice[] =>
  [...people.values()]
    .filter(({ isBot }) => !isBot)
    .map(({ id, name }) => ({ id, name: `the conversation with ${name}`, isOn: false }));

function pausedBy({ people }: World, choice: string): { method?: string; channel?: string } {
  if (choice === "everything") return {};
  return people.has(choice) ? { channel: choice } : { method: choice };
}

export function faultsOfCalls({ world, faults, limits }: PanelOffice): ListedFault[] {
  const once = (id: string, title: string, says: string, fault: Fault): ListedFault => ({
    ...{ id, title, says, is: "once", choices: methodChoices },
    waiting: () => faults.waiting(fault),
    use: (method) => faults.next(method, fault),
  });
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
      choices: () => [{ id: "everything", name: "everything", isOn: false }, ...methodChoices(), ...conversationsWith(world)],
      use: (choice) => limits.pause(pauseSeconds, pausedBy(world, choice)),
    },
    once("before", "Fails, nothing done", "The next call is answered with HTTP 500 before anything is done.", { status: 500 }),
    once("after", "Fails, though done", "The next call is done, and answered with HTTP 500.", { acceptedThen: 500 }),
    once("cut", "Cut off, though done", "The next call is done, and its connection is cut.", { acceptedThen: "cut" }),
    once("silence", "No answer", "The next call is never answered, and nothing is done.", { silent: true }),
    once("slow", "A slow answer", "The next call is done, and answered two seconds later.", { slow: 2000 }),
    once("refused", "Refused", "The next call is refused with internal_error, which leaves open what was done.", {
      refuse: "internal_error",
    }),
  ];
}
