import { expect, test } from "vitest";
import { at, link, pr, requests, reviewed, tell, withGithub } from "../support/at-github.ts";
import { codertocat, comment, deliver, githubSecret, octocat, pullRequest } from "../support/deliveries.ts";
import { openOffice } from "../support/office.ts";

test("whose account somebody else shows to be theirs is told once, when their gate is open, with what to do", async () => {
  const office = await withGithub();
  await office.as("ana").types("/focus until 11:00");
  await link(office, "bo", octocat);
  expect(office.inbox("ana")).toEqual([]);
  await office.turnTo("11:00");
  expect(office.inbox("ana")).toEqual([
    "Somebody else showed that octocat on GitHub is theirs, so reviews asked of it there go to them and come to you no more.\nIf it is still yours, see there who else can write as octocat, then link it again: /sluice link github octocat",
  ]);
  await link(office, "bo", octocat);
  await link(office, "cy", codertocat);
  expect([office.inbox("ana").length, office.inbox("bo").length, office.inbox("cy").length]).toEqual([1, 0, 0]);
});

test("whoever leaves reads that code hosts ask nothing any more, and their accounts say so until they join", async () => {
  const office = await withGithub();
  const said = async (name: "ana" | "dee", text: string) => (await office.as(name).types(text)).ephemeral?.text;
  const nothing = "You have not joined, so code hosts ask nothing of you here: /sluice focus 90m joins you.";
  expect(await said("ana", "/sluice accounts")).not.toContain(nothing);
  expect(await said("ana", "/sluice leave")).toBe(
    "Requests come to you at once again, in your working hours; what is asked of you on GitHub comes no more. `/sluice focus 90m` brings you back.",
  );
  expect(await said("ana", "/sluice accounts")).toContain(nothing);
  await tell(office, pr("review_requested", 1));
  expect(await requests(office)).toEqual([]);
  expect(await said("dee", "/sluice leave")).toBe(
    "Requests come to you at once again, in your working hours. `/sluice focus 90m` brings you back.",
  );
  expect(await said("dee", "/sluice accounts")).toContain(nothing);
  await said("ana", "/sluice focus 90m");
  expect(await said("ana", "/sluice accounts")).not.toContain(nothing);
});

test("an account is unlinked also where its host is heard no more; only linking needs that it is", async () => {
  const office = await withGithub();
  await office.restart({ hostSecrets: {} });
  const said = async (text: string) => (await office.as("ana").types(text)).ephemeral?.text;
  expect(await said("/sluice link github octocat")).toContain("Sluice does not hear GitHub yet");
  expect(await said("/sluice unlink github")).toContain("Your GitHub account is linked no more");
  expect(await said("/sluice unlink github")).toContain("No account of yours at GitHub is linked.");
  expect(await office.bot().store.accountsOf(office.who("ana"))).toEqual([]);
});

test("an account that is one's own again before that could be said is not spoken of", async () => {
  const office = await withGithub();
  await office.as("ana").types("/focus until 11:00");
  await link(office, "bo", octocat);
  await link(office, "ana", octocat);
  await office.turnTo("11:00");
  expect(office.inbox("ana")).toEqual([]);
  await office.turnTo("12:30");
  expect(office.inbox("bo").join()).toContain("Somebody else showed that octocat on GitHub is theirs");
});

test("who asks on GitHub alone is said to wait there, is asked nothing back, and what is said in words is said to stay in Slack", async () => {
  const office = await withGithub();
  await tell(office, pr("review_requested", 1));
  await office.turnTo("9:30");
  const ana = office.as("ana");
  expect(office.inbox("ana").at(-1)).toContain("Codertocat waits on GitHub");
  expect(office.inbox("ana").at(-1)).not.toContain("nobody waits");
  expect(JSON.stringify(ana.dm().at(-1)?.blocks)).not.toContain("Ask back");
  await ana.types("/sluice next");
  expect(JSON.stringify(ana.modal()?.blocks)).not.toContain("Ask back");
  await ana.closes();
  await office.as("bo").types("/review @ana https://github.com/Codertocat/Hello-World/pull/2");
  expect(JSON.stringify(ana.dm().at(-1)?.blocks)).toContain("Ask back");
  expect(office.inbox("ana").at(-1)).not.toContain("waits on GitHub");
  const line = "R1 · approve (Slack only: GitHub is not told)";
  await ana.types("1 yes");
  expect(ana.ephemerals().at(-1)?.text).toContain(line);
  expect((await ana.types("/sluice approve R1")).ephemeral?.text).toContain(line);
});

test("a review that is asked on GitHub is held, comes with the digest, and a review there settles it for everybody", async () => {
  const office = await withGithub();
  await tell(office, pr("review_requested", 1));
  expect(office.inbox("ana")).toEqual([]);
  await office.turnTo("9:30");
  const ana = office.as("ana");
  expect(office.inbox("ana").at(-1)).toContain("Update the README with new information. · by Codertocat");
  expect(JSON.stringify(ana.dm().at(-1)?.blocks)).toContain("Approve (Slack only)");
  await tell(office, reviewed("approved", 31));
  expect(office.inbox("ana").at(-1)).toContain("approved by you on GitHub");
  expect(JSON.stringify(ana.dm().at(-1)?.blocks)).not.toContain("Undo R1");
  expect((await ana.types("/sluice undo R1")).ephemeral?.text).toContain("R1 was ended at its code host");
});

test("after changes were requested a push asks nobody; asking again is the next round of the same request", async () => {
  const office = await withGithub();
  await tell(office, pr("review_requested", 1), reviewed("changes_requested", 2), pr("synchronize", 3));
  expect((await requests(office)).map(({ turn }) => turn.is)).toEqual(["settled"]);
  await tell(office, pr("review_requested", 4));
  const [request, ...others] = await requests(office);
  expect([request?.turn.is, request?.earlier?.length, others]).toEqual(["held", 1, []]);
  await office.turnTo("9:30");
  expect(office.inbox("ana").at(-1)).toContain("round 2");
});

test("a draft is asked of nobody until it is ready, and what is merged, closed or asked no more is withdrawn in silence", async () => {
  const office = await withGithub();
  await tell(office, pr("review_requested", 1, { draft: true }));
  expect(await requests(office)).toEqual([]);
  await tell(office, pr("ready_for_review", 2));
  expect((await requests(office)).map(({ turn }) => turn.is)).toEqual(["held"]);
  await office.turnTo("9:30");
  const before = office.inbox("ana").length;
  await tell(office, pr("converted_to_draft", 40));
  expect(office.inbox("ana").at(-1)).toContain("withdrawn: draft");
  await tell(office, pr("ready_for_review", 41, { draft: false }), pr("closed", 42, { state: "closed", merged: true }));
  const outcomes = (await requests(office)).map(({ turn }) => turn.is === "settled" && turn.outcome);
  expect(outcomes).toMatchObject([{ because: "merged" }]);
  await office.turnTo("17:00");
  expect(office.inbox("ana")).toHaveLength(before);
});

test("a comment gives it back, and does not withdraw it though GitHub takes the reader out of its list", async () => {
  const office = await withGithub();
  await tell(office, pr("review_requested", 1), reviewed("commented", 2), pr("synchronize", 3, { requested_reviewers: [] }));
  expect((await requests(office)).map(({ turn }) => turn.is)).toEqual(["returned"]);
  await tell(office, pr("review_requested", 4));
  expect((await requests(office)).map(({ turn }) => turn.is)).toEqual(["held"]);
});

test("who wrote it hears the answer that is given in Slack, and not the one that they saw on GitHub", async () => {
  const office = await withGithub();
  await link(office, "bo", codertocat);
  await tell(office, pr("review_requested", 1), pr("review_requested", 1, { id: 7, number: 7, title: "Other" }));
  await tell(office, reviewed("approved", 2));
  await office.answersAreTold();
  expect(office.inbox("bo")).toEqual([]);
  await office.as("ana").types("/sluice approve R2");
  await office.answersAreTold();
  expect(office.inbox("bo").join()).toContain("Ana on R2: approve.");
});

test("dependency bots can wait, unless they mend a hole", async () => {
  const office = await withGithub();
  const user = { id: 49699333, login: "dependabot[bot]" };
  await tell(office, pr("review_requested", 1, { user, id: 1, number: 1, title: "Bump a" }));
  await tell(office, pr("review_requested", 1, { user, id: 2, number: 3, title: "Bump b", body: "Fixes CVE-2026-12345." }));
  const [one, two] = await requests(office);
  expect([one?.urgency, one?.askers[0].who, two?.urgency, two?.askers[0].who]).toEqual(
    ["whenever", "T0PLAYGROUND/host-github-dependabot", undefined, "T0PLAYGROUND/host-github"].map((id) =>
      id?.replace("T0PLAYGROUND", office.workspace.teamId),
    ),
  );
});

test("the size gives the minutes, and a push gives them anew", async () => {
  const office = await withGithub();
  await tell(office, pr("review_requested", 1, { additions: 80, deletions: 20 }));
  expect((await requests(office))[0]?.minutes).toBe(20);
  await tell(office, pr("synchronize", 2, { additions: 280, deletions: 20 }));
  expect((await requests(office))[0]?.minutes).toBe(60);
});

const retitled = (title: string, minutes: number, over: Parameters<typeof pr>[2] = {}) =>
  pr("synchronize", minutes, { ...over, title }, { action: "edited", changes: { title: { from: "What it was" } } });

test("an edited title is followed while a request is open, in silence, and an edit of anything else is nothing", async () => {
  const office = await withGithub();
  await tell(office, pr("review_requested", 1, { title: "Mend the lexer" }));
  await office.turnTo("9:30");
  const before = office.inbox("ana").length;
  await tell(office, retitled("Mend the parser", 40));
  expect(office.inbox("ana")).toHaveLength(before);
  expect(office.inbox("ana").at(-1)).toContain("Mend the parser · by Codertocat");
  await tell(office, pr("synchronize", 41, { title: "Its base" }, { action: "edited", changes: { base: {} } }));
  await tell(office, reviewed("approved", 42), retitled("Too late", 43));
  expect((await requests(office)).map(({ ask }) => ask)).toEqual(["Mend the parser · by Codertocat"]);
});

test("an edited title leaves the words that people asked in, also where they and their host ask for one", async () => {
  const office = await withGithub();
  await link(office, "bo", codertocat);
  const address = "https://github.com/Codertocat/Hello-World/pull/2";
  const asks = async () => (await requests(office)).map(({ ask, askers }) => [ask, ...askers.map((one) => one.ask)]);
  await office.as("bo").types(`/review @ana In my words ${address}`);
  await tell(office, pr("review_requested", 1, { title: "Mend the lexer" }), retitled("Mend the parser", 2));
  expect(await asks()).toEqual([["In my words", "In my words"]]);
  await office.as("dee").types(`/review @ana In those of Dee ${address}`);
  await tell(
    office,
    pr("review_requested", 3, { id: 7, number: 7, title: "Other" }),
    retitled("Another", 4, { id: 7, number: 7 }),
  );
  await office.as("dee").types("/review @ana I need it too https://github.com/Codertocat/Hello-World/pull/7");
  await tell(office, retitled("The last", 5, { id: 7, number: 7 }));
  expect(await asks()).toEqual([
    ["In my words", "In my words", "In those of Dee"],
    ["The last", "The last", "I need it too"],
  ]);
});

const inEveryOrder = <T>(list: T[]): T[][] =>
  list.length === 0 ? [[]] : list.flatMap((one, at) => inEveryOrder(list.toSpliced(at, 1)).map((rest) => [one, ...rest]));

test("titles that are told twice and in any order come to the last one", async () => {
  const office = await withGithub();
  const orders = inEveryOrder(["asked", "A", "B", "same second"]);
  for (const [nth, order] of orders.entries()) {
    const over = { id: 100 + nth, number: 100 + nth };
    const told = {
      asked: pr("review_requested", 1, { ...over, title: "At first" }),
      A: retitled("Second", 2, over),
      B: retitled("Last of all", 3, over),
      "same second": retitled("Last", 3, over),
    };
    await tell(office, ...[...order, ...order].map((name) => told[name as keyof typeof told]));
  }
  expect((await requests(office)).map(({ ask }) => ask)).toEqual(orders.map(() => "Last of all · by Codertocat"));
});

test("of whom nobody is linked here only a number is kept, which its operator reads", async () => {
  const office = await openOffice({ hostSecrets: { github: githubSecret }, operator: "U0ANA" });
  const tables = async () => JSON.stringify([await office.bot().store.everything(), await office.bot().store.journal()]);
  await tell(office, pr("review_requested", 1), pr("review_requested", 2), reviewed("approved", 3), pr("closed", 4));
  expect(await tables()).not.toMatch(/octocat|Codertocat|Hello-World|279147437|5346/);
  const ana = office.as("ana");
  await ana.opensHome();
  expect(ana.home()?.text).toContain(
    "2 review requests of this week were for people who have not linked their account, or not joined.",
  );
  await office.as("bo").opensHome();
  expect(office.as("bo").home()?.text).not.toContain("not linked");
});

test("a code counts once, from the account that was named, in its time", async () => {
  const office = await openOffice({ hostSecrets: { github: githubSecret } });
  const ana = office.as("ana");
  const accounts = async () => (await ana.types("/sluice accounts")).ephemeral?.text;
  const codeFor = async (login: string) =>
    /sluice-[a-z0-9]{16}/.exec((await ana.types(`/sluice link github ${login}`)).ephemeral?.text ?? "")?.[0] ?? "none";
  const says = (code: string, by: { id: number; login: string }) =>
    tell(office, { event: "issue_comment", payload: comment(code, by) });
  const code = await codeFor("octocat");
  await says(code, codertocat);
  expect(await accounts()).toContain("octocat waits for its code");
  await says(code, octocat);
  expect(await accounts()).toContain("GitHub: octocat, linked");
  await office.as("bo").types("/sluice link github octocat");
  await says(code, { id: 99, login: "octocat" });
  expect(await office.bot().store.account("github/99")).toBeUndefined();
  expect((await ana.types("/sluice unlink github")).ephemeral?.text).toContain("linked no more");
  expect(await accounts()).toContain("No account of yours is linked.");
  const late = await codeFor("octocat");
  await office.turnTo("9:45");
  await says(late, octocat);
  expect(await accounts()).toContain("No account of yours is linked.");
});

test("a team is asked as a group of Slack, and whoever of it reviews there has it", async () => {
  const office = await openOffice({ hostSecrets: { github: githubSecret }, operator: "U0BO" });
  await office.workspace.happens.usergroupChanges("S0PLATFORM", { handle: "platform", users: ["U0ANA", "U0BO"] });
  await office.settled();
  await link(office, "bo", octocat);
  const other = await office.as("ana").types("/sluice link github team Octocoders/Core to @platform");
  expect(other.ephemeral?.text).toContain("Only whoever runs Sluice links a team");
  const said = await office.as("bo").types("/sluice link github team Octocoders/Core to @platform");
  expect(said.ephemeral?.text).toContain("is asked of @platform here from now on");
  const { requested_reviewer: _, ...asked } = pullRequest("review_requested", at(1));
  await tell(office, { event: "pull_request", payload: { ...asked, requested_team: { slug: "core" } } });
  expect((await requests(office)).map(({ turn }) => turn.is)).toEqual(["unclaimed"]);
  await tell(office, reviewed("approved", 2));
  expect((await requests(office)).map(({ to, turn }) => [to, turn.is])).toEqual([[office.who("bo"), "settled"]]);
});

test("a code counts where somebody writes it, and not where they quote it, or where nobody sees it", async () => {
  const office = await openOffice({ hostSecrets: { github: githubSecret } });
  const said = (await office.as("ana").types("/sluice link github octocat")).ephemeral?.text ?? "";
  const [code = "none"] = /sluice-[a-z0-9]{16}/.exec(said) ?? [];
  const accounts = async () => (await office.as("ana").types("/sluice accounts")).ephemeral?.text;
  for (const text of [`> ${code}\nwhat is this?`, `Thanks <!-- ${code} -->`])
    await tell(office, { event: "issue_comment", payload: comment(text, octocat) });
  expect(await accounts()).toContain("waits for its code");
  await tell(office, { event: "issue_comment", payload: comment(`> What?\nMine: ${code}`, octocat) });
  expect(await accounts()).toContain("octocat, linked");
});

test.each(["constructor", "toString", "__proto__"])("an author called %s is one like any other", async (login) => {
  const office = await withGithub();
  const asked = pullRequest("review_requested", at(1), { user: { ...codertocat, login } });
  await tell(office, { event: "pull_request", payload: asked });
  expect((await requests(office)).map(({ ask, urgency }) => [ask, urgency])).toEqual([
    [`Update the README with new information. · by ${login}`, undefined],
  ]);
});

test("an address that no button of Slack's takes is malformed, and what is huge is judged within a day", async () => {
  const office = await withGithub();
  const long = pullRequest("review_requested", at(1), { html_url: `https://github.com/${"x".repeat(3_000)}` });
  expect((await deliver(office, { event: "pull_request", payload: long })).status).toBe(400);
  const huge = pullRequest("review_requested", at(1), { additions: 700_000 });
  await tell(office, { event: "pull_request", payload: huge });
  expect((await requests(office)).map(({ minutes }) => minutes)).toEqual([480]);
});

test("the settings list what is linked and end it, and say how an account is linked", async () => {
  const office = await withGithub();
  const ana = office.as("ana");
  await ana.types("/sluice settings");
  const shown = () => ana.modal()?.text ?? "";
  expect(shown()).toMatch(/Linked accounts\nGitHub: \S*octocat\S*, linked Tue 24 Mar, 9:05\./i);
  await ana.presses("Unlink");
  expect(shown()).toContain(
    "None. /sluice link github octocat links one: reviews asked of you on GitHub then come with your digests.",
  );
  expect((await ana.types("/sluice accounts")).ephemeral?.text).toContain("No account of yours is linked.");
  await tell(office, pr("review_requested", 1));
  expect(await requests(office)).toEqual([]);
});

test("what is linked at a host that is heard no more ends from the settings all the same", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  const account = { id: "gitlab/1", who: office.who("ana"), host: "gitlab", login: "ana", linkedAt: office.clock.now() } as const;
  await office.bot().store.atOnce((tx) => tx.putAccount(account));
  await ana.types("/sluice settings");
  expect(ana.modal()?.text).toContain("GitLab: ana, linked Tue 24 Mar, 9:05.");
  await ana.presses("Unlink");
  expect(ana.modal()?.text).toContain("None. Sluice hears no code host yet");
  expect(await office.bot().store.accountsOf(office.who("ana"))).toEqual([]);
});
