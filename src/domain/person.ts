import { type Attention, joining, notJoined } from "./attention.ts";
import { isSaidByStatus, type StatusHint, withStatusHint } from "./away-hints.ts";
import type { LookUp } from "./look-ups.ts";
import type { NoticeId } from "./notice.ts";
import type { RefusedAgent } from "./refused-agents.ts";
import type { Instant, LocalDate } from "./time.ts";

/** Our installation and the user: "T0123/U0456", or "E0123/U0456" where an organisation installed us. */
export type PersonId = string;

export type Person = {
  id: PersonId;
  name: string;
  zone: string;
  /** How they write times, "en-US"; absent where Slack does not say. */
  locale?: string;
  kind: "person" | "bot" | "deactivated";
  /** Whose agent it is, where it is one and that is known. */
  owner?: PersonId;
  /** They erased their data: nothing is told them any more, and nobody knows who it was. */
  isErased?: true;
  /** Whether they are of the workspace that has us, or of another that shares channels with it; absent where nobody said. */
  from?: "here" | "elsewhere";
  /** Let in to some channels of the workspace alone. */
  isGuest?: true;
  /** They chose their zone themselves: it does not move with what the workspace says. */
  hasOwnZone?: true;
  /** Present once they joined. */
  attention?: Attention;
  /** What somebody who has not joined said about being asked here. */
  wish?: "keep coming" | "not with me";
  /** The day of theirs that was summed up last. */
  summedUp?: LocalDate;
  /** Until when their ledger has the time of their focus. */
  focusNotedAt?: Instant;
  /** The notice that last told them of ends of what they asked. */
  answers?: NoticeId;
  /** The notice that last told them that their day follows another zone. */
  zoneNotice?: NoticeId;
  /** Which agents were refused since they had asked too much of them, the last one first. */
  refusedAgents?: RefusedAgent[];
  /** Which agents asked when they are likely to answer, the last one first. */
  lookUps?: LookUp[];
  /** The lines of short answers that they confirmed last, each by its own name at Slack: confirmed twice is done once. */
  lines?: string[];
};

/** What the workspace says of somebody; `away` where their status says that they are, in whatever words. */
export type Profile = Pick<Person, "id" | "name" | "zone" | "locale" | "kind" | "from" | "isGuest"> & { away?: StatusHint };

/** Whether the workspace says something of somebody that is not known yet. */
export const isNews = (known: Person, told: Profile): boolean =>
  known.name !== told.name ||
  (told.locale !== undefined && known.locale !== told.locale) ||
  (!known.hasOwnZone && known.zone !== told.zone) ||
  known.kind !== told.kind ||
  known.from !== told.from ||
  known.isGuest !== told.isGuest ||
  (known.attention !== undefined && !isSaidByStatus(known.attention, told.away));

/** May find what everybody of the workspace may: who is not known to be one of it does not. */
export const isMember = ({ from, kind, isGuest }: Person) => from === "here" && kind === "person" && !isGuest;

/** May answer what they were asked, and nothing else. */
export const isOutsider = ({ from, isGuest }: Person) => from === "elsewhere" || isGuest === true;

/** An app reads no answer; an agent that somebody answers for does. */
export const canReply = ({ kind, owner }: Person) => kind !== "bot" || owner !== undefined;

export const personId = (installation: string, user: string): PersonId => `${installation}/${user}`;
export const installationOf = (id: PersonId) => id.slice(0, id.indexOf("/"));
export const userOf = (id: PersonId) => id.slice(id.indexOf("/") + 1);

export const attentionOf = (person: Person): Attention => person.attention ?? notJoined(person.zone);

/** Declaring a first block, or pressing the button, is joining. */
export const joined = ({ wish: _, ...person }: Person): Person => ({
  ...person,
  attention: person.attention ?? joining(person.zone),
});

/** The same person after the workspace told something new of them; their attention moves with them. */
export function met(known: Person | undefined, { away, ...profile }: Profile, now: Instant): Person {
  const { isGuest: _, ...before } = known ?? {};
  const zone = known?.hasOwnZone ? known.zone : profile.zone;
  return {
    ...before,
    ...profile,
    zone,
    ...(known?.attention && { attention: withStatusHint({ ...known.attention, zone }, away, now) }),
  };
}
