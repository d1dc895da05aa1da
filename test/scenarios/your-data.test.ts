import { expect, test } from "vitest";
import { type Office, openOffice } from "../support/office.ts";

const filesOf = (office: Office, name: "ana" | "bo") =>
  office.workspace
    .as(name === "ana" ? "U0ANA" : "U0BO")
    .dm()
    .flatMap(({ files }) => files);

async function eraseAs(office: Office, name: "ana" | "bo") {
  const hands = office.as(name);
  await hands.types("/sluice erase");
  await hands.fills('Type "erase" to confirm', "Erase");
  await hands.submits();
  return hands;
}

test("an export comes as a file to its person alone, also while their gate is shut", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await office.as("bo").types("/review @ana Look at the parser");
  await ana.types("/focus 90m");
  expect((await ana.types("/sluice export")).ephemeral?.text).toBe(
    "Your data comes as a file, from Sluice to you alone, in a moment.",
  );
  const content = JSON.stringify(await office.bot().questions.keptOf(office.who("ana")), null, 2);
  const [announced] = office.calls("files.getUploadURLExternal");
  expect(announced?.args).toMatchObject({ filename: "sluice-data.json" });
  expect(Number(announced?.args["length"])).toBe(Buffer.byteLength(content));
  expect(content).toContain("Look at the parser");
  expect(filesOf(office, "ana")).toHaveLength(1);
  expect(filesOf(office, "bo")).toEqual([]);
});

test("erasing asks for the word first, and changes nothing without it", async () => {
  const office = await openOffice();
  const ana = office.as("ana");
  await ana.opensHome();
  await ana.presses("Settings");
  await ana.presses("Erase");
  await ana.fills('Type "erase" to confirm', "yes");
  expect((await ana.submits()).errors).toEqual({ confirm: "Type the word erase. To keep everything, close this." });
  expect(await office.bot().questions.person(office.who("ana"))).toMatchObject({ name: "Ana" });
});

test("who asked somebody that erases their data hears that nobody judges it, and whom to ask", async () => {
  const office = await openOffice();
  await office.as("bo").types("/review @ana Look at the parser");
  await office.turnTo("9:30");
  expect(office.inbox("ana")).toHaveLength(1);
  await office.turnTo("9:35");
  const ana = await eraseAs(office, "ana");
  expect(ana.modal()?.text).toContain("Your data here is erased.");
  expect(office.inbox("ana")).toEqual(["Your data here was erased, and with it what stood here."]);
  await office.answersAreTold();
  await office.turnTo("13:00");
  expect(office.inbox("bo").join()).toContain(
    "R1 ended unjudged. Whoever you asked has erased their data here, so nobody judges it. Ask somebody else: /sluice ask @cy",
  );
  expect((await office.as("bo").types("/sluice status R1")).ephemeral?.text).toContain("given back by a former member");
});

test("what somebody asked is withdrawn when they erase their data, and its words are gone; a decision stays, of a former member", async () => {
  const office = await openOffice();
  const bo = office.as("bo");
  await bo.types("/decide @ana Which queue? | Postgres | Redis");
  await office.as("ana").types("/sluice answer R1 Postgres");
  await office.answersAreTold();
  await bo.types("/review @ana Look at the secret parser");
  await office.turnTo("9:30");
  await eraseAs(office, "bo");
  expect(office.inbox("ana").at(-1)).not.toContain("secret");
  await office.answersAreTold();
  expect((await office.as("ana").types("/sluice status R2")).ephemeral?.text).toContain("withdrawn by a former member");
  const found = (await office.as("ana").types("/sluice decisions queue")).ephemeral?.text ?? "";
  expect(found).toContain("Which queue?");
  expect(found).toContain("Postgres");
  await eraseAs(office, "ana");
  expect((await office.as("cy").types("/sluice status R1")).ephemeral?.text).toContain("There is no request R1 of yours");
});

test("whoever erased their data is somebody new when they come again", async () => {
  const office = await openOffice();
  await office.as("bo").types("/review @ana Look at the parser");
  await eraseAs(office, "ana");
  const ana = office.as("ana");
  expect((await ana.types("/queue")).ephemeral?.text).not.toContain("parser");
  await ana.types("/focus 90m");
  await office.as("bo").types("/review @ana Look at the lexer");
  expect((await ana.types("/queue")).ephemeral?.text).toContain("lexer");
});

test("an erasing that was stopped half way goes on when the bot begins again", async () => {
  const office = await openOffice();
  await office.as("bo").types("/review @ana Look at the parser");
  await office.stop();
  const { openSqlite } = await import("../../src/store/sqlite/open-sqlite.ts");
  const { perform } = await import("../../src/app/desk.ts");
  const store = openSqlite(office.databasePath);
  await perform(store, "erase", { who: office.who("ana"), mark: "0badcafe" }, office.clock.now());
  await store.eraseMore();
  await store.close();
  await office.begin();
  expect(await office.bot().questions.person(office.who("ana"))).toBeUndefined();
  await office.answersAreTold();
  await office.turnTo("9:30");
  expect(office.inbox("bo").join()).toContain("R1 ended unjudged.");
});

test("words of what was settled are gone once they were kept as long as the server keeps them; what was decided stays", async () => {
  const office = await openOffice({ retentionDays: 7 });
  const [ana, bo] = [office.as("ana"), office.as("bo")];
  await bo.types("/review @ana Look at the secret parser");
  await bo.types("/decide @ana Which queue? | Postgres | Redis");
  await ana.types("/sluice approve R1");
  await ana.types("/sluice answer R2 Postgres");
  const status = async () => (await bo.types("/sluice status R1")).ephemeral?.text ?? "";
  await office.turnTo("2026-03-31T09:00:00+02:00");
  expect(await status()).toContain("secret parser");
  await office.turnTo("2026-04-02T09:05:00+02:00");
  expect(await status()).not.toContain("secret parser");
  expect(await status()).toContain("approved by Ana");
  expect((await bo.types("/sluice status R2")).ephemeral?.text).toContain("Which queue?");
});
