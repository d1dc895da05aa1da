import { expect, test } from "vitest";
import { link, pr, requests, reviewed, tell, withGithub } from "../support/at-github.ts";
import { codertocat, githubSecret } from "../support/deliveries.ts";
import { type Office, openOffice } from "../support/office.ts";

const kept = async (office: Office) =>
  JSON.stringify([await office.bot().store.everything(), await office.bot().store.journal()]);

test("once the author of a change has erased their data, what its host tells of it brings none of their words back", async () => {
  const office = await withGithub();
  await link(office, "bo", codertocat);
  await tell(office, pr("review_requested", 1));
  const bo = office.as("bo");
  await bo.types("/sluice erase");
  await bo.fills('Type "erase" to confirm', "erase");
  await bo.submits();
  await tell(office, pr("review_requested", 2), pr("synchronize", 3), pr("ready_for_review", 4), reviewed("approved", 5));
  expect(await kept(office)).not.toMatch(/Codertocat|Hello-World|Update the README/);
  expect((await requests(office)).map(({ turn }) => turn.is)).toEqual(["settled"]);
});

test("of whoever is linked, and was not asked, nothing is kept of what they review; asked afterwards, it counts", async () => {
  const hubot = { id: 9, login: "hubot" };
  const office = await withGithub();
  await link(office, "dee", hubot);
  await tell(office, reviewed("approved", 2, hubot), pr("review_requested", 1), reviewed("approved", 3, hubot));
  const { reviews, changes } = await office.bot().store.everything();
  expect([reviews, changes].map((rows) => rows.length)).toEqual([1, 1]);
  const events = (await office.bot().store.journal()).filter(({ verb }) => verb === "hostEvent");
  expect(JSON.stringify(events)).not.toContain(office.who("dee"));
  await tell(office, pr("review_requested", 1, {}, { requested_reviewer: hubot }));
  expect((await requests(office)).map(({ to, turn }) => [to, turn.is])).toEqual([
    [office.who("ana"), "held"],
    [office.who("dee"), "settled"],
  ]);
});

test("what is asked of people who are not linked counts once for each delivery, and not while it is a draft", async () => {
  const office = await openOffice({ hostSecrets: { github: githubSecret } });
  const once = { ...pr("review_requested", 2), name: "one" };
  await tell(office, pr("review_requested", 1, { draft: true }), once, once);
  expect(await office.bot().store.unlinked()).toMatchObject({ count: 1 });
  await office.restart();
  await tell(office, once, { ...pr("review_requested", 3), name: "another" });
  expect(await office.bot().store.unlinked()).toMatchObject({ count: 2 });
  expect(await kept(office)).not.toMatch(/octocat|Codertocat|Hello-World|"(one|another)"/);
});
