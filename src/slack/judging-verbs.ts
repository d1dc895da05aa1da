import { plain, readWords } from "../domain/ask-text.ts";
import type { Deed } from "../domain/deed.ts";
import { isGroupId } from "../domain/group.ts";
import { attentionOf, personId } from "../domain/person.ts";
import { readDeed } from "../domain/read-deed.ts";
import { readLater } from "../domain/read-later.ts";
import { readOnce } from "../domain/read-once.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Request } from "../domain/request.ts";
import type { Instant } from "../domain/time.ts";
import { lineDoneView } from "./answer-line.view.ts";
import { type Call, type CommandVerb, readMentions } from "./command.ts";
import { readNumber } from "./read-number.ts";
import { replyOrAdd } from "./reply-or-add.ts";
import type { Sluice } from "./sluice.ts";

/** What a reader says of one request by a command: read from the words behind its number. */
type Saying = (request: Request, words: string, zone: string, now: Instant) => Deed;

/** `/sluice approve R142`, and the others: each judgement in words. It is done at once, and answered by what was done. */
const saying =
  (example: string, read: Saying): CommandVerb =>
  async (sluice, call) => {
    const { request, rest } = await namedIn(sluice, call, example);
    const person = await sluice.directory.know(call.who);
    const deed = read(request, rest, person.zone, sluice.now());
    await perform(sluice, call, deed);
    return lineDoneView([{ request, deed }], [], { attention: attentionOf(person), now: sluice.now() });
  };

async function perform({ desk }: Sluice, { who: by }: Call, deed: Deed) {
  const { request } = deed;
  if (deed.is === "ask back") return desk.askBack({ request, by, question: deed.question });
  if (deed.is === "put off") {
    const { is: _, ...later } = deed;
    return desk.putOff({ ...later, by });
  }
  return desk.settle({ request, by, outcome: deed.outcome });
}

/** The request that is meant, once it is known that they may judge it: nobody else learns of it. */
async function namedIn({ questions }: Sluice, call: Call, example: string) {
  const { request: id, rest } = readNumber(call.text, call.installation, example);
  await questions.mayAct(id, call.who, "reader");
  const request = await questions.request(id);
  if (!request) throw new Refusal(`Which request? Say its number, for example \`${example}\`.`);
  return { request, rest: plain(rest) };
}

const said = {
  changes: "/sluice changes R142 The retry loop swallows the first error.",
  decline: "/sluice decline R142 Cy knows this code; I do not.",
  answer: "/sluice answer R142 Postgres",
  askBack: "/sluice ask-back R142 Which release is this for?",
  later: "/sluice later R142 until thursday",
  hand: "/sluice hand R142 to @cy You wrote the parser.",
  reply: "/sluice reply R142 For 2.4, next Tuesday.",
};

const settling = ({ id }: Request, outcome: (Deed & { is: "settle" })["outcome"]): Deed => ({
  request: id,
  is: "settle",
  outcome,
});

const approve = saying("/sluice approve R142", (request, words) =>
  settling(request, { is: "approved", ...(words && { note: readWords(words, "/sluice approve R142 Well found.") }) }),
);
const changes = saying(said.changes, (request, words) =>
  settling(request, { is: "changes requested", note: readWords(words, said.changes) }),
);
const decline = saying(said.decline, (request, words) =>
  settling(request, { is: "declined", note: readWords(words, said.decline) }),
);
const askBack = saying(said.askBack, ({ id }, words) => ({
  request: id,
  is: "ask back",
  question: readWords(words, said.askBack),
}));

/** An option by its name, letter or number; else one's own words. */
const answer = saying(said.answer, (request, words, zone, now) => {
  const own = settling(request, { is: "answered", words: readWords(words, said.answer) });
  if (request.kind !== "decision") return own;
  const deed = readDeed(request, words, zone, now);
  return deed.is === "settle" ? deed : own;
});

const later = saying(said.later, ({ id }, words, zone, now) => {
  const once = readOnce(id, words, now);
  if (once) return { request: id, is: "put off", ...once };
  const until = readLater(/^(?:until|till?|in|for|on|at|after|later)\b/i.test(words) ? words : `until ${words}`, zone, now);
  if (until === undefined)
    throw new Refusal(
      `I could not read ${words ? `"${words.slice(0, 60)}"` : "until when"}. Try \`${said.later}\`, \`until 15:00\`, \`3 December\` or \`in 2 hours\`.`,
    );
  return { request: id, is: "put off", until };
});

/** `/sluice hand R142 to @cy You wrote it` */
const hand: CommandVerb = async (sluice, call) => {
  const { request: id, rest } = readNumber(call.text, call.installation, said.hand);
  const { readers, rest: why } = readMentions(rest.replace(/^to\s+/i, ""), said.hand);
  const [user = "", ...more] = readers;
  if (more.length > 0 || isGroupId(personId(call.installation, user)))
    throw new Refusal(`It goes to one person. Try \`${said.hand}\`.`);
  const to = await sluice.directory.know(personId(call.installation, user));
  await sluice.desk.handOver({ request: id, by: call.who, to: to.id, why: readWords(plain(why), said.hand) });
  return `R${id.split("/")[1]} is with ${to.name}, who gets it at their own next opening. Whoever asked is told.`;
};

/** `/sluice reply R142 For 2.4` */
const reply: CommandVerb = async (sluice, call) => {
  const { request: id, rest } = readNumber(call.text, call.installation, said.reply);
  await sluice.questions.mayAct(id, call.who, "asker");
  return replyOrAdd(sluice, { request: id, by: call.who, words: readWords(plain(rest), said.reply) });
};

export const judgingVerbs = { approve, changes, decline, answer, later, hand, reply, "ask-back": askBack };
