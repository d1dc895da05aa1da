import { expect, test } from "vitest";
import { type Office, openOffice } from "../support/office.ts";

const said = async (office: Office, name: "bo" | "ana" | "cy", typed: string) =>
  (await office.as(name).types(typed)).ephemeral?.text ?? "";

async function focusing() {
  const office = await openOffice();
  await office.as("ana").types("/focus until 16:00");
  return office;
}

async function letThrough(office: Office, number: number) {
  await said(office, "bo", `/review @ana Look at part ${number}`);
  return said(office, "bo", `/sluice urgent R${number} Main is red`);
}

async function changesBypasses(office: Office, change: (ana: ReturnType<Office["as"]>) => Promise<unknown>) {
  const ana = office.as("ana");
  await ana.opensHome();
  await ana.presses("Settings");
  await ana.presses("Change", { near: "through your shut gate" });
  await change(ana);
  return { ana, errors: (await ana.submits()).errors };
}

test("what was let through asks its reader whether it was worth it; if so, it is given back", async () => {
  const office = await focusing();
  expect(await letThrough(office, 1)).toBe("It goes through now, with your reason: 1 left this week.");
  expect(office.inbox("ana")[0]).toContain('cannot wait: "Main is red"');
  await office.as("ana").presses("Worth it");
  expect(office.inbox("ana")[0]).toContain('cannot wait: "Main is red", which was worth it');
  await expect(office.as("ana").presses("Not worth it")).rejects.toThrow();
  expect(await said(office, "bo", "/review @ana Look at part 2")).toContain("(2 left this week)");
});

test("what was not worth it takes from what its asker has a week, who is told no more than how many are left", async () => {
  const office = await focusing();
  await letThrough(office, 1);
  await office.as("ana").presses("Approve");
  await office.as("ana").presses("Not worth it");
  expect(await said(office, "bo", "/review @ana Look at part 2")).not.toContain("left this week)");
  expect(await said(office, "bo", "/sluice urgent R2 Main is red")).toBe(
    "You have none left this week for Ana, so R2 stays where it is.",
  );
  await office.answersAreTold();
  expect(office.inbox("bo").join()).not.toContain("worth");
  await office.turnTo("2026-04-01T10:00:00+02:00");
  await said(office, "ana", "/focus until 16:00");
  expect(await letThrough(office, 3)).toContain("0 left this week");
});

test("nobody but whose gate was passed says whether it was worth it, once it is theirs no more as well", async () => {
  const office = await focusing();
  await letThrough(office, 1);
  await office.as("ana").presses("Hand over");
  await office.as("ana").chooses("U0CY", { from: "To whom?" });
  await office.as("ana").fills("Why them?", "You know it");
  await office.as("ana").submits();
  await office.turnTo("13:00");
  await expect(office.as("cy").presses("Worth it")).rejects.toThrow();
  const forged = { request: `${office.who("cy").split("/")[0]}/1`, by: office.who("cy"), isWorthIt: false };
  await expect(office.bot().desk.judgeBypass(forged)).rejects.toThrow("was not let through your gate");
  await office.as("ana").presses("Worth it");
  expect(await said(office, "bo", "/review @ana Look at part 2")).toContain("(2 left this week)");
});

test("people who always or never may are not told so, and the line for emergencies is told to both", async () => {
  const office = await focusing();
  await changesBypasses(office, async (ana) => {
    await ana.chooses("U0BO", { from: "Who always may?" });
    await ana.chooses("U0CY", { from: "Who never may?" });
    await ana.fills("In an emergency", "+49 170 1");
  });
  for (const number of [1, 2, 3])
    expect(await letThrough(office, number)).toBe(
      "It goes through now, with your reason: 2 left this week. If that is too slow: +49 170 1",
    );
  expect(office.inbox("ana")).toHaveLength(3);
  await said(office, "cy", "/review @ana Look at the words");
  expect(await said(office, "cy", "/sluice urgent R4 Main is red")).toBe(
    "You have none left this week for Ana, so R4 stays where it is. In an emergency: +49 170 1",
  );
  expect(office.as("ana").modal()?.text).toContain("One person always may.");
});

test("who stands in both lists is refused beside the input, and nothing changes", async () => {
  const office = await focusing();
  const { errors } = await changesBypasses(office, async (ana) => {
    await ana.chooses("U0BO", { from: "Who always may?" });
    await ana.chooses("U0BO", { from: "Who never may?" });
  });
  expect(errors).toEqual({ never: "Somebody stands in both lists. Take them out of one." });
  expect(await said(office, "bo", "/review @ana Look at the parser")).toContain("(2 left this week)");
});
