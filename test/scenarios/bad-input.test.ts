import { describe, expect, test } from "vitest";
import { plain } from "../../src/domain/ask-text.ts";
import { type Office, openOffice } from "../support/office.ts";
import { sendSigned } from "../support/send-signed.ts";

const review = "`/review @ana Look at the parser https://github.com/acme/parser/pull/381`";
const decide = "`/decide @ana Which queue for retries? | Postgres | Redis`";
const blocks = "Try `/focus 90m`, `/focus until 15:00`, `/focus 14:00-16:00` or `/focus tomorrow 9-11`.";
const calls =
  "An ask goes to whom it names first and calls nobody else: leave @channel, @here, @everyone and groups out of its words.";
const unseen = "There are control characters in it, which others could not see. Type it again as plain text, for example";
const empty = "What is there to judge? Say it in a few words, for example";
const eleven = Array.from({ length: 11 }, (_, at) => `Option ${at}`).join(" | ");

/** What Bo types at 10:05 in his zone, and the whole of what he is told. */
const typed: [what: string, command: string, said: string][] = [
  ["nobody", "/review Look at the parser", `Whom do you ask? Mention them with @. Try ${review}.`],
  [
    "a name that is nobody's",
    "/review @nobody Look",
    `I could not tell who @nobody is: choose them from the list that opens at @. Try ${review}.`,
  ],
  [
    "a name that is nobody's, behind one that is somebody's",
    "/review @ana, @nobody Look",
    `I could not tell who @nobody is: choose them from the list that opens at @. Try ${review}.`,
  ],
  [
    "whom one asks, at the end",
    "/review Look at the parser @ana",
    `Whom you ask comes first, then what there is to judge. Try ${review}.`,
  ],
  [
    "a whole channel",
    "/decide <!here> Ship it?",
    `A whole channel cannot be asked: name those who can judge it, or a group. Try ${decide}.`,
  ],
  [
    "a whole channel, in words",
    "/review @channel Look",
    `A whole channel cannot be asked: name those who can judge it, or a group. Try ${review}.`,
  ],
  [
    "six people",
    "/review @ana @cy @dee @eli @fay @gus Look",
    `That would ask 6 people; 5 at once is the most. Ask those who can judge it best, for example ${review}.`,
  ],
  [
    "somebody who can be asked beside somebody who cannot",
    "/review @ana @wren Look",
    "Wren is an app and cannot judge. Ask somebody else, for example `/review @ana Look at the parser`.",
  ],
  ["oneself", "/review @bo Look", "That is you. Ask somebody else, for example `/review @ana Look at the parser`."],
  [
    "an agent",
    "/review @wren Look",
    "Wren is an app and cannot judge. Ask somebody else, for example `/review @ana Look at the parser`.",
  ],
  [
    "Sluice itself",
    "/decide @sluice Ship it?",
    "Sluice is an app and cannot judge. Ask somebody else, for example `/review @ana Look at the parser`.",
  ],
  [
    "somebody who has left",
    "/review @fay Look",
    "Fay is no longer in this workspace. Ask somebody else, for example `/review @ana Look at the parser`.",
  ],
  ["an empty ask", "/review @ana", `${empty} ${review}.`],
  ["an ask of spaces that nobody sees", "/review @ana \u200b\u200b", `${empty} ${review}.`],
  ["an ask of marks alone", "/review @ana ???", `${empty} ${review}.`],
  ["an empty question", "/decide @ana | Postgres | Redis", `${empty} ${decide}.`],
  [
    "too long an ask",
    `/review @ana ${"x".repeat(1001)}`,
    `That is 1001 characters; 1000 fit. Say what to judge in a sentence and link the rest, for example ${review}.`,
  ],
  [
    "a link beyond what a button takes",
    `/review @ana https://acme.example/${"x".repeat(3000)}`,
    "That link has 3021 characters; 2000 fit. Write a shorter one, such as https://github.com/acme/parser/pull/381.",
  ],
  ["a call to a channel", "/review @ana <!channel> look", `${calls} Try ${review}.`],
  ["a call in an option", "/decide @ana Which? | <!here> | No", `${calls} Try ${decide}.`],
  ["a bell", "/review @ana look\u0007now", `${unseen} ${review}.`],
  ["words that read backwards", "/review @ana look \u202Eevil", `${unseen} ${review}.`],
  ["a bell in an option", "/decide @ana Which? | A\u0007 | B", `${unseen} ${decide}.`],
  [
    "a link that hides where it leads",
    "/review @ana https://bank.example@evil.example/login",
    "https://bank.example@evil.example/login does not say plainly where it leads. Write a link such as https://github.com/acme/parser/pull/381.",
  ],
  [
    "one option",
    "/decide @ana Which? | Postgres",
    `A decision needs two options or more, or none for an answer in one's own words. Try ${decide}.`,
  ],
  ["eleven options", `/decide @ana Which? | ${eleven}`, `A decision has 10 options at most; these are 11. Try ${decide}.`],
  [
    "a long option",
    `/decide @ana Which? | ${"y".repeat(76)} | B`,
    `The option "${"y".repeat(30)}…" has 76 characters; 75 fit on a button. Try ${decide}.`,
  ],
  ["an option twice", "/decide @ana Which? | Redis | Redis", `"Redis" is there twice. Try ${decide}.`],
  ["an option twice but for its case", "/decide @ana Which? | Redis | redis", `"redis" is there twice. Try ${decide}.`],
  ["an empty option", "/decide @ana Which? | Redis | | B", `One of the options is empty. Try ${decide}.`],
  ["a time in the past", "/focus until 8:00", "8:00 has passed. Try `/focus until 20:00` or `/focus tomorrow 9-11`."],
  ["a span in the past", "/focus 8:00-8:30", "8:30 has passed. Try `/focus 20:00-20:30` or `/focus tomorrow 8:00-8:30`."],
  ["an end before its start", "/focus 16:00-15:00", `"16:00-15:00" ends before it starts. ${blocks}`],
  ["seventeen hours", "/focus 17h", `A block lasts 16 hours at most. ${blocks}`],
  ["no time", "/focus 0m", `A block lasts a minute at least. ${blocks}`],
  ["less than none", "/focus -5m", `I could not read "-5m". ${blocks}`],
  ["a time that no clock shows", "/focus until 25:00", `"until 25:00" has a time that no clock shows. ${blocks}`],
  ["a bell in a block", "/focus 90m \u0007", `${unseen} \`/focus 90m\`.`],
  ["a word", "/focus banana", `I could not read "banana". ${blocks}`],
  ["a call in a block", "/focus <!channel>", `I could not read "<!channel>". ${blocks}`],
  ["a very long word", `/focus ${"z".repeat(3000)}`, `I could not read "${"z".repeat(60)}". ${blocks}`],
  [
    "an urgent nothing",
    "/sluice urgent",
    "Which request? Say its number, for example `/sluice urgent R142 The release stops without it`.",
  ],
  [
    "urgent without a reason",
    "/sluice urgent R1",
    "Say why it cannot wait, for example `/sluice urgent R142 The release stops without it`.",
  ],
  ["withdrawing what is no number", "/sluice withdraw it", "Which request? Say its number, for example `/sluice withdraw R142`."],
  ["withdrawing what is not there", "/sluice withdraw R99", "There is no request R99 of yours. `/queue` lists them."],
];

/** All that is kept of requests and notices, and of people who were known before. */
async function kept(office: Office) {
  const { people, ...rest } = await office.bot().store.everything();
  return { ...rest, people: people.filter((one) => !/U0(FAY|GUS|WREN|BOT)/.test(JSON.stringify(one))) };
}

test("whatever is typed wrongly is answered in a sentence that says what to do, and changes nothing", async () => {
  const office = await openOffice();
  await office.as("bo").types("/review @ana Look at the parser");
  const before = await kept(office);
  const answers: [string, string][] = [];
  for (const [what, command] of typed) {
    const { ephemeral, failure } = await office.as("bo").types(command);
    answers.push([what, failure ?? plainly(ephemeral?.text)]);
  }
  expect(answers).toEqual(typed.map(([what, , said]) => [what, said]));
  expect(await kept(office)).toEqual(before);
});

/** As it reads on a screen. */
const plainly = (text = "") => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

test("what there is not is answered with what there is", async () => {
  const office = await openOffice();
  for (const nonsense of ["dance", "constructor", "<!channel>"]) {
    const said = (await office.as("bo").types(`/sluice ${nonsense}`)).ephemeral?.text ?? "";
    expect(plainly(said)).toContain(`There is no "${nonsense}". What there is:\nSluice holds review and decision requests`);
    expect(said).not.toMatch(/<[^>]/);
  }
});

test("somebody whom Slack does not know, or does not name in time, is not asked", async () => {
  const office = await openOffice();
  const ask = async () => (await office.as("bo").types("/review @gus Look")).ephemeral?.text;
  office.workspace.refuses("users.info", "user_not_found");
  expect(await ask()).toBe(
    "I cannot find that person in this workspace. Mention them with @, for example `/review @ana Look at the parser`.",
  );
  office.workspace.faults.next("users.info", { status: 500 });
  expect(await ask()).toBe("Slack did not tell me who that is just now, so nothing was changed. Try again in a moment.");
  expect((await office.bot().store.everything()).requests).toEqual([]);
  expect(await ask()).toContain("R1 is with Gus now.");
});

/** A command as Slack sends it where the words were pasted: with links that have a label, as nobody can type them. */
async function pasted(office: Office, text: string) {
  const ids = { team_id: office.workspace.teamId, user_id: "U0BO", channel_id: "D0BO", trigger_id: `1.2.${text.length}` };
  const response = await sendSigned(office, new URLSearchParams({ ...ids, command: "/review", text }));
  return response.text();
}

test.each([
  "<https://evil.example|https://bank.example>",
  "<https://evil.example|the usual place>",
  "Pay &lt;here&gt; <https://evil.example/a|github.com/acme/parser/pull/381>",
])("a link that pretends to lead elsewhere is refused: %s", async (link) => {
  const office = await openOffice({ transport: "http" });
  const said = await pasted(office, `<@U0ANA|ana> ${link}`);
  expect(said).toContain("A link is shown with its real address");
  expect(said).toContain("cannot stand for https://evil.example");
  expect((await office.bot().store.everything()).requests).toEqual([]);
  expect(await pasted(office, "<@U0ANA|ana> <https://good.example/a|good.example/a>")).toContain("R1 waits for Ana");
});

describe("in modals", () => {
  const words = 'Write a few words with it, for example: "';
  const controls = "There are control characters in it, which others could not see. Type it again as plain text, for example ";

  /** Ana has a review and a decision in front of her, and opens one of their modals. */
  async function opened(label: string, command = "/review @ana Look at the parser") {
    const office = await openOffice();
    await office.as("bo").types(command);
    await office.turnTo("9:30");
    await office.as("ana").presses(label);
    return { office, ana: office.as("ana"), before: await kept(office) };
  }

  test.each([
    ["Request changes", "What should change?", "The retry loop swallows the first error."],
    ["Decline", "Why not?", "Cy knows this code; I do not."],
    ["Ask back", "What do you need to know first?", "Which release is this for?"],
  ])("%s wants words that can be read", async (label, input, example) => {
    const { office, ana, before } = await opened(label);
    await ana.fills(input, " \n ");
    expect((await ana.submits()).errors).toEqual({ words: `${words}${example}"` });
    await ana.fills(input, "Look \u202Eevil");
    expect((await ana.submits()).errors).toEqual({ words: `${controls}"${example}".` });
    expect(await kept(office)).toEqual(before);
    expect(ana.modal()?.title).toBe(label);
  });

  test("an answer in one's own words needs words", async () => {
    const { office, ana, before } = await opened("Answer", "/decide @ana What do we call it?");
    await ana.fills("Your answer", "\u200b");
    expect((await ana.submits()).errors).toEqual({ words: `${words}Postgres: we run it already."` });
    expect(await kept(office)).toEqual(before);
  });

  test("a choice must be made, and a note must be readable", async () => {
    const { office, ana, before } = await opened("Choose", "/decide @ana Which? | A | B | C | D | E");
    expect(Object.keys((await ana.submits()).errors ?? {})).toEqual(["choice"]);
    await ana.chooses("B");
    await ana.fills("A note to go with it", "a\u0007b");
    expect((await ana.submits()).errors).toEqual({ words: `${controls}"We run it already.".` });
    expect(await kept(office)).toEqual(before);
  });

  test("nothing is put off to the past, nor beyond 90 days", async () => {
    const { office, ana, before } = await opened("Later");
    const inSeconds = (time: string) => String(Math.floor(Date.parse(time) / 1000));
    await ana.fills("Or from a time of your own on", inSeconds("2026-03-24T09:00:00+01:00"));
    expect((await ana.submits()).errors).toEqual({ time: "That time has passed. Choose a later one for R1." });
    await ana.fills("Or from a time of your own on", inSeconds("2026-07-24T09:00:00+01:00"));
    expect((await ana.submits()).errors).toEqual({
      time: "90 days is the longest. Decline R1, or choose a nearer time.",
    });
    expect(await kept(office)).toEqual(before);
  });

  test("nothing is handed to oneself, its asker, an app, somebody who left or somebody unknown", async () => {
    const { office, ana, before } = await opened("Hand over");
    await ana.fills("Why them?", "They know it.");
    const said: unknown[] = [];
    for (const user of ["U0ANA", "U0BO", "U0WREN", "U0FAY", "U0NOBODY"]) {
      await ana.fills("To whom?", user);
      said.push((await ana.submits()).errors?.["person"]);
    }
    expect(said).toEqual([
      "That is you. Choose somebody else from the list.",
      "Bo asked R1. Ask back instead, or hand it to somebody else.",
      "Wren is an app and cannot judge. Choose somebody else from the list.",
      "Fay is no longer in this workspace. Choose somebody else from the list.",
      'I cannot find that person in this workspace. Mention them with @, for example "/review @ana Look at the parser".',
    ]);
    await ana.fills("To whom?", "U0DEE");
    await ana.fills("Why them?", "\u200b");
    expect((await ana.submits()).errors).toEqual({ words: `${words}You wrote the parser."` });
    expect(await kept(office)).toEqual(before);
  });
});

test("a name calls nobody and leads nowhere, whatever somebody calls themselves", async () => {
  const office = await openOffice();
  const name = "<!channel> <https://evil.example|Ana>";
  await office.bot().desk.meet({ id: office.who("dee"), name, zone: "Asia/Kolkata", kind: "person" });
  const receipt = (await office.as("bo").types("/review @dee Look")).ephemeral?.text ?? "";
  expect(plainly(receipt)).toContain(`R1 waits for ${name}`);
  await office.as("dee").types("/review @bo Look");
  await office.turnTo("12:00");
  for (const text of [receipt, ...office.inbox("bo"), ...office.inbox("dee")]) expect(text).not.toContain("<");
  expect(office.as("bo").sees()).toContain(name);
});

test("plain words come out as they went in, whatever they look like", async () => {
  const office = await openOffice();
  const odd = "Is a < b && b > c? *bold* _it_ `code` ~no~ :tada: &lt;!channel&gt;";
  await office.as("bo").types(`/review @ana ${odd}`);
  const [request] = await office.bot().store.openFor(office.who("ana"));
  expect(request?.ask).toBe(odd);
  await office.turnTo("9:30");
  expect(office.as("ana").sees()).toContain(odd);
  expect(plain(office.inbox("ana")[0] ?? "")).toContain("Is a < b && b > c?");
});
