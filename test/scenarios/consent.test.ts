import { expect, test } from "vitest";
import { minute } from "../../src/domain/time.ts";
import { openSecretBox } from "../../src/secret-box.ts";
import { withPart } from "../support/manifests.ts";
import { type Office, openOffice } from "../support/office.ts";

const publicUrl = "https://sluice.example";
const consent = {
  ...{ clientId: "1000000.2000000", clientSecret: "local-client-secret", stateSecret: "only a test", publicUrl },
  box: openSecretBox([Buffer.alloc(32, 7)]),
};
const open = () => openOffice({ manifest: withPart("consent"), consent });

/** The address behind the button, as it stands in Ana's settings. */
async function link(office: Office): Promise<URL> {
  await office.as("ana").opensHome();
  await office.as("ana").presses("Settings");
  const [, url = ""] = /"url":"([^"]+)"/.exec(JSON.stringify(office.as("ana").modal()?.blocks)) ?? [];
  await office.as("ana").closes();
  return new URL(url);
}

/** Somebody allows it in Slack, whose answer comes back to us. */
async function comesBack(office: Office, url: URL, user = "U0ANA") {
  const code = office.workspace.install(user, { redirectUri: url.searchParams.get("redirect_uri") ?? "" });
  const query = new URLSearchParams({ code, state: url.searchParams.get("state") ?? "" });
  const answer = await fetch(`http://localhost:${office.bot().port}/slack/consent?${query}`);
  const said = { status: answer.status, says: await answer.text() };
  await office.settled();
  return said;
}

async function allowed() {
  const office = await open();
  expect((await comesBack(office, await link(office))).status).toBe(200);
  return office;
}

/** What everybody sees of Ana in Slack, and until when her notifications are silent. */
const seen = async ({ workspace }: Office) => {
  const call = async (method: string) => {
    const headers = { authorization: "Bearer xoxp-local-U0ANA", "content-type": "application/x-www-form-urlencoded" };
    return (await workspace.fetch(`${workspace.apiUrl}${method}`, { method: "POST", headers, body: "" })).json() as never;
  };
  const { profile } = (await call("users.profile.get")) as { profile: Record<string, unknown> };
  const dnd = (await call("dnd.info")) as { snooze_enabled: boolean; snooze_endtime?: number };
  return {
    status: [profile["status_text"], profile["status_emoji"], Number(profile["status_expiration"]) * 1000],
    pausedUntil: dnd.snooze_enabled ? Math.round(((dnd.snooze_endtime ?? 0) * 1000) / minute) * minute : 0,
  };
};
const at = (clock: string) => Date.parse(`2026-03-24T${clock.padStart(5, "0")}:00+01:00`);
const nothing = { status: ["", "", 0], pausedUntil: 0 };
const focusing = (until: string) => ({ status: ["Focusing", ":no_bell:", at(until)], pausedUntil: at(until) });

test("while it is not set up, settings say what whoever runs it has to set", async () => {
  const office = await openOffice();
  await office.as("ana").opensHome();
  await office.as("ana").presses("Settings");
  expect(office.as("ana").modal()?.text).toContain("whoever runs Sluice sets SLACK_CLIENT_ID");
});

test("a block sets the status and pauses notifications, and its end takes both away again", async () => {
  const office = await allowed();
  expect(await seen(office)).toEqual(nothing);
  await office.turnTo("9:10");
  await office.as("ana").types("/focus until 10:00");
  expect(await seen(office)).toEqual(focusing("10:00"));
  await office.turnTo("10:00");
  expect(await seen(office)).toEqual(nothing);
});

test("what stood there before comes back at the end, with its own end, and also when it is ended early", async () => {
  const office = await allowed();
  await office.workspace.happens.statusChanges("U0ANA", { text: "At home", emoji: ":house:", until: at("17:00") });
  await office.workspace.happens.pauses("U0ANA", at("9:45"));
  await office.as("ana").types("/focus until 11:00");
  expect(await seen(office)).toEqual(focusing("11:00"));
  await office.turnTo("9:30");
  await office.as("ana").types("/focus off");
  expect(await seen(office)).toEqual({ status: ["At home", ":house:", at("17:00")], pausedUntil: at("9:45") });
});

test("what had an end that passed meanwhile does not come back", async () => {
  const office = await allowed();
  await office.workspace.happens.statusChanges("U0ANA", { text: "At lunch", emoji: ":house:", until: at("9:30") });
  await office.as("ana").types("/focus until 10:00");
  await office.turnTo("10:00");
  expect(await seen(office)).toEqual(nothing);
});

test("a block that goes on longer, of which another is a part, is one; what was before it all comes back", async () => {
  const office = await allowed();
  await office.workspace.happens.statusChanges("U0ANA", { text: "At home", emoji: ":house:" });
  await office.as("ana").types("/focus until 10:00");
  await office.turnTo("9:40");
  await office.as("ana").types("/focus until 10:30");
  expect(await seen(office)).toEqual(focusing("10:30"));
  await office.turnTo("10:30");
  expect(await seen(office)).toEqual({ status: ["At home", ":house:", 0], pausedUntil: 0 });
});

test("what its person changed meanwhile stays theirs, also when the block goes on", async () => {
  const office = await allowed();
  await office.as("ana").types("/focus until 10:00");
  await office.workspace.happens.statusChanges("U0ANA", { text: "On a train", emoji: ":house:" });
  await office.workspace.happens.pauses("U0ANA", at("15:00"));
  await office.as("ana").types("/focus until 10:30");
  expect(await seen(office)).toEqual({ status: ["On a train", ":house:", 0], pausedUntil: at("15:00") });
  await office.turnTo("10:30");
  expect(await seen(office)).toEqual({ status: ["On a train", ":house:", 0], pausedUntil: at("15:00") });
});

test("a block of every week begins and ends by itself, and what was before comes back after a restart that took longer than it", async () => {
  const office = await allowed();
  await office.workspace.happens.statusChanges("U0ANA", { text: "At home", emoji: ":house:" });
  await office.as("ana").types("/focus weekdays 9:30-11:00");
  await office.turnTo("9:30");
  expect(await seen(office)).toEqual(focusing("11:00"));
  await office.stop();
  await office.clock.turnTo(at("12:00"));
  await office.begin();
  expect(await seen(office)).toEqual({ status: ["At home", ":house:", 0], pausedUntil: 0 });
});

test("a restart within a block sets nothing again", async () => {
  const office = await allowed();
  await office.as("ana").types("/focus until 10:00");
  const before = office.calls("users.profile.set").length;
  await office.restart();
  expect(office.calls("users.profile.set")).toHaveLength(before);
  await office.turnTo("10:00");
  expect(await seen(office)).toEqual(nothing);
});

test.each([{ silent: true }, { acceptedThen: "cut" }, { rateLimited: 30 }, { refuse: "internal_error" }] as const)(
  "when setting it fails so, %o, it is set once, and what was before comes back",
  async (fault) => {
    const office = await openOffice({
      manifest: withPart("consent"),
      consent,
      patience: { posting: 300, lookingUp: 300 },
    });
    await comesBack(office, await link(office));
    await office.workspace.happens.statusChanges("U0ANA", { text: "At home", emoji: ":house:" });
    office.workspace.faults.next("users.profile.set", fault);
    await office.as("ana").types("/focus until 10:00");
    await office.turnTo("9:15");
    expect(await seen(office)).toEqual(focusing("10:00"));
    await office.turnTo("10:00");
    expect(await seen(office)).toEqual({ status: ["At home", ":house:", 0], pausedUntil: 0 });
  },
);

test("a link is good once, for ten minutes, and for whom it was made alone", async () => {
  const office = await open();
  const url = await link(office);
  expect(url.searchParams.get("user_scope")).toBe("dnd:read,dnd:write,users.profile:read,users.profile:write");
  expect((await comesBack(office, url, "U0BO")).status).toBe(403);
  expect(await office.bot().store.consent(office.who("ana"))).toBeUndefined();
  expect(await office.bot().store.consent(office.who("bo"))).toBeUndefined();
  expect((await comesBack(office, url)).status).toBe(400);
  const late = await link(office);
  await office.turnTo("9:16");
  expect((await comesBack(office, late)).status).toBe(400);
  const forged = await link(office);
  forged.searchParams.set("state", `e30${forged.searchParams.get("state")?.slice(3)}`);
  expect((await comesBack(office, forged)).status).toBe(400);
  expect((await comesBack(office, await link(office))).says).toContain("You can close this page.");
});

test("the token is kept sealed, and is in no journal; taken back in settings it is deleted and revoked", async () => {
  const office = await allowed();
  const { store } = office.bot();
  expect((await store.consent(office.who("ana")))?.token).toMatch(/^v1\./);
  expect(JSON.stringify(await store.journal())).not.toContain("xoxp");
  await office.as("ana").presses("Settings");
  await office.as("ana").presses("Take it back");
  expect(office.as("ana").modal()?.text).toContain("It is yours to allow");
  expect(await store.consent(office.who("ana"))).toBeUndefined();
  expect(office.calls("auth.revoke")).toHaveLength(1);
});

test("taken back in Slack it is forgotten", async () => {
  const office = await allowed();
  await office.workspace.happens.revokesTokens({ people: ["U0ANA"] });
  await office.settled();
  expect(await office.bot().store.consent(office.who("ana"))).toBeUndefined();
});

test("when Slack does not take the token any more, it is forgotten, though nothing told us so", async () => {
  const office = await allowed();
  office.workspace.refuses("users.profile.get", "token_revoked");
  await office.as("ana").types("/focus until 10:00");
  expect(await office.bot().store.consent(office.who("ana"))).toBeUndefined();
});

test("what cannot wait rings: the pause that was set ends before it comes, and is there again a minute later", async () => {
  const office = await allowed();
  await office.as("ana").types("/focus until 10:00");
  await office.as("bo").types("/review @ana Look at the parser");
  const before = office.workspace.calls().length;
  const said = await office.as("bo").types("/sluice urgent R1 Main is red");
  expect(said.ephemeral?.text).not.toContain("will not ring");
  const made = office.workspace
    .calls()
    .slice(before)
    .map(({ method }) => method);
  expect(made.filter((one) => /^(dnd\.endSnooze|chat\.postMessage)$/.test(one))).toEqual(["dnd.endSnooze", "chat.postMessage"]);
  expect(office.inbox("ana")).toHaveLength(1);
  expect((await seen(office)).pausedUntil).toBe(0);
  await office.turnTo("9:07");
  expect(await seen(office)).toEqual(focusing("10:00"));
  await office.turnTo("10:00");
  expect(await seen(office)).toEqual(nothing);
});

test("a pause of one's own is not ended for anybody, and whoever lets something through is told that Slack will not ring", async () => {
  const office = await allowed();
  await office.workspace.happens.pauses("U0ANA", at("9:45"));
  await office.as("ana").types("/focus until 10:00");
  await office.as("bo").types("/review @ana Look at the parser");
  const said = await office.as("bo").types("/sluice urgent R1 Main is red");
  expect(said.ephemeral?.text).toContain("Slack is silent for Ana now and will not ring");
  expect(office.workspace.calls().some(({ method }) => method === "dnd.endSnooze")).toBe(false);
});

test("what the status says is chosen in settings; an emoji that this Slack does not know is left out", async () => {
  const office = await allowed();
  const ana = office.as("ana");
  await ana.presses("Settings");
  await ana.presses("Change", { near: "Your status then" });
  await ana.fills("What it says while you focus", "Writing");
  await ana.fills("Its emoji", "house");
  expect((await ana.submits()).errors).toEqual({ emoji: "Name an emoji between colons. Try :no_bell:." });
  await ana.fills("Its emoji", ":house:");
  await ana.submits();
  expect(ana.modal()?.text).toContain("Writing");
  await ana.types("/focus until 10:00");
  expect((await seen(office)).status).toEqual(["Writing", ":house:", at("10:00")]);
  await ana.presses("Change", { near: "Your status then" });
  await ana.fills("Its emoji", ":not_an_emoji_of_theirs:");
  await ana.submits();
  expect((await seen(office)).status).toEqual(["Writing", "", at("10:00")]);
  await office.turnTo("10:00");
  expect(await seen(office)).toEqual(nothing);
});

test("taken back in the middle of a block, what was there before comes back at once", async () => {
  const office = await allowed();
  await office.workspace.happens.statusChanges("U0ANA", { text: "At home", emoji: ":house:" });
  await office.as("ana").types("/focus until 10:00");
  await office.as("ana").presses("Settings");
  await office.as("ana").presses("Take it back");
  expect(await seen(office)).toEqual({ status: ["At home", ":house:", 0], pausedUntil: 0 });
});
