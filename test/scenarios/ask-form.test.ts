import { expect, test } from "vitest";
import { type Office, openOffice } from "../support/office.ts";

const toWhom = "Of whom?";
const requestsOf = (office: Office, name: "ana" | "dee") => office.bot().store.openFor(office.who(name));

/** Bo has the form open, by a command without anything behind it. */
async function withForm(command = "/review") {
  const office = await openOffice();
  const bo = office.as("bo");
  expect((await bo.types(command)).failure).toBeUndefined();
  expect(bo.modal()?.title).toBe("Ask");
  return { office, bo };
}

test("the form says when its reader has it before anybody is asked, and its receipt takes its place", async () => {
  const { office, bo } = await withForm();
  await office.as("ana").types("/focus 90m the index");
  await bo.chooses("U0ANA", { from: toWhom });
  expect(bo.modal()?.text).toContain("Ana: shut until 11:35, an answer is likely today");
  expect(bo.modal()?.text).not.toContain("index");
  await bo.fills("What is to be judged?", "Look at the parser <b> & co");
  await bo.fills("Where it stands", "https://acme.example/pull/1");
  await bo.fills("About how many minutes does judging it take?", "25");
  expect(await bo.submits()).toEqual({ errors: {} });
  expect(bo.modal()).toMatchObject({
    title: "Asked",
    text: expect.stringContaining("R1 waits for Ana: the gate opens at 11:35"),
  });
  const [request] = await requestsOf(office, "ana");
  expect(request).toMatchObject({
    ask: "Look at the parser <b> & co",
    link: "https://acme.example/pull/1",
    minutes: 25,
    kind: "review",
  });
});

test("a decision shows a place for its options, and what was typed before stays", async () => {
  const { office, bo } = await withForm();
  expect(bo.modal()?.text).not.toContain("Options");
  await bo.fills("What is to be judged?", "Which queue for retries?");
  await bo.chooses("A decision: somebody chooses, or answers in their own words");
  expect(bo.modal()?.text).toContain("Options");
  await bo.chooses("U0ANA", { from: toWhom });
  await bo.chooses("U0DEE", { from: toWhom });
  await bo.fills("Options", "Postgres\n\nRedis\n");
  await bo.submits();
  expect(bo.modal()?.text.match(/R\d waits for \w+/g)).toEqual(["R1 waits for Ana", "R2 waits for Dee"]);
  expect((await requestsOf(office, "dee"))[0]).toMatchObject({ ask: "Which queue for retries?", options: ["Postgres", "Redis"] });
});

test.each<[string, string, (bo: ReturnType<Office["as"]>) => Promise<unknown>, RegExp]>([
  ["nobody to ask", "readers", async () => {}, /This is needed/],
  ["an app", "readers", (bo) => bo.chooses("U0WREN", { from: toWhom }), /Wren is an app and cannot judge/],
  ["oneself", "readers", (bo) => bo.chooses("U0BO", { from: toWhom }), /That is you/],
])("%s is told beside the input, and nobody is asked", async (_, block, chooses, why) => {
  const { office, bo } = await withForm();
  await bo.fills("What is to be judged?", "The parser");
  await chooses(bo);
  expect((await bo.submits()).errors).toEqual({ [block]: expect.stringMatching(why) });
  expect(bo.modal()?.title).toBe("Ask");
  expect(await requestsOf(office, "ana")).toEqual([]);
});

test.each([
  ["ask", "What is to be decided?", "<!channel> look", /calls nobody else/],
  ["options", "Options", "Postgres", /two options or more/],
])("words that cannot be an ask are told beside %s", async (block, input, words, why) => {
  const { bo } = await withForm("/decide");
  await bo.chooses("U0ANA", { from: toWhom });
  await bo.fills("What is to be decided?", "Which queue?");
  await bo.fills(input, words);
  expect((await bo.submits()).errors).toEqual({ [block]: expect.stringMatching(why) });
});

test("the form opens from anywhere, and about a message, whose words and link come along", async () => {
  const office = await openOffice();
  const bo = office.as("bo");
  await bo.usesShortcut("Ask for a judgement");
  expect(bo.modal()?.title).toBe("Ask");
  await bo.closes();
  await bo.usesShortcut("Ask about this message", { on: "Opened acme/parser#381" });
  await bo.chooses("U0ANA", { from: toWhom });
  await bo.submits();
  const [request] = await requestsOf(office, "ana");
  expect(request?.ask).toBe("Opened acme/parser#381: keep the first error when a retry fails too.");
  expect(request?.link).toMatch(/^https:\/\/reed-and-co\.slack\.com\/archives\/C0PARSER\/p\d{16}$/);
});

/** Seen to fail, with the words in the form, when every message was quoted. */
test("of a message in a private channel only the link comes along", async () => {
  const office = await openOffice();
  const bo = office.as("bo");
  await bo.usesShortcut("Ask about this message", { on: "The partner wants the date" });
  expect(JSON.stringify(bo.modal()?.blocks)).not.toContain("partner");
  expect(JSON.stringify(bo.modal()?.blocks)).toContain("/archives/C0RELEASE/");
});

test("sent off twice it is asked once", async () => {
  const { office, bo } = await withForm();
  await bo.chooses("U0ANA", { from: toWhom });
  await bo.fills("What is to be judged?", "The parser");
  await Promise.all([office.workspace.as("U0BO").submits(), office.workspace.as("U0BO").submits()]);
  await office.settled();
  expect(await requestsOf(office, "ana")).toHaveLength(1);
});

test("when Slack does not open the form, it is said, and typing the ask still works", async () => {
  const office = await openOffice();
  office.workspace.faults.next("views.open", { status: 500 });
  expect((await office.as("bo").types("/review")).ephemeral?.text).toContain(
    "Something went wrong here, and nothing was changed",
  );
  expect((await office.as("bo").types("/review @ana The parser")).ephemeral?.text).toContain("R1 waits for Ana");
});
