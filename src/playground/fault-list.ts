import { faultsOfApp } from "./app-faults.ts";
import { faultsOfCalls } from "./call-faults.ts";
import { faultsOfDelivery } from "./delivery-faults.ts";
import type { ListedFault, PanelOffice } from "./listed-fault.ts";
import { faultsOfTeam } from "./team-faults.ts";

type Listed = { title: string; faults: ListedFault[] };

export const listFaults = (office: PanelOffice): Listed[] => [
  { title: "What the app calls", faults: faultsOfCalls(office) },
  { title: "What the app is told", faults: faultsOfDelivery(office) },
  { title: "The app", faults: faultsOfApp(office) },
  { title: "People, channels and the clock", faults: faultsOfTeam(office) },
];
