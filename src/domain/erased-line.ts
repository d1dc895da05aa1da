import { adviceOf } from "./advice.ts";
import { agentKey } from "./agent.ts";
import { erasedCase } from "./case.ts";
import { type ChangeFacts, type ChangeId, roundKey, type Subject } from "./change.ts";
import { checksum } from "./checksum.ts";
import { whyWithout } from "./erased-notice.ts";
import { erasedLink, type Kept, keptOf, outcomeWithout } from "./erased-request.ts";
import { erased, formerName, type Theirs } from "./erasure.ts";
import type { ReaderId } from "./group.ts";
import type { PersonId } from "./person.ts";
import type { Request, RequestId, Submission } from "./request.ts";
import { isSameLink } from "./same-link.ts";
import type { Instant } from "./time.ts";
import type { Outcome } from "./turn.ts";

/** What was done, as it came: the input of a verb. */
export type Line = { verb: string; input: unknown; at: Instant };

/** Finds the request that a line is about, as it is kept now. */
export type Finding = {
  request: (id: RequestId) => Request | undefined;
  asked: (key: string, to: ReaderId) => Request | undefined;
};

type Words = Record<string, unknown>;

/** The input of a verb without the words that they wrote. What it does when it is done again is the same, but for these words. */
export function lineWithout({ verb, input, at }: Line, isTheirs: Theirs, find: Finding, name: string | undefined): unknown {
  if (Array.isArray(input)) return input.map((one) => lineWithout({ verb, input: one, at }, isTheirs, find, name));
  const line = input as Words;
  const who = (line["who"] ?? line["owner"] ?? line["id"] ?? line["by"]) as PersonId;
  if (verb === "stopRun") return { ...line, why: whyWithout(String(line["why"]), isTheirs(who), name) };
  if (verb === "judgeAll")
    return { ...line, deeds: (line["deeds"] as Words[]).map((deed) => deedWithout(deed, line, at, isTheirs, find)) };
  if (verb === "goAway") return awayWithout(line, who, at, isTheirs, find);
  if (verb === "hostEvent") return eventWithout(line as Words & Told, isTheirs, find);
  if ("ask" in line) return askWithout(line as Asking, isTheirs, find);
  if ("request" in line) return deedWithout(line, line, at, isTheirs, find);
  return isTheirs(who) ? ofThemselves(verb, line) : line;
}

type Told = { change: ChangeId; facts: ChangeFacts; subject?: Subject };

/** What a code host told is the words of who wrote them there, and goes with the last request that it is in. */
function eventWithout({ subject, ...line }: Words & Told, isTheirs: Theirs, find: Finding): Words {
  if (!subject) return line;
  const requests = Object.keys(line.facts.readers).flatMap((who) => roundsFound(line.change, who, find));
  const author = subject.author ?? "";
  const isGone = requests.length > 0 ? requests.every(({ id }) => isTheirs(author, id)) : isTheirs(author);
  const [first] = requests;
  if (!isGone) return { ...line, subject };
  return { ...line, subject: { ...subject, ask: erased, link: erasedLink(first ? first.id : line.change) } };
}

function roundsFound(change: ChangeId, who: ReaderId, find: Finding): Request[] {
  const found: Request[] = [];
  for (let round = 1; ; round += 1) {
    const request = find.asked(roundKey(change, round), who);
    if (!request) return found;
    found.push(request);
  }
}

/** What was written to those who got something, or got it back, is in each of these: it goes with the last of them. */
function awayWithout(line: Words, who: PersonId, at: Instant, isTheirs: Theirs, find: Finding): Words {
  const choices = line["choices"] as { request: RequestId }[];
  const told = choices.map(({ request }) => request).filter((id) => find.request(id)?.history.some(({ since }) => since === at));
  const isGone = isTheirs(who) || (told.length > 0 && told.every((id) => isTheirs(who, id)));
  return isGone ? { ...line, words: erased } : line;
}

/** What they are called, and what they call their blocks. */
function ofThemselves(verb: string, line: Words): Words {
  if (verb === "createAgent") return { ...line, name: toldApart(line["id"]), tokenHash: toldApart(line["tokenHash"]) };
  if (verb === "rotateToken") return { ...line, tokenHash: toldApart(line["tokenHash"]) };
  if (verb === "changeAgent" && "name" in (line["change"] as Words))
    return { ...line, change: { ...(line["change"] as Words), name: toldApart(line["agent"]) } };
  if (verb === "claimAccount") return { ...line, login: erased };
  if (verb === "proveAccount") return { ...line, login: erased, number: checksum(String(line["hash"])) };
  if (verb === "meet") return { ...line, name: formerName };
  if (verb === "declareBlock") return { ...line, block: unlabelled(line["block"] as Words) };
  if (addressed.includes(verb)) return addressWithout(line);
  return verb === "changeSettings" ? { ...line, change: settingsWithout(line["change"] as Words) } : line;
}

/** What was deleted, unlike another that was: no two agents have one token, and no two of one owner one name. */
const toldApart = (deleted: unknown) => `${erased} ${checksum(String(deleted))}`;

/** Those in which a sealed address of theirs stands. */
const addressed = ["addCalendar", "keepCalendar", "keepCallback", "noteCallback"];

/** Addresses are told apart still: what was read of one is not kept for another. */
function addressWithout(line: Words): Words {
  return {
    ...line,
    ...("url" in line && { url: toldApart(line["url"]) }),
    ...("sealedAnew" in line && { sealedAnew: toldApart(line["sealedAnew"]) }),
    ...("secret" in line && { secret: erased }),
    ...("host" in line && { host: erased }),
    ...("words" in line && { words: (line["words"] as string[]).map(() => erased) }),
  };
}

function settingsWithout(change: Words): Words {
  const weekly = change["weekly"] as Words[] | undefined;
  const bypasses = change["bypasses"] as Words | undefined;
  return {
    ...change,
    ...(weekly && { weekly: weekly.map(unlabelled) }),
    ...("status" in change && change["status"] !== undefined && { status: { text: erased, emoji: "" } }),
    ...(bypasses && "emergency" in bypasses && { bypasses: { ...bypasses, emergency: erased } }),
  };
}

const unlabelled = (block: Words): Words => ("label" in block ? { ...block, label: erased } : block);

type Asking = Partial<Omit<Submission, "asked">> & {
  to: ReaderId;
  asked?: { who: PersonId };
  agent?: PersonId;
  hash?: string;
  reason?: string;
  who?: PersonId;
  execution?: string;
};

/** Of what others ask too its offer stays; of what was decided the question as well. */
function askWithout(line: Asking, isTheirs: Theirs, find: Finding): Asking {
  const { link, options, onSilence, hash: _, ...rest } = line;
  const request = find.asked(keyIn(line), line.to);
  const author = line.asked?.who ?? line.agent ?? line.who;
  if (author === undefined || !isTheirs(author, request?.id)) return line;
  const kept = request && keptOf(request, isTheirs);
  const left = (option: string) => (isOffered(option, request, kept) ? option : erased);
  return {
    ...rest,
    ask: line.ask !== undefined && kept?.asks.includes(line.ask) ? line.ask : erased,
    ...(options && { options: options.map(left) }),
    ...(onSilence && { onSilence: onSilence.is === "lapse" ? { ...onSilence, to: left(onSilence.to) } : onSilence }),
    ...erasedCase(line),
    ...adviceKept(line),
    ...(line.reason !== undefined && { reason: erased }),
    ...linkWithout(link, request, kept),
  };
}

/** A rule answers the same when it is done again. */
const adviceKept = ({ agent, kind, options = [], recommendation, advice }: Asking) =>
  agent === undefined || kind === undefined || recommendation === undefined
    ? {}
    : { advice: advice ?? adviceOf({ kind, options, recommendation }) };

const keyIn = ({ key, agent, execution }: Asking): string =>
  key === undefined ? `step/${execution}` : agent === undefined ? key : agentKey(agent, key);

function isOffered(option: string, request: Request | undefined, kept: Kept | undefined): boolean {
  if (!request || !kept?.hasOffer) return false;
  const { options, onSilence } = request;
  return options.includes(option) || (onSilence?.is === "lapse" && onSilence.to === option);
}

function linkWithout(link: string | undefined, request: Request | undefined, kept: Kept | undefined): { link?: string } {
  if (link === undefined || !request) return {};
  return { link: kept?.hasOffer && isSameLink(request.link, link) ? link : erasedLink(request.id) };
}

const said = ["words", "question", "why", "reason"];

/** What somebody did with a request, alone or with others in one line. */
function deedWithout(deed: Words, { by }: Words, at: Instant, isTheirs: Theirs, find: Finding): Words {
  const request = find.request(deed["request"] as RequestId);
  if (!request) return deed;
  const theirs = (who: PersonId) => isTheirs(who, request.id);
  const kept = keptOf(request, isTheirs);
  const all: Words = { ...deed };
  if ("outcome" in deed) {
    const { by: _, ...outcome } = outcomeWithout(
      { ...(deed["outcome"] as object), by } as Outcome & { by: PersonId },
      at,
      kept,
      theirs,
    ) as Words;
    all["outcome"] = outcome;
  }
  if (!theirs(by as PersonId)) return all;
  for (const name of said) if (name in all) all[name] = erased;
  if (!("link" in all)) return all;
  const { link, ...rest } = all;
  const isOwn = kept.hasOffer && isSameLink(request.link, link as string);
  return isOwn ? all : kept.hasOffer ? rest : { ...rest, link: erasedLink(request.id) };
}
