import type { Fault } from "./faults.ts";
import type { ListedFault, PanelOffice } from "./listed-fault.ts";

export function faultsOfDelivery({ faults, sockets }: PanelOffice): ListedFault[] {
  const now = (id: string, title: string, says: string, use: () => void): ListedFault => ({ id, title, says, is: "now", use });
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
    now("drop", "Connections are cut", "All sockets are gone without a word; the app makes new ones.", () => sockets.drop()),
    now("half-open", "Connections go deaf", "All sockets stand, and nothing comes or goes.", () => sockets.freeze()),
    now("recycle", "Slack renews a connection", "The oldest socket is warned and closed, as every few hours.", () =>
      sockets.recycle("warning", "oldest"),
    ),
    {
      ...{ id: "refused-connection", title: "No new connection", is: "once" },
      says: "The app is told invalid_auth when it next asks for one. Cut its connections, and it does.",
      waiting: () => faults.waiting(noConnection),
      use: () => faults.next("apps.connections.open", noConnection),
    },
  ];
}

const noConnection: Fault = { refuse: "invalid_auth" };
