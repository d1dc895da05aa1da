import { type Attention, joining, notJoined } from "../../src/domain/attention.ts";
import { admission } from "../../src/domain/back-pressure.ts";
import { inOrderOfAsking, type Request } from "../../src/domain/request.ts";
import { inOrder } from "../../src/domain/waiting-cost.ts";
import { morning } from "./wished-focus.ts";

/** How what is asked reaches a reader. */
export type Policy = {
  name: string;
  /** Before they declare anything. */
  attention: (zone: string) => Attention;
  /** It is shut while they focus; askers are told when to expect an answer, and let through what cannot wait. */
  hasGate: boolean;
  /** In which order they judge what is in front of them. */
  order: (requests: Request[], clocks: Parameters<typeof inOrder>[1]) => Request[];
  admit: typeof admission;
};

const admitAll: typeof admission = () => "accepted";

const asTheyCame = (requests: Request[]) => inOrderOfAsking(requests);

const pingAtOnce: Policy = {
  name: "ping at once",
  attention: notJoined,
  hasGate: false,
  order: asTheyCame,
  admit: admitAll,
};

const digestsAlone: Policy = { ...pingAtOnce, name: "three digests, no focus", attention: joining };

export const sluice: Policy = {
  name: "Sluice",
  attention: (zone) => ({ ...joining(zone), weekly: [morning] }),
  hasGate: true,
  order: inOrder,
  admit: admission,
};

export const policies: Policy[] = [pingAtOnce, digestsAlone, sluice];

/** Each differs in one thing from one of those above: they say what does what. */
export const variations: Policy[] = [
  { ...pingAtOnce, name: "ping at once, in Sluice's order", order: inOrder },
  { ...sluice, name: "Sluice, as they came", order: asTheyCame },
  { ...sluice, name: "Sluice, refusing nobody", admit: admitAll },
];
