import type { PersonId } from "../domain/person.ts";
import type { Request } from "../domain/request.ts";
import type { Ended, Reads } from "../store/store.ts";

/** "open-142": what is open and was asked after that; "ended-1774339200000-142": what ended before that. */
export const cursor = /^open-\d{1,15}$|^ended-\d{1,15}-\d{1,15}$/;

export type Page = { requests: Request[]; next: string | null };

/** What an agent asked, `most` of it: first what is open, the oldest first, then what has ended, the latest first. */
export async function listAsked(store: Reads, agent: PersonId, from: string | undefined, most: number): Promise<Page> {
  const [part, first = 0, number = 0] = from === undefined ? [] : numbersIn(from);
  const isPastOpen = part === "ended";
  const open = isPastOpen ? [] : inOrder(await store.openBy(agent)).filter((one) => one.number > first);
  if (open.length > most) return page(open, most, (one) => `open-${one.number}`);
  const behind: Ended | undefined = isPastOpen ? { at: first, number } : undefined;
  const ended = await store.endedBy(agent, behind, most - open.length + 1);
  return page([...open, ...ended], most, (one) =>
    one.turn.is === "settled" ? `ended-${one.turn.at}-${one.number}` : `open-${one.number}`,
  );
}

function numbersIn(from: string): [string, number, number?] {
  const [part = "", ...numbers] = from.split("-");
  const [first = 0, second] = numbers.map(Number);
  return second === undefined ? [part, first] : [part, first, second];
}

const inOrder = (requests: Request[]) => [...requests].sort((a, b) => a.number - b.number);

function page(all: Request[], most: number, cursorOf: (last: Request) => string): Page {
  const requests = all.slice(0, most);
  const last = requests.at(-1);
  return { requests, next: all.length > most && last ? cursorOf(last) : null };
}
