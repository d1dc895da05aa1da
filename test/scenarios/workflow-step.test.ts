import { expect, test } from "vitest";
import { asksWithLapse } from "../support/ask-with-lapse.ts";
import { parts, withPart } from "../support/manifests.ts";
import { type Office, type OfficeOptions, openOffice } from "../support/office.ts";

const link = "https://github.com/acme/parser/pull/381";
const approved = { outcome: "approved", choice: "", note: "", answered_by: "U0ANA", request: "R1" };
const notRunning = "execution_not_in_running_state";

/** An office whose app has the step. */
const withStep = (options: OfficeOptions = {}) => openOffice({ manifest: withPart("step"), ...options });

/** A workflow that Bo started reaches the step; what is left out is as here. */
async function reached(office: Office, inputs: Record<string, unknown> = {}) {
  const filledIn = { reader: "U0ANA", ask: "Look at the parser", asker: "U0BO", ...inputs };
  await office.workspace.happens.stepRuns("ask_for_judgement", filledIn);
  await office.settled();
}

/** The same, and Ana has it in front of her. */
async function withOneShown(inputs: Record<string, unknown> = {}, options: OfficeOptions = {}) {
  const office = await withStep(options);
  await reached(office, inputs);
  await office.turnTo("9:30");
  return office;
}

const ends = (office: Office) => office.workspace.calls().filter(({ method }) => method.startsWith("functions."));
/** What runs of workflows were told, oldest first: outputs, or a sentence. */
const told = (office: Office) =>
  ends(office).map(({ args: { outputs, error } }) => (typeof outputs === "string" ? JSON.parse(outputs) : (outputs ?? error)));
/** What Slack answered to that. */
const answers = (office: Office) => ends(office).map(({ answer }) => answer && (answer["error"] ?? "ok"));

test("a workflow asks, and goes on with the answer half a minute after it; its user is not told besides", async () => {
  const office = await withOneShown({ link, minutes: 25 });
  expect(office.inbox("ana")[0]).toContain(
    "R1 · review · Bo, 25 min · about 25 min · acme/parser#381 · asked by a workflow, which goes on with your answer",
  );
  await office.as("ana").presses("Approve");
  expect(told(office)).toEqual([]);
  await office.answersAreTold();
  expect([told(office), answers(office)]).toEqual([[approved], ["ok"]]);
  expect(office.inbox("bo")).toEqual([]);
});

test("a decision goes back with the choice, and own words as a note, so that neither calls anybody", async () => {
  const office = await withStep();
  await reached(office, { ask: "Which queue?", options: "Postgres | R&amp;D's own" });
  await reached(office, { ask: "Who is told?" });
  await office.turnTo("9:30");
  await office.as("ana").presses("R&D's own");
  await office.as("ana").presses("Answer");
  await office.as("ana").fills("Your answer", "Not <!channel>");
  await office.as("ana").submits();
  await office.answersAreTold();
  expect(told(office)).toMatchObject([
    { outcome: "decided", choice: "R&amp;D's own", note: "", request: "R1" },
    { outcome: "answered", choice: "", note: "Not &lt;!channel&gt;", request: "R2" },
  ]);
});

test("who gives no asker lets the workflow ask: it is named as one, is told the end, and cannot be asked back", async () => {
  const office = await withOneShown({ asker: "" });
  expect(office.inbox("ana")[0]).toContain("First: R1, because a workflow waits for it.");
  await office.as("ana").presses("Ask back");
  await office.as("ana").fills("What do you need to know first?", "Which release?");
  const refused = await office.as("ana").submits();
  expect(JSON.stringify(refused)).toContain("R1 was asked by an app, which cannot reply.");
  await office.as("ana").closes();
  await office.as("ana").presses("Approve");
  await office.answersAreTold();
  expect(told(office)).toEqual([approved]);
});

test("what is asked back goes to the workflow's user, who can reply; the workflow waits for the end", async () => {
  const office = await withOneShown();
  await office.as("ana").presses("Ask back");
  await office.as("ana").fills("What do you need to know first?", "Which release?");
  await office.as("ana").submits();
  await office.as("bo").presses("Reply");
  await office.as("bo").fills("Your reply", "2.4");
  await office.as("bo").submits();
  await office.turnTo("13:00");
  await office.as("ana").presses("Approve");
  await office.answersAreTold();
  expect(told(office)).toEqual([approved]);
});

test("an answer that is undone in time holds the workflow back, which goes on with the next one", async () => {
  const office = await withOneShown();
  await office.as("ana").presses("Approve");
  await office.as("ana").presses("Undo R1");
  await office.turnTo("9:40");
  expect(told(office)).toEqual([]);
  await office.as("ana").presses("Decline");
  await office.as("ana").fills("Why not?", "Cy knows it.");
  await office.as("ana").submits();
  await office.answersAreTold();
  expect(told(office)).toEqual([{ ...approved, outcome: "declined", note: "Cy knows it." }]);
});

test("an answer that is taken back later finds the workflow gone on: its user hears the next one from the bot", async () => {
  const office = await withOneShown();
  await office.as("ana").presses("Approve");
  await office.answersAreTold();
  await office.as("ana").presses("Undo R1");
  expect(office.inbox("bo")[0]).toContain("judges it anew");
  await office.as("ana").presses("Approve");
  await office.turnTo("16:00");
  expect([told(office), answers(office)]).toEqual([[approved], ["ok"]]);
  expect(office.inbox("bo")[1]).toBe("Ana on R1: approve. · Look at the parser");
});

test.each<[Record<string, unknown>, string | RegExp]>([
  [{ reader: "U0FAY" }, /^Fay is no longer in this workspace\. Ask somebody else/],
  [{ reader: "U0BO" }, /^That is you\. /],
  [{ reader: "U0NOBODY" }, /^I cannot find that person in this workspace\. /],
  [{ reader: "" }, /^Slack did not name the person who is asked: /],
  [{ asker: "U0NOBODY" }, /^I cannot find that person in this workspace\. /],
  [{ asker: "U0FAY" }, "Fay is no longer in this workspace, so the step cannot ask for them."],
  [{ asker: "somebody" }, /^Slack did not name the person for whom the step asks: /],
  [{ ask: " " }, /^What is there to judge\? /],
  [{ ask: "<!channel> look" }, /^An ask goes to whom it names first and calls nobody else: /],
  [{ kind: "poll" }, 'There is no kind "poll": say review or decision, or leave it empty.'],
  [{ kind: "review", options: "A | B" }, "A review has no options: leave them out, or make it a decision."],
  [{ options: "Postgres" }, /^A decision needs two options or more/],
  [{ link: "the parser" }, /^"the parser" is no link\. /],
  [{ minutes: 0 }, "The minutes are a number from 1 to 480, for example 10, or left empty."],
])("%j stops the run with a sentence, and asks nobody", async (inputs, sentence) => {
  const office = await withStep();
  await reached(office, inputs);
  expect(told(office)).toEqual([typeof sentence === "string" ? sentence : expect.stringMatching(sentence)]);
  expect([answers(office), ends(office)[0]?.method]).toEqual([["ok"], "functions.completeError"]);
  await office.turnTo("13:00");
  expect(office.inbox("ana")).toEqual([]);
});

test("nobody of another company can have it asked", async () => {
  const partner = { team: { id: "T0MOSS", domain: "moss" }, enterprise: null, people: ["U0GUS"], channels: ["C0DESIGN"] };
  const office = await withStep({ tenancy: { partner } });
  await reached(office, { asker: "U0GUS" });
  expect(told(office)).toEqual(["Gus is of another company: the step asks for people of this workspace alone."]);
});

test("where an organisation installed the app, the step names the same people as everything else", async () => {
  const tenancy = { enterprise: { id: "E0ORG", name: "Org" }, isOrgWide: true };
  const office = await withStep({ tenancy });
  await reached(office, { reader: "U0DEE", asker: "U0ELI" });
  expect(await office.bot().store.person("E0ORG/U0ELI")).toMatchObject({ name: "Eli" });
  expect((await office.as("dee").types("/queue")).ephemeral?.text).toContain("1 to judge");
});

test("a workflow that joined a decision goes on when that lapses, and names nobody who decided", async () => {
  const office = await withStep();
  await asksWithLapse(office, "24T15:00", { link, asked: { who: office.who("dee"), origin: { from: "slack" } } });
  await reached(office, { ask: "Which format?", link });
  await office.turnTo("15:10");
  expect(told(office)).toEqual([{ outcome: "lapsed", choice: "Keep it", note: "", request: "R1" }]);
});

test("a request that is withdrawn stops its run, once that can be taken back no more", async () => {
  const office = await withOneShown();
  await office.as("bo").types("/sluice withdraw R1");
  expect(told(office)).toEqual([]);
  await office.answersAreTold();
  expect(told(office)).toEqual(["R1 was withdrawn by Bo."]);
});

test("while others ask the same, whoever withdraws stops the run that asked for them alone", async () => {
  const office = await withOneShown({ link });
  await reached(office, { link, asker: "U0DEE" });
  await office.as("bo").types("/sluice withdraw R1");
  await office.as("bo").types("/sluice undo R1");
  await office.answersAreTold();
  expect(told(office)).toEqual([]);
  await office.as("bo").types("/sluice withdraw R1");
  await office.answersAreTold();
  expect(told(office)).toEqual(["R1 was withdrawn by Bo."]);
  await office.as("ana").presses("Approve");
  await office.answersAreTold();
  expect([told(office)[1], answers(office)]).toEqual([approved, ["ok", "ok"]]);
});

test("workflows that ask the same for the same person, or after a command, make one request and all go on", async () => {
  const office = await withStep();
  await office.as("bo").types(`/review @ana Look at the parser ${link}`);
  await reached(office, { link });
  await reached(office, { link });
  await office.turnTo("9:30");
  expect(office.inbox("ana")[0]).toContain("1 to judge");
  await office.as("ana").presses("Approve");
  await office.answersAreTold();
  expect(told(office)).toEqual([approved, approved]);
  expect(answers(office)).toEqual(["ok", "ok"]);
  expect(office.inbox("bo")).toHaveLength(1);
});

test("after changes a workflow that asks anew makes the next round, and goes on with its end", async () => {
  const office = await withOneShown({ link });
  await office.as("ana").presses("Request changes");
  await office.as("ana").fills("What should change?", "The loop.");
  await office.as("ana").submits();
  await office.answersAreTold();
  await reached(office, { link });
  await office.turnTo("13:00");
  await office.as("ana").presses("Approve");
  await office.turnTo("13:10");
  expect(told(office)).toEqual([{ ...approved, outcome: "changes requested", note: "The loop." }, approved]);
  expect(answers(office)).toEqual(["ok", "ok"]);
});

test("whoever asks by a command what a workflow asked for them hears the end as well", async () => {
  const office = await withOneShown({ link });
  await office.as("bo").types(`/review @ana Look at the parser ${link}`);
  await office.as("ana").presses("Approve");
  await office.answersAreTold();
  expect(told(office)).toEqual([approved]);
  expect(office.inbox("bo")).toHaveLength(1);
});

test("when whoever is asked leaves, the run stops; should they return and judge it, its user hears that", async () => {
  const office = await withOneShown();
  await office.workspace.happens.personChanges("U0ANA", { isDeleted: true });
  await office.settled();
  expect(told(office)).toEqual(["Ana has left this workspace, so R1 waits for nobody. Ask somebody else."]);
  expect(office.inbox("bo")[0]).toContain("Ana has left this workspace");
  await office.workspace.happens.personChanges("U0ANA", { isDeleted: false });
  await office.settled();
  await office.as("ana").presses("Approve");
  await office.answersAreTold();
  expect(office.inbox("bo").at(-1)).toContain("Ana on R1: approve.");
  expect(answers(office)).toEqual(["ok"]);
});

test("the same event twice asks once, and stops a refused run once", async () => {
  const office = await withStep();
  for (const inputs of [{}, { reader: "U0FAY" }]) {
    office.workspace.faults.nextEvent("twice");
    await reached(office, inputs);
  }
  expect((await office.as("ana").types("/queue")).ephemeral?.text).toContain("1 to judge");
  expect(answers(office)).toEqual(["ok"]);
});

test("an event that comes again after a restart is known by its run: it asks once, and what was refused stays so", async () => {
  const office = await withStep();
  const run = (execution: string, who: string) =>
    office.bot().desk.beginRun({
      execution,
      who: office.who("bo"),
      to: who,
      kind: "review",
      ask: "Look at the parser",
      options: [],
      minutes: 10,
    });
  await run("Fx1", office.who("ana"));
  const stopped = { execution: "Fx2", who: office.who("bo"), why: "There is nothing to judge." };
  await office.bot().desk.stopRun(stopped);
  await office.restart();
  await office.bot().desk.stopRun(stopped);
  await run("Fx1", office.who("ana"));
  await run("Fx2", office.who("ana"));
  await office.settled();
  expect(told(office)).toEqual(["There is nothing to judge."]);
  expect((await office.as("ana").types("/queue")).ephemeral?.text).toContain("1 to judge");
});

test("when Slack does not say who somebody is, the event is left to come again, and asks then", async () => {
  const office = await withStep();
  office.workspace.faults.next("users.info", { status: 500 });
  await reached(office, { asker: "U0GUS" });
  expect(told(office)).toEqual([]);
  expect((await office.as("ana").types("/queue")).ephemeral?.text).toContain("Gus");
});

test("when Slack never says it, the run stops with a sentence instead of waiting for ever", async () => {
  const office = await withStep();
  for (let time = 0; time < 4; time += 1) office.workspace.faults.next("users.info", { status: 500 });
  await reached(office, { asker: "U0GUS" });
  expect(told(office)).toEqual([expect.stringMatching(/^Slack did not tell me who that is just now/)]);
});

test.each([
  ["refuses all calls", { status: 500 }, [null, "ok"]],
  ["takes it and does not say so", { acceptedThen: 500 }, [null, notRunning]],
  ["cuts the line after it took it", { acceptedThen: "cut" }, [null, notRunning]],
  ["asks to slow down", { rateLimited: 20 }, [null, "ok"]],
] as const)("while Slack %s, the end is kept and told until it is known that the run went on", async (_what, fault, expected) => {
  const office = await withOneShown();
  office.workspace.faults.next("functions.completeSuccess", fault);
  await office.as("ana").presses("Approve");
  await office.answersAreTold();
  await office.turnTo("9:40");
  expect(told(office)).toEqual([approved, approved]);
  expect(answers(office)).toHaveLength(expected.length);
  expect(answers(office)[1]).toBe(expected[1]);
});

test("what ended before a restart is told after it, once", async () => {
  const office = await withOneShown();
  await office.as("ana").presses("Approve");
  await office.restart();
  expect(told(office)).toEqual([]);
  await office.answersAreTold();
  await office.restart();
  expect([told(office), answers(office)]).toEqual([[approved], ["ok"]]);
});

test("no gate holds a workflow back: its user's focus is theirs alone", async () => {
  const office = await withOneShown();
  await office.as("ana").presses("Approve");
  await office.as("bo").types("/focus 90m");
  expect(told(office)).toEqual([]);
  await office.answersAreTold();
  expect(told(office)).toEqual([approved]);
});

test("where the manifest declares other outputs, the run stops and says what to do", async () => {
  const office = await withOneShown();
  office.workspace.refuses("functions.completeSuccess", "parameter_validation_failed");
  await office.as("ana").presses("Approve");
  await office.answersAreTold();
  expect(told(office)[1]).toBe(
    "R1 was approved by Ana, but the manifest of the app declares other outputs. Paste those of docs/manifest-step.json anew.",
  );
});

test("without the part in the manifest nothing of a workflow comes to the bot", async () => {
  const office = await openOffice();
  expect(JSON.stringify(office.workspace.calls())).not.toContain("functions.");
  await office.workspace.happens.stepRuns("ask_for_judgement", { reader: "U0ANA", ask: "Look" }).catch(() => {});
  await office.settled();
  expect((await office.as("ana").types("/queue")).ephemeral?.text).toContain("Nothing waits for you");
});

test("each output that the manifest declares is given, and none besides", () => {
  const declared = parts.step.manifest.functions?.["ask_for_judgement"]?.output_parameters?.["properties"] as object;
  expect(Object.keys(declared).sort()).toEqual(Object.keys(approved).sort());
});
