import { expect, test } from "vitest";
import { openOffice } from "../../support/office.ts";
import { agentIn } from "./agent-caller.ts";

test("an agent's words are data: no mention fires, no link is made, nothing of them is read as Slack's", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  const odd =
    "Is <@U0BO> in <#C1|general> <!channel> <!subteam^S0PARSER> a < b && *this* <https://evil.example> :tada: &lt;b&gt;";
  const asked = await agent.asks({
    ask: odd,
    options: ["<@U0BO>", "y & z", "<!here>"],
    evidence: odd,
    recommendation: odd,
    topic: odd.slice(0, 20),
  });
  expect([asked.status, asked.body.options]).toEqual([201, ["<@U0BO>", "y & z", "<!here>"]]);
  await office.turnTo("9:30");
  const args: Record<string, unknown> = office.calls("chat.postMessage").at(-1)?.args ?? {};
  expect(String(args["text"])).toContain(
    "Is &lt;@U0BO&gt; in &lt;#C1|general&gt; &lt;!channel&gt; &lt;!subteam^S0PARSER&gt; a &lt; b &amp;&amp; *this*",
  );
  expect(String(args["text"])).not.toContain("<@U0BO>");
  for (const formatted of textsIn(args["blocks"], "mrkdwn")) expect(formatted).not.toMatch(/<[@#!h]/);
  expect(textsIn(args["blocks"], "plain_text").join()).toContain("<@U0BO>");
  await office.as("ana").presses("<!here>");
  await office.answersAreTold();
  expect((await agent.gets("/requests/R1")).body.choice).toBe("<!here>");
  for (const { args: sent = {} } of [...office.calls("chat.postMessage"), ...office.calls("chat.update")])
    for (const formatted of [String(sent["text"]), ...textsIn(sent["blocks"], "mrkdwn")]) expect(formatted).not.toMatch(/<[@#!]/);
  expect((await agent.asks({ ask: "Look\u202e at it" })).status).toBe(422);
});

/** The texts of that type, wherever they stand in blocks. */
function textsIn(value: unknown, type: string): string[] {
  if (typeof value === "string" && /^[[{]/.test(value)) return textsIn(JSON.parse(value), type);
  if (typeof value !== "object" || value === null) return [];
  const own = value as { type?: unknown; text?: unknown };
  const here = own.type === type && typeof own.text === "string" ? [own.text] : [];
  return [...here, ...Object.values(value).flatMap((one) => textsIn(one, type))];
}

test("words that are sent again are one remark, added or replied, until somebody says something else", async () => {
  const office = await openOffice();
  const agent = await agentIn(office);
  await agent.asks();
  const talk = async () => (await office.bot().store.request(`${office.workspace.teamId}/1`))?.talk.map(({ words }) => words);
  const twice = async (path: string, words: string) => {
    for (let time = 0; time < 2; time += 1) expect((await agent.posts(`/requests/1/${path}`, { words })).status).toBe(200);
  };
  await twice("words", "CI is green");
  await twice("words", "It is for 2.4");
  await office.turnTo("9:30");
  await office.as("ana").types("/sluice ask-back R1 Which release?");
  await twice("reply", "It is for 2.4");
  expect(await talk()).toEqual(["CI is green", "It is for 2.4", "Which release?", "It is for 2.4"]);
  expect((await agent.posts("/requests/1/reply", { words: "Or for 2.5" })).status).toBe(409);
});
