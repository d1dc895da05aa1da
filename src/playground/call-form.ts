import { callKinds, faultOfKind, faultTitle } from "./call-kinds.ts";
import type { CallFaultPlan, CallFaults } from "./fault-contract.ts";
import { isNoConnection, type PlannedFault } from "./faults.ts";
import type { PanelOffice } from "./listed-fault.ts";
import { allMethods } from "./web-api/all-methods.ts";
import type { World } from "./world.ts";

/** The part of the fault panel that plans what the app's next calls meet. */
export type CallForm = {
  offers(): CallFaults;
  /** Throws an Error with a sentence for what cannot be planned. */
  plan(plan: CallFaultPlan): void;
  /** Forgets what was planned; nothing when it was met meanwhile. */
  takeBack(id: number): void;
};

const always = [
  ...["chat.postMessage", "chat.update", "views.open", "views.update", "views.publish"],
  ...["conversations.open", "conversations.history", "users.info", "apps.connections.open"],
];
const codes = [
  ...["internal_error", "fatal_error", "service_unavailable", "invalid_auth", "token_revoked", "missing_scope"],
  ...["channel_not_found", "not_in_channel", "is_archived", "user_disabled", "message_not_found"],
  ...["invalid_blocks", "msg_too_long", "expired_trigger_id"],
];
const mostTimes = 100;

/** The methods that a fault can be planned for: those that the app called, and those that most apps call. */
export const methodsOf = ({ log }: PanelOffice): string[] =>
  [...new Set([...always, ...log.calls.map(({ method }) => method)])].toSorted();

/** With whom, or where, the app may speak. */
export const placesOf = ({ people, channels }: World): { id: string; name: string }[] => [
  ...[...people.values()].filter(({ isBot }) => !isBot).map(({ id, name }) => ({ id, name: `with ${name}` })),
  ...[...channels.values()].filter(({ kind }) => kind === "channel").map(({ id, name }) => ({ id, name: `#${name}` })),
];

export function openCallForm(office: PanelOffice): CallForm {
  const { faults, world } = office;
  return {
    offers: () => ({
      kinds: callKinds.map(({ id, title, says, fault }) => ({ id, title, says, takesCode: "refuse" in fault })),
      methods: methodsOf(office).map((name) => ({ name, isOfConversation: isOfConversation(name) })),
      conversations: placesOf(world),
      codes,
      // The panel has a line of its own for a connection that is refused.
      planned: faults
        .planned()
        .filter((one) => !isNoConnection(one))
        .map((one) => ({ id: one.id, says: saidOf(one, world), times: one.times })),
    }),
    plan({ kind: id, method, channel, times, code }) {
      const kind = callKinds.find((one) => one.id === id);
      const isPlace = channel === null || placesOf(world).some((place) => place.id === channel);
      if (!kind || !methodsOf(office).includes(method) || !isPlace)
        throw new Error("This fault is not known here. Look again, then choose.");
      if (!Number.isInteger(times) || times < 1 || times > mostTimes)
        throw new Error(`A fault comes from 1 to ${mostTimes} times, for example 3.`);
      if (typeof code !== "string" || !/^([a-z][a-z0-9_]{0,79})?$/.test(code))
        throw new Error("A code has small letters, numbers and _, for example channel_not_found.");
      faults.next(method, faultOfKind(kind, code), { times, ...(channel !== null && { channel }) });
    },
    takeBack: faults.forget,
  };
}

/** Those that name a conversation can miss it. */
const isOfConversation = (method: string): boolean => (allMethods[method]?.errors ?? "").split(" ").includes("channel_not_found");

function saidOf({ method, fault, channel }: PlannedFault, world: World): string {
  const place = placesOf(world).find(({ id }) => id === channel)?.name ?? channel;
  return [method, faultTitle(fault), ...(place === undefined ? [] : [place])].join(" · ");
}
