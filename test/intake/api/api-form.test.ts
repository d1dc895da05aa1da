import fc from "fast-check";
import { expect, test } from "vitest";
import type { z } from "zod";
import { Refusal } from "../../../src/domain/refusal.ts";
import { apiRoutes } from "../../../src/intake/api/api-routes.ts";
import { readParameters } from "../../../src/intake/api/read-query.ts";
import { formSentences } from "../../../src/intake/form-sentences.ts";
import { agentTools } from "../../../src/intake/mcp/agent-tools.ts";
import { readForm } from "../../../src/intake/read-form.ts";
import { openOffice } from "../../support/office.ts";
import { agentIn } from "./agent-caller.ts";

const bodies = apiRoutes.flatMap(({ body }) => body ?? []);
const addresses = apiRoutes.flatMap(({ parameters }) => [parameters.path, parameters.query]);
const forms: z.ZodObject[] = [...bodies, ...agentTools.map(({ input }) => input)];

test("every part that anybody can say has a sentence of its own, with an example", () => {
  const parts = [...forms, ...addresses].flatMap(({ shape }) => Object.keys(shape));
  for (const part of parts) expect([part, formSentences[part]]).toEqual([part, expect.stringMatching(/for example|such as/)]);
  const said = new Set(["", ...parts, "on_silence.lapse_at", "on_silence.to"]);
  expect(Object.keys(formSentences).filter((part) => !said.has(part))).toEqual([]);
});

/** What the library that checks forms says by itself, or an expression that no reader should have to read. */
const ofTheMachine = /Invalid|expected|received|Too (big|small)|Unrecognized|\^|\\d|undefined|NaN/;
const values = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.array(fc.integer()), fc.object());

test("whatever is said in whatever part, it is taken or refused in sentences of ours, one for each place", () => {
  for (const form of forms) {
    const parts = fc.constantFrom(...Object.keys(form.shape), "colour", "on_silence/to", "a~b");
    const said = fc.oneof(fc.dictionary(parts, values, { maxKeys: 8 }), values);
    fc.assert(
      fc.property(said, (body) => {
        const refusal = refusalOf(() => readForm(form, body));
        if (!refusal) return;
        expect(refusal.message.replace(/called "(\\.|[^"\\])*"/g, "")).not.toMatch(ofTheMachine);
        expect(refusal.faults.every(({ says }) => /^\S.*[."?]$/.test(says))).toBe(true);
        expect(new Set(refusal.faults.map(({ part }) => part)).size).toBe(refusal.faults.length);
      }),
      { numRuns: 60 },
    );
  }
  for (const form of addresses)
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(form.shape), "x"), fc.string()), (said) => {
        const read = readParameters(form, said);
        if ("wrong" in read) expect(read.wrong).not.toMatch(ofTheMachine);
      }),
    );
});

function refusalOf(act: () => unknown): Refusal | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

test("a query that is not one of the address is refused, and those that there are are named", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  await agent.asks();
  const seconds = "Say in `wait` a whole number of seconds from 0 to 60, for example wait=30.";
  for (const [path, detail] of [
    ["/requests/1?wait=abc", seconds],
    ["/requests/1?wait=", seconds],
    ["/requests/1?wait=1e1", seconds],
    ["/requests/1?wait=0x1", seconds],
    ["/requests/1?wait=61", seconds],
    ["/requests/1?wait=0&wait=0", `\`wait\` was said more than once. ${seconds}`],
    ["/requests/1?Wait=1", 'There is no parameter called "Wait". Here there is `wait`.'],
    ["/requests?page=2", 'There is no parameter called "page". Here there is `cursor`, `limit`.'],
    ["/requests?limit=1.5", "Say in `limit` how many fit on a page, as a whole number from 1 to 100, for example limit=50."],
    ["/requests?cursor=2", "A `cursor` is what stood in `next` of the page before, for example open-142."],
    ["/me?fields=name", 'There is no parameter called "fields". This address takes none.'],
    ["/requests/R0", 'A request of this agent is named by its number, for example "R142".'],
  ]) {
    const { status, body } = await agent.gets(path ?? "");
    expect([path, status, body.type, body.detail]).toEqual([path, 400, "/api/v1/problems/malformed", detail]);
  }
  expect((await agent.posts("/requests/1/withdraw?force=1")).status).toBe(400);
  expect((await agent.gets("/requests/1?wait=0")).body.state).toBe("held");
});

test("of what is too long the sentence says in its own terms how much fits", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  expect((await agent.asks({ lines: 400 })).body.detail).toBe(
    "Say in `lines` how many lines changed, as a whole number from 1 to 300, for example 120; more are over an hour: ask for parts of at most 300 lines, or say `minutes` where judging takes less.",
  );
  expect((await agent.asks({ minutes: 90 })).body.detail).toContain("from 1 to 60");
  expect((await agent.asks({ lines: 300 })).body.minutes).toBe(60);
});

test("what is said of each part that is wrong says how it would be right", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  const { body } = await agent.asks({ minutes: "ten", colour: "red", on_silence: { lapse_at: "soon", tone: "mild" }, kind: 1 });
  expect(body.errors).toEqual([
    { pointer: "/kind", detail: formSentences["kind"] },
    { pointer: "/minutes", detail: formSentences["minutes"] },
    { pointer: "/on_silence/lapse_at", detail: formSentences["on_silence.lapse_at"] },
    { pointer: "/on_silence/to", detail: formSentences["on_silence.to"] },
    { pointer: "/on_silence/tone", detail: 'There is no part called "tone". There is `lapse_at`, `to`.' },
    {
      pointer: "/colour",
      detail: expect.stringMatching(/^There is no part called "colour"\. There is `kind`, `to`, .*`on_silence`\.$/),
    },
  ]);
  expect(body.detail).toBe(body.errors?.map(({ detail }) => detail).join(" "));
});
