import type { KnownBlock, View } from "@slack/types";
import { expect } from "vitest";
import { inWordsAlone } from "../../src/delivery/message-forms.ts";
import { blockProblems, viewProblems } from "../../src/playground/block-check.ts";
import type { BlockPart } from "../../src/playground/block-part.ts";
import { plainText } from "../../src/playground/plain-text.ts";
import type { Message } from "../../src/slack/block-kit.ts";

/** What people must not be able to make of words. */
const trickery = /<|"mrkdwn"|"(user|usergroup|broadcast|link|channel|emoji)"/;

/** As Slack is to show it, and in the forms in which it falls back. chat.update refuses what chat.postMessage takes: texts of 4,000 characters and more. */
export function checkMessage(message: Message) {
  checkForm(message);
  const { text, blocks, plainer } = message;
  if (plainer) checkForm({ text, blocks: plainer });
  checkForm(inWordsAlone({ text, blocks }));
}

function checkForm({ text, blocks }: Message) {
  expect(blockProblems(blocks, "message")).toEqual([]);
  expect(text.length).toBeLessThan(4_000);
  expect(text.length).toBeGreaterThan(0);
  expect(text.replace(channelOfOurs, "")).not.toContain("<");
  checkWords(blocks, text);
}

export function checkView(view: View) {
  if (view.type !== "modal" && view.type !== "home") throw new Error(`No such view: ${view.type}`);
  expect(viewProblems({ ...view }, view.type)).toEqual([]);
  expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThan(250_000);
  checkWords(view.blocks, "");
}

/** A channel, which Slack alone knows the name of, in a sentence of which no word is anybody's. */
const channelOfOurs = /^Your reminder in <#[A-Z0-9]+>(?= has ended, [^<>]+$)/;
const sentenceOfOurs =
  /^\{"type":"mrkdwn","text":"(?:Asked in <#[A-Z0-9]+>|Your reminder in <#[A-Z0-9]+> has ended, [^<>"]+)"\}$/;
const isOfOurs = (value: unknown) => sentenceOfOurs.test(JSON.stringify(value) ?? "");

/** Nothing in the blocks is read as formatting, and no character is cut in two. */
function checkWords(blocks: KnownBlock[] | View["blocks"], text: string) {
  const kinds = JSON.stringify(blocks, (key, value) => {
    if (isOfOurs(value)) return null;
    return key === "type" || typeof value === "object" ? value : undefined;
  });
  expect(kinds).not.toMatch(trickery);
  expect(text + plainText(blocks as BlockPart[])).not.toMatch(/\p{Surrogate}/u);
}
