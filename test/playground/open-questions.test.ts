import { expect, it } from "vitest";
import { bareWorld, codeOf } from "./bare-world.ts";
import { plain } from "./block-words.ts";
import { openTiny } from "./tiny-bot.ts";

/** What Slack leaves open is a setting each. These hold the settings; no test of the bot rests on one. */

it.each([
  [false, "invalid_blocks"],
  [true, "ok"],
])("alerts in messages: %s", (alertsInMessages, code) => {
  const { asBot } = bareWorld({ blockKit: { alertsInMessages } });
  const blocks = [{ type: "alert", text: plain("Careful") }];
  expect(codeOf(asBot("chat.postMessage", { channel: "U0ANA", text: "Careful", blocks }))).toBe(code);
  expect(codeOf(asBot("blocks.validate", { message: { text: "Careful", blocks } }))).toBe(code.replace("blocks", "message"));
});

/** Seen to fail while the characters of blocks were counted one by one alone. */
it.each([
  [9_000, "ok"],
  [8_999, "msg_blocks_too_long"],
])("characters in the blocks of a message: %i", (mostMessageCharacters, code) => {
  const { asBot } = bareWorld({ blockKit: { mostMessageCharacters } });
  const blocks = ["a", "b", "c"].map((letter) => ({ type: "section", text: plain(letter.repeat(3_000)) }));
  expect(codeOf(asBot("chat.postMessage", { channel: "U0ANA", text: "x", blocks }))).toBe(code);
});

it.each([
  [false, 20],
  [true, 15],
])("histories drip: %s", (dripsHistory, most) => {
  const { asBot, clock } = bareWorld({ settings: { dripsHistory } });
  for (let number = 0; number < 20; number += 1) {
    clock.at += 1_000;
    asBot("chat.postMessage", { channel: "U0ANA", text: `${number}` });
  }
  const { messages } = asBot("conversations.history", { channel: "D0ANA", limit: 100 });
  expect(messages).toHaveLength(most);
});

it.each([
  [false, "user_not_in_channel"],
  [true, "ok"],
])("foreigners see ephemerals: %s", (foreignersSeeEphemerals, code) => {
  const partner = {
    team: { id: "T0MOSS", domain: "moss", name: "Moss" },
    enterprise: null,
    people: ["U0ELI"],
    channels: ["C0DESIGN"],
  };
  const { asBot, world } = bareWorld({ settings: { foreignersSeeEphemerals }, tenancy: { partner } });
  world.channels.get("C0DESIGN")?.members.push(world.app.botUserId);
  expect(codeOf(asBot("chat.postEphemeral", { channel: "C0DESIGN", user: "U0ELI", text: "x" }))).toBe(code);
});

it.each([404, 200] as const)("a response_url that is over says so with HTTP %i", async (overUrlStatus) => {
  const tiny = await openTiny("in process", { webApi: { overUrlStatus } });
  await tiny.slack.as("U0BO").types("/tiny x");
  const url = String(tiny.heard[0]?.["response_url"]);
  tiny.clock.at += 31 * 60_000;
  const response = await tiny.slack.fetch(url, { method: "POST", body: JSON.stringify({ text: "late" }) });
  expect([response.status, await response.json()]).toEqual([overUrlStatus, { ok: false, error: "expired_url" }]);
  await tiny.stop();
});

const organisation = { enterprise: { id: "E0REED", name: "Reed" }, isOrgWide: true };

it.each([
  [true, "missing_argument"],
  [false, "ok"],
])("team.info needs a team from organisations: %s", (teamInfoNeedsTeam, code) => {
  const { asBot } = bareWorld({ settings: { teamInfoNeedsTeam }, tenancy: organisation });
  expect(codeOf(asBot("team.info"))).toBe(code);
  expect([codeOf(asBot("team.info", { team: "T0REED" })), codeOf(asBot("team.info", { team: "T0MOSS" }))]).toEqual([
    "ok",
    "team_not_found",
  ]);
});

it.each([
  [false, "invalid_arguments"],
  [true, "ok"],
])("dnd.teamInfo cuts at fifty people: %s", (cutsTeamRest, code) => {
  const { asBot } = bareWorld({ settings: { cutsTeamRest } });
  const users = (count: number) => ["U0ANA", ...Array.from({ length: count - 1 }, (_none, at) => `U${at}`)].join(",");
  expect([codeOf(asBot("dnd.teamInfo", { users: users(50) })), codeOf(asBot("dnd.teamInfo", { users: users(51) }))]).toEqual([
    "ok",
    code,
  ]);
});

it.each([
  [false, "ask <@U0ANA>, <!subteam^S0PARSER> in <#C0PARSER|parser> and <#C0RELEASE|>"],
  [true, "ask <@U0ANA|ana>, <!subteam^S0PARSER|@parser-crew> in <#C0PARSER|parser> and <#C0RELEASE|>"],
])("escaped commands name people: %s", async (namesInCommands, text) => {
  const tiny = await openTiny("in process", { webApi: { namesInCommands } });
  await tiny.slack.as("U0BO").types("/tiny ask @ana, @parser-crew in #parser and #release-12");
  expect(tiny.heard[0]?.["text"]).toBe(text);
  await tiny.stop();
});
