import { expect, test } from "vitest";
import { openOffice } from "../support/office.ts";

/** Bo and Dee ask the same of Ana, who asks back. */
async function askedBack() {
  const office = await openOffice();
  const link = "https://github.com/acme/parser/pull/381";
  await office.as("bo").types(`/review @ana Look at the parser ${link}`);
  await office.as("dee").types(`/review @ana The parser, please ${link}`);
  await office.turnTo("9:30");
  await office.as("ana").types("/sluice ask-back R1 Which release?");
  return office;
}

test("what was asked back and handed over since says so, and a reply reaches the new reader", async () => {
  const office = await openOffice();
  await office.as("bo").types("/review @ana Look at the parser");
  await office.turnTo("9:30");
  await office.as("ana").types("/sluice ask-back R1 Which release?");
  await office.as("ana").types("/sluice hand R1 to @eli You know the parser");
  expect(office.inbox("bo")[0]).toContain("It is with Eli now: your reply goes to them.");
  expect(office.inbox("bo")[0]).toContain("Ana asks about R1");
  await office.as("bo").presses("Reply");
  await office.as("bo").fills("Your reply", "For 2.4");
  await office.as("bo").submits();
  expect(office.inbox("bo")[0]).toContain("You replied; it is with Eli now.");
  await office.turnTo("2026-03-25T19:00:00+01:00");
  expect(office.as("eli").sees()).toContain("Bo: For 2.4");
  expect((await office.as("bo").types("/sluice reply R1 And 2.5")).ephemeral?.text).toBe("Added to R1: Eli sees it there.");
});

test("the question says who replied to it, whoever added something later", async () => {
  const office = await askedBack();
  await office.as("bo").types("/sluice reply R1 For 2.4");
  await office.as("dee").types("/sluice reply R1 And it is urgent for docs");
  await office.turnTo("16:30");
  expect(office.inbox("bo")[0]).toContain("You replied; it is with Ana again.");
  expect(office.inbox("dee").join()).toContain("Bo replied; it is with Ana again.");
});

test("a question that was handed over stays unanswered when its asker takes it back while another asks on", async () => {
  const office = await askedBack();
  await office.as("ana").types("/sluice hand R1 to @cy You know the parser");
  await office.turnTo("16:30");
  await office.as("bo").types("/sluice withdraw R1");
  expect(office.inbox("dee").join()).toContain("It is with Cy now: your reply goes to them.");
  expect(office.inbox("bo")[0]).toContain("You took it back: no reply is needed.");
});
