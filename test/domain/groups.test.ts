import { expect, test } from "vitest";
import { groups } from "../../src/domain/groups.ts";
import type { Request } from "../../src/domain/request.ts";
import { aRequest, askedBy, bo } from "./requests.ts";

const about = (number: number, link: string, over: Partial<Request> = {}) => aRequest({ number, link, ...over });
const parser = "https://github.com/acme/parser/pull/381";
const importer = "https://gitlab.com/acme/importer/-/merge_requests/7";
const inThread = (number: number, channel: string) => {
  const [first] = askedBy(bo);
  return aRequest({ number, askers: [{ ...first, origin: { from: "slack", thread: { channel, ts: "1.1" } } }] });
};
const said = (all: Request[]) =>
  groups(all).map(({ context, requests }) => {
    const name = context.is === "place" ? context.name : context.is === "channel" ? context.id : "quick";
    return `${name}: ${requests.map(({ number }) => number).join(" ")}`;
  });

test("requests of one repository stand together, where the first of them would", () => {
  expect(said([about(1, parser), about(2, importer), about(3, parser)])).toEqual(["acme/parser: 1 3", "acme/importer: 2"]);
});

test("what was asked in threads of one channel stands together", () => {
  expect(said([inThread(1, "C1"), aRequest({ number: 2 }), inThread(3, "C1"), inThread(4, "C2")])).toEqual([
    "C1: 1 3",
    "Reviews: 2",
    "C2: 4",
  ]);
});

test("what was put into a queue from one channel stands together with what was asked in it; of a conversation without a name, as messages", () => {
  const [first] = askedBy(bo);
  const message = (number: number, channel: string, writtenIn?: string, over: Partial<Request> = {}) =>
    about(number, `https://acme.slack.com/archives/${channel}/p1774339200000000`, {
      askers: [
        { ...first, origin: { from: "slack", ...(writtenIn && { writtenIn }) }, ...(over.handedOver && { isPrivate: true }) },
      ],
      ...over,
    });
  expect(said([message(1, "C1", "C1"), inThread(2, "C1"), message(3, "C2", "C2"), message(4, "D1"), message(5, "D2")])).toEqual([
    "C1: 1 2",
    "C2: 3",
    "Messages in Slack: 4 5",
  ]);
  const handedOver = { by: bo, why: "You know it", at: 0 };
  expect(said([message(1, "C1", "C1", { handedOver, to: "T1/U0CY", isPrivate: true })])).toEqual(["Messages in Slack: 1"]);
});

test("three quick ones or more stand together below the others, save the first of all and what cannot wait", () => {
  const quick = (number: number, over: Partial<Request> = {}) => about(number, parser, { minutes: 5, ...over });
  expect(said([about(1, parser), quick(2), about(3, parser), quick(4)])).toEqual(["acme/parser: 1 2 3 4"]);
  expect(said([about(1, parser), quick(2), about(3, parser), quick(4), quick(5)])).toEqual(["acme/parser: 1 3", "quick: 2 4 5"]);
  expect(said([quick(1), quick(2), quick(3), quick(4)])).toEqual(["acme/parser: 1", "quick: 2 3 4"]);
  const bypass = { by: bo, at: 0, reason: "Main is red" };
  expect(said([about(1, parser), quick(2, { bypass }), quick(3), quick(4)])).toEqual(["acme/parser: 1 2 3 4"]);
});
