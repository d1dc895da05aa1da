import type { Callback } from "./callback.ts";
import { cut } from "./cut.ts";
import { isolated } from "./isolated.ts";
import type { Person, PersonId } from "./person.ts";
import type { Request, RequestId } from "./request.ts";
import type { Instant } from "./time.ts";

/** A program that asks for itself, in the name of the person who is answerable for it: what it asks counts against that one's share. */
export type Agent = {
  id: PersonId;
  owner: PersonId;
  name: string;
  /** Of the token that it shows, SHA-256 in hex: the token itself is kept nowhere. Absent once it is revoked. */
  tokenHash?: string;
  kinds: Request["kind"][];
  mayAsk: MayAsk;
  createdAt: Instant;
  revokedAt?: Instant;
  callback?: Callback;
  /** When telling it there was given up last; absent where it is told. */
  callbackFailedAt?: Instant;
  /** What it took back while others asked it on, the last ones, the latest last. */
  left?: RequestId[];
};

/** Whom it may ask: its owner alone, everybody, or these. */
export type MayAsk = "owner" | "everybody" | PersonId[];

/** What its owner sees of it: how many requests it has `open`, how many of these would be `ending` with it, as nobody else asks them, and `hasEnds`, whether any has ended. */
export type OwnAgent = { agent: Agent; open: number; ending: number; hasEnds: boolean };

export const mostAgents = 20;
/** So many people can be named whom it may ask. */
export const mostToAsk = 20;
export const longestAgentName = 40;

/** What an agent calls an ask, as its source's key: two agents may call theirs alike. */
export const agentKey = (agent: PersonId, key: string) => `agent/${agent}/${key}`;

/** So many of what an agent left are listed with what ended. */
const mostLeft = 50;

/** Others ask that on without it. */
export const withLeft = (agent: Agent, request: RequestId): Agent => ({
  ...agent,
  left: [...(agent.left ?? []).filter((one) => one !== request), request].slice(-mostLeft),
});

export const isActive = (agent: Agent): boolean => agent.revokedAt === undefined;

/** As the others of a request know it. It is read in its owner's clocks. */
export const agentAsPerson = ({ id, name, owner }: Agent, { zone }: Pick<Person, "zone">): Person => ({
  id,
  name,
  zone,
  kind: "bot",
  owner,
  from: "here",
});

/** So much of an owner's name: what is behind it must be read. */
const mostOfOwner = 40;

/** So that nobody takes it for a person: "builder (Ana's agent)", and to its owner "builder (your agent)". Of who erased their data nothing is said. */
export function sayAgent(name: string, owner: Person | undefined, to?: PersonId): string {
  if (owner?.isErased) return name;
  const whose = owner !== undefined && owner.id === to ? "your" : `${isolated(cut(owner?.name ?? "somebody", mostOfOwner))}'s`;
  return `${isolated(name)} (${whose} agent)`;
}

export const mayAskFor = ({ kinds }: Agent, kind: Request["kind"]) => kinds.includes(kind);

/** A group is nobody's own, and may be asked only by who may ask everybody. */
export const mayAskOf = ({ mayAsk, owner }: Agent, reader: string): boolean =>
  mayAsk === "everybody" || reader === owner || (mayAsk !== "owner" && mayAsk.includes(reader));

/** It shows nobody its token any more, none will open the door to it, and nothing is told it. */
export const revoked = ({ tokenHash: _, callback: __, callbackFailedAt: ___, ...agent }: Agent, now: Instant): Agent => ({
  ...agent,
  revokedAt: now,
});
