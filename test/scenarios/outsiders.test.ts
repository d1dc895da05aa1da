import { expect, test } from "vitest";
import { profileOf } from "../../src/slack/directory.ts";
import { type Office, openOffice } from "../support/office.ts";

const meets = (office: Office, over: object) =>
  office.bot().desk.meet({ id: office.who("eli"), name: "Eli", zone: "Europe/Berlin", kind: "person", ...over });

test.each([
  ["of another company", { from: "elsewhere" }, "You are of another company"],
  ["a guest", { from: "here", isGuest: true }, "You are a guest"],
])("somebody who is %s answers what they were asked, and does nothing else", async (_, over, kindly) => {
  const office = await openOffice();
  await meets(office, over);
  await office.as("bo").types("/review @eli Look at the parser");
  await office.as("bo").types("/review @eli Look at the tests");
  const eli = office.as("eli");
  for (const words of [
    "/review @ana Look",
    "/review @ana @bo Look",
    "/focus 90m",
    "/focus off",
    "/sluice hand R1 to @cy Yours",
  ]) {
    const said = (await eli.types(words)).ephemeral?.text;
    expect(said, words).toContain(kindly);
    expect(said, words).toContain("you can answer what you were asked here, nothing more");
  }
  await eli.types("/sluice approve R1");
  await office.answersAreTold();
  expect(office.inbox("bo")[0]).toContain("Eli on R1: approve");
  await eli.opensHome();
  expect(eli.home()?.text).toContain("Look at the tests");
  expect(eli.home()?.text).not.toContain("Your gate");
  expect(await office.bot().store.openFor(office.who("ana"))).toEqual([]);
});

test("an outsider puts nothing into a queue, and finds no decision but their own", async () => {
  const office = await openOffice();
  await office.workspace.happens.joins("U0BOT", "C0PARSER");
  await meets(office, { from: "here", isGuest: true });
  await office.as("bo").types("@sluice decide @ana Which queue? | Postgres | Redis", { in: "#parser" });
  await office.turnTo("9:30");
  await office.as("ana").presses("Postgres");
  await office.answersAreTold();
  expect((await office.as("eli").types("/sluice decisions")).ephemeral?.text).toContain("Nothing decided");
  const submission = { kind: "review" as const, ask: "Look", options: [], minutes: 10, key: "1" };
  const asked = { who: office.who("bo"), origin: { from: "slack" as const } };
  const queued = office.bot().desk.putInQueue({ ...submission, asked, to: office.who("eli") });
  await expect(queued).rejects.toThrow("You are a guest");
});

test("who is a guest is known from Slack, and is one no more once they became a member", async () => {
  const user = { id: "U0ELI", name: "eli", team_id: "T1" };
  expect(profileOf("T1", { ...user, is_restricted: true, is_ultra_restricted: true })).toMatchObject({ isGuest: true });
  expect(profileOf("T1", { ...user, is_restricted: true, is_ultra_restricted: false })).toMatchObject({ isGuest: true });
  expect(profileOf("T1", { ...user, is_restricted: false })).not.toHaveProperty("isGuest");
  const office = await openOffice();
  await meets(office, { from: "here", isGuest: true });
  await meets(office, { from: "here" });
  expect((await office.as("eli").types("/review @ana Look")).ephemeral?.text).toContain("R1 waits for Ana");
});
