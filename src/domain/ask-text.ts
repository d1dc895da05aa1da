import { cut } from "./cut.ts";
import { Refusal } from "./refusal.ts";

/** An ask as it came, in Slack's escaped form, read into plain words and at most one link. Plain: views escape it again. */
export type Ask = { ask: string; link?: string };

const mostCharacters = 1_000;
/** Slack refuses a button with an address of more than 3,000; written out for machines, a short one can be as long. */
export const mostLinkCharacters = 2_000;
export const mostOptions = 10;
export const mostOptionCharacters = 75;

/** Reads what somebody typed. Throws a Refusal for what cannot be shown to another person as it stands. */
export function readAsk(raw: string, example: string): Ask {
  refuseUnsafe(raw, example);
  const links = [...raw.matchAll(/<?(https?:\/\/[^\s|<>]+)/g)].map(([, url = ""]) => readLink(decoded(url)));
  const ask = plain(raw);
  const words = ask
    .replace(/https?:\/\/\S+/g, "")
    .replace(/\s+/g, " ")
    .trim();
  if (saysNothing(words) && links.length === 0) refuseNothing(example);
  refuseLong(ask, example);
  const [link] = links;
  return { ask: links.length > 1 ? ask : saysNothing(words) ? (link ?? "") : words, ...(link && { link }) };
}

/** The words of an ask that came as they are meant, in no form of Slack's: no mention, and no link, is read out of them, and what looks like one calls nobody. */
export function readAskAsIs(raw: string, example: string): string {
  refuseControls(raw, example);
  const words = plain(asEscaped(raw));
  if (saysNothing(words)) refuseNothing(example);
  refuseLong(words, example);
  return words;
}

function refuseNothing(example: string) {
  throw new Refusal(`What is there to judge? Say it in a few words, for example \`${example}\`.`);
}

function refuseLong(ask: string, example: string) {
  if (ask.length > mostCharacters)
    throw new Refusal(
      `That is ${ask.length} characters; ${mostCharacters} fit. Say what to judge in a sentence and link the rest, for example \`${example}\`.`,
    );
}

/** The parts of "Question? | A | B". A bar inside `<…>` belongs to a mention or a link. */
export const splitAtBars = (raw: string): string[] => {
  const parts = [""];
  let isInside = false;
  for (const character of raw) {
    if (character === "|" && !isInside) parts.push("");
    else parts[parts.length - 1] += character;
    if (character === "<") isInside = true;
    if (character === ">") isInside = false;
  }
  return parts.map((part) => part.trim());
};

/** The options of a decision: none, or two to ten different ones. */
export function readOptions(raw: string[], example: string): string[] {
  for (const option of raw) refuseUnsafe(option, example);
  return readPlainOptions(raw.map(plain), example);
}

/** The same of options that came as they are meant, in no form of Slack's. */
export function readOptionsAsIs(raw: string[], example: string): string[] {
  for (const option of raw) refuseControls(option, example);
  return readPlainOptions(
    raw.map((option) => plain(asEscaped(option))),
    example,
  );
}

function readPlainOptions(options: string[], example: string): string[] {
  const refuse = (why: string) => {
    throw new Refusal(`${why} Try \`${example}\`.`);
  };
  if (options.length === 1) refuse("A decision needs two options or more, or none for an answer in one's own words.");
  if (options.length > mostOptions) refuse(`A decision has ${mostOptions} options at most; these are ${options.length}.`);
  if (options.some(isBlank)) refuse("One of the options is empty.");
  const long = options.find((option) => option.length > mostOptionCharacters);
  if (long) refuse(`The option "${long.slice(0, 30)}…" has ${long.length} characters; ${mostOptionCharacters} fit on a button.`);
  const names = options.map((option) => option.toLowerCase());
  const twice = options.find((_, at) => names.indexOf(names[at] ?? "") !== at);
  if (twice) refuse(`"${twice}" is there twice.`);
  return options;
}

/** A person's own words: a reason, a question, an answer. */
export function readWords(raw: string, example: string): string {
  const words = raw.trim();
  refuseControls(words, example);
  if (isBlank(words)) throw new Refusal(`Write a few words with it, for example: "${example}"`);
  if (words.length > mostCharacters)
    throw new Refusal(`That is ${words.length} characters; ${mostCharacters} fit. For example: "${example}"`);
  return words;
}

function refuseUnsafe(raw: string, example: string) {
  refuseControls(raw, example);
  if (/(?:<|&lt;)!(?:channel|here|everyone|subteam)/.test(raw))
    throw new Refusal(
      `An ask goes to whom it names first and calls nobody else: leave @channel, @here, @everyone and groups out of its words. Try \`${example}\`.`,
    );
  for (const [, url = "", label = ""] of raw.matchAll(/<([^@#!][^|>]*)\|([^>]*)>/g))
    refuseDisguised(decoded(url), decoded(label), example);
}

/** Without anything that can be seen: zero-width characters are not words. */
const isBlank = (text: string) => !/[^\p{C}\p{Z}]/u.test(text);

/** Nothing but marks: "???" is no question. */
const saysNothing = (text: string) => !/[\p{L}\p{N}\p{So}]/u.test(text);

/** Control characters, and those that make text read backwards, could make words look like others. */
export function refuseControls(raw: string, example: string) {
  if (/(?![\n\r\t])[\p{Cc}\p{Cs}\p{Bidi_Control}]/u.test(raw))
    throw new Refusal(
      `There are control characters in it, which others could not see. Type it again as plain text, for example \`${example}\`.`,
    );
}

function refuseDisguised(url: string, label: string, example: string) {
  const bare = (address: string) => address.replace(/^(https?:\/\/|mailto:|tel:)/, "").replace(/\/$/, "");
  if (bare(url) !== bare(label))
    throw new Refusal(
      `A link is shown with its real address, so "${label}" cannot stand for ${url}. Write the address itself, for example \`${example}\`.`,
    );
}

function readLink(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || url.username || url.password)
    throw new Refusal(
      `${address} does not say plainly where it leads. Write a link such as https://github.com/acme/parser/pull/381.`,
    );
  if (url.href.length > mostLinkCharacters)
    throw new Refusal(
      `That link has ${url.href.length} characters; ${mostLinkCharacters} fit. Write a shorter one, such as https://github.com/acme/parser/pull/381.`,
    );
  return url.href;
}

/** What somebody wrote elsewhere, as an ask: in plain words, without what cannot be seen, and cut where it is long. */
export function quoted(raw: string): string {
  const calls = raw.replace(/<!(channel|here|everyone)(\|[^>]*)?>/g, "@$1").replace(/<!subteam\^[^|>]+\|?([^>]*)>/g, "$1");
  const seen = plain(calls).replace(/(?![\n\r\t])[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, "");
  return isBlank(seen) ? "A message without words" : cut(seen, mostCharacters);
}

/** Words that came as they are meant, in Slack's escaped form: no mention and no link of its making is read out of them. */
export const asEscaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const decoded = (text: string) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** Slack's escaped text as a person reads it: mentions by name, links by address. */
export function plain(raw: string): string {
  const words = raw
    .replace(/<([@#])[A-Z0-9]+\|([^>]+)>/g, (_, sign: string, name: string) => sign + name.replace(/^[@#]/, ""))
    .replace(/<@([A-Z0-9]+)>/g, "@$1")
    .replace(/<#([A-Z0-9]+)\|?>/g, "a channel")
    .replace(/<([^|>]+)(?:\|[^>]*)?>/g, "$1");
  return decoded(words).replace(/\s+/g, " ").trim();
}
