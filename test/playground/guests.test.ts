import { expect, it } from "vitest";
import type { JsonObject } from "../../src/playground/json-object.ts";
import { demoTeam } from "../../src/playground/team.ts";
import type { Person } from "../../src/playground/world.ts";
import { mayAll } from "./bare-world.ts";
import { openListening } from "./listening-app.ts";

/** Cy is a guest; they are in #design, a public channel, and not in #parser, another. */
async function withGuest(guest: NonNullable<Person["guest"]>) {
  const people = demoTeam.people.map((one) => (one.id === "U0CY" ? { ...one, guest } : one));
  const channels = demoTeam.channels.map((one) =>
    one.id === "C0PARSER" ? { ...one, members: one.members.filter((id) => id !== "U0CY") } : one,
  );
  const opened = await openListening(mayAll, { team: { ...demoTeam, people, channels } });
  const asForm = async (method: string, args: Record<string, string>, token: string) => {
    const body = new URLSearchParams({ ...args, token });
    return (await (await opened.slack.fetch(opened.slack.apiUrl + method, { method: "POST", body })).json()) as JsonObject;
  };
  return { ...opened, asForm };
}

it.each([
  ["of channels", true, false],
  ["of one channel", true, true],
] as const)("a guest %s is told of as one", async (guest, is_restricted, is_ultra_restricted) => {
  const { asForm, slack } = await withGuest(guest);
  const { user } = await asForm("users.info", { user: "U0CY" }, slack.botToken);
  expect(user).toMatchObject({ is_restricted, is_ultra_restricted });
  const { user: other } = await asForm("users.info", { user: "U0ANA" }, slack.botToken);
  expect(other).toMatchObject({ is_restricted: false, is_ultra_restricted: false });
});

/** Seen to fail when everybody knew of every public channel. */
it("a guest knows only of the channels that they are in", async () => {
  const { asForm, slack } = await withGuest("of channels");
  const known = async (user: string) => {
    const { channels } = await asForm("conversations.list", {}, slack.userToken(user));
    return (channels as JsonObject[]).map(({ id }) => id);
  };
  expect([await known("U0CY"), await known("U0DEE")]).toEqual([["C0DESIGN"], ["C0PARSER", "C0DESIGN"]]);
  expect(await asForm("conversations.info", { channel: "C0PARSER" }, slack.userToken("U0CY"))).toMatchObject({
    error: "channel_not_found",
  });
  await expect(slack.as("U0CY").types("hi", { in: "#parser" })).rejects.toThrow("not in this conversation");
  await slack.as("U0CY").types("#parser or #design?");
  expect(slack.history("D0CY").at(-1)?.text).toBe("#parser or <#C0DESIGN|design>?");
});

it("a guest of one channel comes into no second one", async () => {
  const single = await withGuest("of one channel");
  await expect(single.slack.happens.joins("U0CY", "C0PARSER")).rejects.toThrow("in one already");
  const other = await withGuest("of channels");
  await other.slack.happens.joins("U0CY", "C0PARSER");
  await other.slack.as("U0CY").types("hi", { in: "#parser" });
});
