import { leavingOf } from "../domain/leaving.ts";
import type { PersonId } from "../domain/person.ts";
import type { Request } from "../domain/request.ts";
import type { Ended, Reads } from "../store/store.ts";

/** "open-142": what is open and was asked after that; "ended-1774339200000-142": what ended before that. */
export const cursor = /^open-\d{1,15}$|^ended-\d{1,15}-\d{1,15}$/;

export type Page = { requests: Request[]; next: string | null };

/** `ended`: when it did for that agent, which may have left it to others. */
type Listed = { request: Request; ended?: Ended };

/** What an agent asked, `most` of it: first what is open, the oldest first, then what has ended for it, the latest first. */
export async function listAsked(store: Reads, agent: PersonId, from: string | undefined, most: number): Promise<Page> {
  const [part, first = 0, number = 0] = from === undefined ? [] : numbersIn(from);
  const isPastOpen = part === "ended";
  const open = isPastOpen ? [] : inOrder(await store.openBy(agent)).filter((one) => one.number > first);
  if (open.length > most) return page(open.map(asOpen), most);
  const behind: Ended | undefined = isPastOpen ? { at: first, number } : undefined;
  return page([...open.map(asOpen), ...(await endsOf(store, agent, behind, most - open.length + 1))], most);
}

const asOpen = (request: Request): Listed => ({ request });

/** With what it left to others, at the moment at which it did. */
async function endsOf(store: Reads, agent: PersonId, behind: Ended | undefined, most: number): Promise<Listed[]> {
  const left = await leftBy(store, agent);
  const wasLeft = ({ id }: Request) => left.some(({ request }) => request.id === id);
  const ended = (await store.endedBy(agent, behind, most + left.length)).filter((one) => !wasLeft(one));
  const all = [...ended.map(endOf), ...left.filter((one) => behind === undefined || latestFirst(one, { ended: behind }) > 0)];
  return all.sort(latestFirst).slice(0, most);
}

async function leftBy(store: Reads, agent: PersonId): Promise<Listed[]> {
  const ids = (await store.agent(agent))?.left ?? [];
  const requests = await Promise.all(ids.map((id) => store.request(id)));
  return requests.flatMap((request) => {
    const leaving = request && leavingOf(request, agent);
    return leaving ? [{ request, ended: { at: leaving.at, number: request.number } }] : [];
  });
}

const endOf = (request: Request): Listed => ({
  request,
  ...(request.turn.is === "settled" && { ended: { at: request.turn.at, number: request.number } }),
});

const latestFirst = ({ ended: a }: Pick<Listed, "ended">, { ended: b }: Pick<Listed, "ended">) =>
  (b?.at ?? 0) - (a?.at ?? 0) || (b?.number ?? 0) - (a?.number ?? 0);

function numbersIn(from: string): [string, number, number?] {
  const [part = "", ...numbers] = from.split("-");
  const [first = 0, second] = numbers.map(Number);
  return second === undefined ? [part, first] : [part, first, second];
}

const inOrder = (requests: Request[]) => [...requests].sort((a, b) => a.number - b.number);

function page(all: Listed[], most: number): Page {
  const listed = all.slice(0, most);
  const last = listed.at(-1);
  return { requests: listed.map(({ request }) => request), next: all.length > most && last ? cursorOf(last) : null };
}

const cursorOf = ({ request, ended }: Listed) => (ended ? `ended-${ended.at}-${ended.number}` : `open-${request.number}`);
