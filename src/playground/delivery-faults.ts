import { isNoConnection, noConnection } from "./faults.ts";
import type { Choice, ListedFault, PanelOffice } from "./listed-fault.ts";

export function faultsOfDelivery({ faults, sockets }: PanelOffice): ListedFault[] {
  return [
    {
      ...{ id: "twice", title: "An event comes twice", says: "The next event comes again though it was taken.", is: "once" },
      waiting: () => faults.waiting("twice"),
      use: () => faults.nextEvent("twice"),
    },
    {
      ...{
        id: "late",
        title: "Events change places",
        says: "The next event comes after the one that follows it, or a minute later.",
        is: "once",
      },
      waiting: () => faults.waiting("late"),
      use: () => faults.nextEvent("late"),
    },
    ofSockets("drop", "Connections are cut", "Gone without a word; the app makes new ones.", sockets.drop),
    ofSockets("half-open", "Connections go deaf", "They stand, and nothing comes or goes.", sockets.freeze),
    {
      ...{ id: "recycle", title: "Slack renews connections", says: "Told to go, as every few hours.", is: "now" },
      choices: () => renewals.map(({ reason, which }) => chosen(`${reason} ${which}`, `${reason}, ${which}`)),
      use: (choice) => {
        const renewal = renewals.find(({ reason, which }) => choice === `${reason} ${which}`);
        if (renewal) sockets.recycle(renewal.reason, renewal.which);
      },
    },
    {
      ...{ id: "refused-connection", title: "No new connection", is: "once" },
      says: "The app is told invalid_auth when it next asks for one. Cut its connections, and it does.",
      waiting: () =>
        faults
          .planned()
          .filter(isNoConnection)
          .reduce((sum, { times }) => sum + times, 0),
      use: () => faults.next("apps.connections.open", noConnection),
    },
  ];
}

type Which = "oldest" | "all";
const reasons = ["warning", "refresh_requested"] as const;
const renewals = reasons.flatMap((reason) => (["oldest", "all"] as Which[]).map((which) => ({ reason, which })));
const chosen = (id: string, name: string): Choice => ({ id, name, isOn: false });

const ofSockets = (id: string, title: string, says: string, run: (which: Which) => void): ListedFault => ({
  ...{ id, title, says, is: "now" },
  choices: () => [chosen("all", "all of them"), chosen("oldest", "the oldest")],
  use: (which) => run(which === "all" ? "all" : "oldest"),
});
