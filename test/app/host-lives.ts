import { perform } from "../../src/app/desk.ts";
import type { ReviewMark, StateMark } from "../../src/domain/change.ts";
import type { ReaderId } from "../../src/domain/group.ts";
import { hour } from "../../src/domain/time.ts";
import type { Store } from "../../src/store/store.ts";
import { crew, people } from "./acts.ts";

const [ana = "", bo = "", cy = ""] = people;

/** Ana, Cy and the crew are known at GitHub. */
export async function linkThem(store: Store, now: number) {
  for (const [number, who] of [ana, cy].entries()) {
    const account = { who, host: "github" as const, login: `login-${number}`, hash: `hash-${number}` };
    await perform(store, "claimAccount", account, now);
    await perform(store, "proveAccount", { ...account, number }, now);
  }
  await perform(store, "linkTeam", { by: ana, group: crew, host: "github", team: "acme/crew" }, now);
}

type What = ReviewMark["is"] | Exclude<StateMark["is"], "open">;
const states: string[] = ["draft", "closed", "merged"];

/** Tells of a change, one thing after the other, as it happens at its host. `author`: who wrote it; nobody who is known here, by default. */
export function tellingOf(store: Store, change: string, author?: string) {
  const subject = { ask: "Look at the lexer", link: `https://acme.dev/${change}`, ...(author !== undefined && { author }) };
  return (who: ReaderId, is: What, at: number, now = at) => {
    const isState = states.includes(is);
    const facts = {
      states: isState ? [{ at, is: is as StateMark["is"] }] : [],
      readers: isState ? {} : { [who]: [{ at, is: is as ReviewMark["is"] }] },
    };
    return perform(store, "hostEvent", { change, facts, subject }, now);
  };
}

type Life = (store: Store, now: number) => Promise<unknown>;
type Step = [ReaderId, What, number] | ((store: Store, now: number) => Promise<unknown>);

/** `Step`: told so many seconds later; or what somebody does meanwhile. */
const lifeBy =
  (author: string | undefined, ...steps: Step[]): Life =>
  async (store, now) => {
    await linkThem(store, now);
    const tell = tellingOf(store, "github/1", author);
    for (const step of steps)
      if (typeof step === "function") await step(store, now);
      else await tell(step[0], step[1], now + step[2], now + 60);
  };

const life = (...steps: Step[]) => lifeBy(undefined, ...steps);

const look: Step = (store, now) => perform(store, "look", { who: ana }, now + 8 * hour);
const putOff: Step = (store, now) => perform(store, "putOff", { request: "T1/1", by: ana, until: now + 9 * hour }, now);
const askBack: Step = (store, now) => perform(store, "askBack", { request: "T1/1", by: ana, question: "Which release?" }, now);
const cyLeaves: Step = (store, now) =>
  perform(store, "meet", { id: cy, name: "gone", zone: "Europe/Berlin", kind: "deactivated" }, now);

export const hostLives: Life[] = [
  life(
    [ana, "asked", 1],
    [ana, "commented", 2],
    [ana, "asked", 3],
    look,
    [ana, "approved", 4],
    [ana, "asked", 5],
    [ana, "merged", 6],
  ),
  life([ana, "asked", 1], look, [ana, "commented", 2], [ana, "approved", 3], [ana, "changes requested", 4], [ana, "asked", 5]),
  life([ana, "asked", 1], putOff, [ana, "commented", 2]),
  life([ana, "asked", 1], putOff, [ana, "closed", 2]),
  lifeBy(bo, [ana, "asked", 1], askBack, [ana, "taken back", 2], [ana, "asked", 3]),
  life([ana, "asked", 1], putOff, [ana, "taken back", 2], [ana, "asked", 3], look, [ana, "approved", 4]),
  life(
    [ana, "asked", 1],
    look,
    [ana, "taken back", 2],
    [ana, "asked", 3],
    [ana, "commented", 4],
    [ana, "taken back", 5],
    [ana, "asked", 6],
  ),
  life(
    [crew, "asked", 1],
    look,
    [crew, "taken back", 2],
    [crew, "asked", 3],
    [cy, "commented", 4],
    [crew, "taken back", 5],
    [crew, "asked", 6],
  ),
  life([crew, "asked", 1], [cy, "commented", 2]),
  life([crew, "asked", 1], [cy, "changes requested", 2], cyLeaves, [crew, "asked", 3]),
  life([crew, "asked", 1], [crew, "asked", 3], [ana, "changes requested", 2]),
];
