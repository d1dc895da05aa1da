import { askedBefore } from "../app/ask-as-agent.ts";
import type { Desk } from "../app/desk.ts";
import { refuseUnaskable } from "../app/submit.ts";
import { knownReader } from "../app/whose-move.ts";
import type { Agent } from "../domain/agent.ts";
import type { Instant } from "../domain/time.ts";
import type { Reads } from "../store/store.ts";
import type { Asking } from "./agent-asking.ts";
import { readerMeant, type WhoIsWho } from "./agent-reader.ts";
import type { ToldRequest } from "./agent-telling.ts";
import { findingFaults } from "./finding-faults.ts";
import { type HashOfAsk, hashOfAsk } from "./hash-of-ask.ts";
import { keyOf } from "./key-of.ts";
import { readAsking } from "./read-asking.ts";
import { toldAs } from "./told-as.ts";

type Asks = { desk: Pick<Desk, "askAsAgent">; store: Reads; directory: WhoIsWho; now: () => Instant };

/** What an agent asked by that key before is looked for first: it may say what has passed by now. */
export async function askByDoor(asks: Asks, agent: Agent, said: Asking, named: string | undefined): Promise<ToldRequest> {
  const { store, now } = asks;
  const key = named ?? (await keyOf(store, agent.id, said, now()));
  const hashes = hashOfAsk(said);
  const before = await askedBefore(store, { agent: agent.id, key, ...hashes });
  const { request, found, isKnown } = before ?? (await askAnew(asks, agent, said, { key, ...hashes }));
  const told = await toldAs(store, request, agent, now());
  const isNew = !isKnown && found !== "again" && found !== "next round";
  return { ...told, admission: admissionOf(told), is_new: isNew };
}

/** What is its agent's move, or has ended, waits for nobody. */
function admissionOf({ state }: ToldRequest): ToldRequest["admission"] {
  if (state === "queued") return "queued";
  return state === "returned" || state === "settling" || state === "settled" ? null : "accepted";
}

/** Refuses with all that is wrong at once. */
async function askAnew(asks: Asks, agent: Agent, said: Asking, named: { key: string } & HashOfAsk) {
  const { desk, store, now } = asks;
  const to = await readerMeant(asks, agent, said.to, "to");
  const reader = await knownReader(store, to);
  const finding = findingFaults();
  finding.in("to", () => refuseUnaskable(reader, agent.id, "Ask somebody else."));
  const read = readAsking(said, finding, now());
  finding.refuseFaulty();
  return desk.askAsAgent({ ...read, ...named, agent: agent.id, to });
}
