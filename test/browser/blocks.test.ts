import { expect, test, vi } from "vitest";
import { elementFixtures } from "../playground/block-element-fixtures.ts";
import { blockFixtures, furtherBlocks } from "../playground/block-fixtures.ts";
import { mrkdwn, option, plain, richText, times } from "../playground/block-words.ts";
import { openDrawing } from "./open-drawing.ts";
import { placedWords } from "./placed-words.ts";

vi.setConfig({ testTimeout: 45_000 });

/** Where an element stands. */
const placed = (element: { type: string }): object => {
  if (element.type === "icon_button" || element.type === "feedback_buttons")
    return { type: "context_actions", block_id: "b", elements: [element] };
  if (["button", "workflow_button", "overflow", "image"].includes(element.type))
    return { type: "section", block_id: "b", text: mrkdwn("About it"), accessory: element };
  return { type: "input", block_id: "b", label: plain("What"), element };
};
const input = (element: object) => ({ type: "input", block_id: "b", label: plain("What"), element });
const fixtures: [name: string, block: object][] = [
  ...Object.entries(blockFixtures),
  ...Object.entries(furtherBlocks),
  ["a wide table", { type: "table", rows: [times(12, (n) => ({ type: "raw_text", text: `Column ${n}` }))] }],
  ...Object.values(elementFixtures).map((element): [string, object] => [`a ${element.type}`, placed(element)]),
];

test("every block and element is drawn with its words, on a narrow screen too", async () => {
  const { page, draw, faults } = await openDrawing({ width: 390 });
  for (const [name, fixture] of fixtures) {
    const { block, words } = placedWords(fixture);
    await draw([block]);
    const drawn = await page.evaluate(() => {
      const said = [...document.querySelectorAll("#page *")].flatMap((one) => [
        ...["aria-label", "alt", "title"].map((attribute) => one.getAttribute(attribute) ?? ""),
        "value" in one ? String(one.value) : "",
      ]);
      return `${document.getElementById("page")?.textContent} ${said.join(" ")}`;
    });
    expect(await page.locator(".undrawn").count(), name).toBe(0);
    expect(
      words.filter((word) => !drawn.includes(word)),
      name,
    ).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), name).toBeLessThanOrEqual(0);
  }
  expect(faults).toEqual([]);
});

test("a type that nobody knows is a box with its name and what it holds", async () => {
  const { page, draw } = await openDrawing();
  await draw([{ type: "call", call_id: "R1" }, { type: "constructor" }, input({ type: "not_yet_invented" })]);
  expect(await page.locator(".undrawn summary").allTextContents()).toEqual([
    "Not drawn here: call",
    "Not drawn here: constructor",
    "Not drawn here: not_yet_invented",
  ]);
  expect(await page.locator(".undrawn pre").first().textContent()).toContain("R1");
});

test("a data table is sorted by its heads and shown page by page", async () => {
  const { page, draw } = await openDrawing();
  const row = (name: string, value: number) => [
    { type: "raw_text", text: name },
    { type: "raw_number", value, text: `${value} min` },
  ];
  const head = ["Request", "Minutes"].map((text) => ({ type: "raw_text", text }));
  const rows = [head, row("R9", 100), row("R10", 20), row("R11", 3)];
  await draw([{ type: "data_table", caption: "The queue", page_size: 2, rows }]);
  const names = () => page.locator("tbody th[scope=row]").allTextContents();
  expect(await page.getByRole("table", { name: "The queue" }).count()).toBe(1);
  expect(await names()).toEqual(["R9", "R10"]);
  await page.getByRole("button", { name: "Minutes" }).press("Enter");
  expect(await names()).toEqual(["R11", "R10"]);
  expect(await page.locator("[aria-sort=ascending]").textContent()).toBe("Minutes");
  await page.getByRole("button", { name: "Request" }).click();
  await page.getByRole("button", { name: "Request" }).click();
  expect(await names()).toEqual(["R11", "R10"]);
  await page.getByRole("button", { name: "Rows after" }).click();
  expect(await names()).toEqual(["R9"]);
  expect(await page.getByRole("status").textContent()).toBe("Rows 3 to 3 of 3");
});

test("a chart can be read as a table of its numbers", async () => {
  const { page, draw } = await openDrawing();
  await draw([furtherBlocks["bar"] ?? {}, furtherBlocks["pie"] ?? {}]);
  await page.getByText("The numbers").first().click();
  const cells = await page.locator(".chart-numbers").first().locator("tr").allTextContents();
  expect(cells).toEqual(["DayCameLeft", "Mon32", "Tue-1.50"]);
  expect(await page.getByRole("img").first().getAttribute("aria-label")).toBe("Bar chart: Load. Its numbers stand beneath it.");
  expect(await page.locator(".pie .chart-legend").textContent()).toBe("a: 0.5 (100%)");
});

test("a container is folded by keys, and what is pressed in it is told under its own block", async () => {
  const { page, draw, acts } = await openDrawing();
  const child = {
    type: "actions",
    block_id: "child",
    elements: [{ type: "button", action_id: "refused", text: plain("Go on") }],
  };
  const box = {
    type: "container",
    title: plain("Can wait"),
    child_blocks: [child],
    is_collapsible: true,
    default_collapsed: true,
  };
  await draw([box]);
  const button = page.getByRole("button", { name: "Go on" });
  expect(await button.isVisible()).toBe(false);
  await page.locator("summary").focus();
  await page.keyboard.press("Enter");
  await button.click();
  expect(await acts()).toMatchObject([{ do: "press", blockId: "child", actionId: "refused" }]);
  expect(await page.locator(".container .of-actions").getByRole("alert").textContent()).toBe("Not now.");
});

test("a carousel goes on by its buttons, as far as there are cards", async () => {
  const { page, draw } = await openDrawing({ width: 390 });
  await draw([{ type: "carousel", elements: times(4, (n) => ({ type: "card", title: mrkdwn(`Card ${n}`) })) }]);
  const [earlier, further] = ["Earlier cards", "Further cards"].map((name) => page.getByRole("button", { name }));
  expect(await earlier?.isDisabled()).toBe(true);
  await further?.click();
  await expect.poll(() => earlier?.isEnabled()).toBe(true);
  await page.locator(".carousel-row").evaluate((row) => row.scrollTo({ left: row.scrollWidth, behavior: "instant" }));
  await expect.poll(() => further?.isDisabled()).toBe(true);
});

test("Markdown is never read as HTML, and leads nowhere unsafe", async () => {
  const { page, draw, faults } = await openDrawing();
  await draw([{ type: "markdown", text: "<img src=x onerror=alert(1)> [label](javascript:alert(1)) [good](https://a.example)" }]);
  expect(await page.locator(".markdown img").count()).toBe(0);
  expect(await page.locator(".markdown a").allTextContents()).toEqual(["good"]);
  expect(await page.locator(".markdown").textContent()).toBe("<img src=x onerror=alert(1)> label good");
  expect(faults).toEqual([]);
});

test("a long text is folded until it is asked for, unless its sender expands it", async () => {
  const { page, draw } = await openDrawing();
  const text = plain("Long words. ".repeat(80));
  await draw([{ type: "section", text, expand: true }]);
  expect(await page.getByRole("button").count()).toBe(0);
  await draw([{ type: "section", text }]);
  const words = page.locator(".section-words .words");
  const shown = () => words.evaluate((one) => one.parentElement?.clientHeight === one.clientHeight);
  expect(await shown()).toBe(false);
  await page.getByRole("button", { name: "Show all" }).click();
  expect(await shown()).toBe(true);
});

test("rich text keeps its marks and the counting of its lists", async () => {
  const { page, draw } = await openDrawing();
  const line = (text: string) => ({ type: "rich_text_section", elements: [{ type: "text", text }] });
  const list = { type: "rich_text_list", style: "ordered", indent: 1, offset: 2, border: 1, elements: [line("third")] };
  const marked = { type: "text", text: "all", style: { bold: true, italic: true, strike: true, underline: true, code: true } };
  const wave = { type: "emoji", name: "unheard_of", unicode: "1f44b-1f3fb" };
  await draw([{ type: "rich_text", elements: [list, { type: "rich_text_section", elements: [marked, wave] }] }]);
  expect(await page.locator("ol.is-bordered").getAttribute("start")).toBe("3");
  expect(await page.locator("u s em strong code").textContent()).toBe("all");
  expect(await page.locator(".words").textContent()).toContain("👋🏻");
});

test("what asks first does nothing until it is answered, a link too", async () => {
  const { page, draw, acts } = await openDrawing();
  const confirm = { title: plain("Sure?"), text: mrkdwn("Really"), confirm: plain("Do it"), deny: plain("No") };
  const button = { type: "button", action_id: "go", text: plain("Go"), url: "https://a.example/", confirm };
  await draw([{ type: "actions", block_id: "row", elements: [button] }]);
  const link = page.getByRole("link", { name: "Go" });
  await link.click();
  await page.getByRole("button", { name: "No" }).click();
  expect(await acts()).toEqual([]);
  await link.click();
  const opened = page.context().waitForEvent("page");
  await page.getByRole("button", { name: "Do it" }).click();
  await opened;
  expect(page.context().pages()).toHaveLength(2);
  expect(await acts()).toMatchObject([{ do: "press", actionId: "go" }]);
});

test("feedback stays down where it was given, and an icon button is for those who may see it", async () => {
  const { page, draw, acts } = await openDrawing();
  const hidden = { ...elementFixtures.icon_button, action_id: "other", visible_to_user_ids: ["U2"], text: plain("Not for Ana") };
  await draw([{ type: "context_actions", block_id: "b", elements: [elementFixtures.feedback_buttons, hidden] }]);
  await page.getByRole("button", { name: "Bad" }).click();
  await page.locator("[aria-pressed=true]", { hasText: "Bad" }).waitFor();
  expect(await acts()).toMatchObject([{ do: "press", actionId: "e", value: "-" }]);
  expect(await page.getByText("Not for Ana").count()).toBe(0);
});

test("an external select asks the app for what is typed, and takes by keys what it offers", async () => {
  const options = [option("Reed", "r1"), option("Rush", "r2")];
  const { page, draw, acts, asked } = await openDrawing({ answer: () => ({ options }) });
  const many = { type: "multi_external_select", action_id: "all", min_query_length: 2, max_selected_items: 2 };
  await draw([{ type: "actions", block_id: "row", elements: [many] }], { channel: "D1", ts: "7" });
  const field = page.getByRole("combobox");
  await page.clock.install();
  await field.pressSequentially("r");
  await page.clock.runFor(2000);
  expect(asked).toEqual([]);
  expect(await page.getByRole("status").textContent()).toBe("Type 1 more letter.");
  await field.pressSequentially("e");
  await page.getByRole("option", { name: "Reed" }).waitFor();
  const act = { do: "suggest", where: { channel: "D1", ts: "7" }, blockId: "row", actionId: "all", typed: "re" };
  expect(asked).toEqual([{ as: "U1", act }]);
  await field.press("ArrowDown");
  await field.press("Enter");
  await page.getByRole("button", { name: "Remove Reed" }).waitFor();
  await field.press("ArrowDown");
  await field.press("Enter");
  await page.getByText("No more than 2 can be chosen.").waitFor();
  await page.getByRole("button", { name: "Remove Reed" }).click();
  expect((await acts()).map((one) => "value" in one && one.value)).toEqual([["r1"], ["r1", "r2"], ["r2"]]);
});

test("the option that one has come to by keys stays in sight", async () => {
  const { page, draw } = await openDrawing({ answer: () => ({ options: times(40, (n) => option(`Plant ${n}`)) }) });
  await draw([input({ type: "external_select", action_id: "a", min_query_length: 0 })]);
  const field = page.getByRole("combobox");
  await field.click();
  await page.getByText("40 options").waitFor();
  await field.press("ArrowUp");
  const last = page.getByRole("option", { name: "Plant 39" });
  const isInside = () =>
    last.evaluate((one) => one.getBoundingClientRect().bottom <= (one.closest(".offers")?.getBoundingClientRect().bottom ?? 0));
  await expect.poll(isInside).toBe(true);
});

test("selects offer what their filter lets pass, and the conversation in which one is", async () => {
  const { page, draw, acts } = await openDrawing();
  const select = (more: object) => input({ type: "conversations_select", action_id: "a", ...more });
  const offered = () => page.locator("select option").allTextContents();
  const filter = { include: ["im", "private"], exclude_bot_users: true };
  await draw([select({ filter })]);
  expect(await offered()).toEqual(["Choose one", "#secret", "Bo"]);
  await draw([input({ type: "channels_select", action_id: "a" })]);
  expect(await offered()).toEqual(["Choose one", "#parser"]);
  await draw([input({ type: "users_select", action_id: "a" })]);
  expect(await offered()).toEqual(["Choose one", "Ana", "Bo", "Sluice"]);
  const chosen = () => page.locator("select").inputValue();
  await draw([select({ default_to_current_conversation: true })], { view: "V1" });
  await expect.poll(chosen).toBe("C1");
  const button = { type: "button", action_id: "go", text: plain("Go") };
  const row = { type: "actions", block_id: "row", elements: [button] };
  await draw([select({ default_to_current_conversation: true, filter }), row], { view: "V2" });
  await page.getByRole("button", { name: "Go" }).click();
  expect(await acts()).toMatchObject([{ do: "press", state: { b: { a: null } } }]);
});

test("in a view the input that asks for the focus gets it", async () => {
  const { page, draw } = await openDrawing();
  const fields = [
    { ...input({ type: "plain_text_input", action_id: "a" }), block_id: "first" },
    { ...input({ type: "checkboxes", action_id: "a", focus_on_load: true, options: [option("Reed")] }), block_id: "second" },
  ];
  await draw(fields, { channel: "D1", ts: "8" });
  expect(await page.locator(":focus").count()).toBe(0);
  await draw(fields, { view: "V3" });
  await expect.poll(() => page.getByRole("checkbox", { name: "Reed" }).evaluate((box) => box.matches(":focus"))).toBe(true);
});

test("fields say what they take, keep line breaks, and tell the app as their config says", async () => {
  const { page, draw, acts } = await openDrawing();
  const field = page.getByRole("textbox");
  await draw([input({ type: "plain_text_input", action_id: "a", min_length: 3, max_length: 5 })]);
  await field.fill("ab");
  expect(await page.locator(".hint.is-broken").textContent()).toBe("2 of at least 3 characters");
  await field.fill("abcd");
  expect(await page.locator(".hint:not(.is-broken)").textContent()).toBe("4 of at most 5 characters");
  await draw([input({ type: "number_input", action_id: "a", is_decimal_allowed: false, min_value: "1", max_value: "9" })]);
  await field.fill("2.5");
  expect(await page.locator(".hint.is-broken").textContent()).toBe("A whole number from 1 to 9");
  const typing = { type: "rich_text_input", action_id: "a", initial_value: richText({ type: "text", text: "Reed" }) };
  const config = { dispatch_action_config: { trigger_actions_on: ["on_character_entered"] } };
  await draw([{ ...input({ ...typing, ...config }), dispatch_action: true }]);
  expect(await field.inputValue()).toBe("Reed");
  await field.press("End");
  await field.press("Enter");
  await field.pressSequentially("Rush");
  await expect.poll(async () => (await acts()).at(-1)).toMatchObject({ value: "Reed\nRush", state: { b: { a: "Reed\nRush" } } });
});

// Seen to fail when whatever was done while a press was under way was dropped, and a choice taken back.
test("what is typed and chosen while the app has not answered yet is told after that, and stays", async () => {
  const { page, draw, acts } = await openDrawing();
  const config = { dispatch_action_config: { trigger_actions_on: ["on_character_entered"] } };
  const options = ["One", "Two"].map((text) => ({ text: { type: "plain_text", text }, value: text }));
  const choice = { ...input({ type: "radio_buttons", action_id: "c", options }), block_id: "c", dispatch_action: true };
  await draw([{ ...input({ type: "plain_text_input", action_id: "slow", ...config }), dispatch_action: true }, choice]);
  const field = page.getByRole("textbox");
  await field.pressSequentially("a");
  await expect.poll(async () => (await acts()).length).toBe(1);
  await page.getByRole("radio", { name: "Two" }).check();
  await field.focus();
  await field.pressSequentially("b");
  await expect.poll(async () => (await acts()).length).toBe(3);
  expect(await acts()).toMatchObject([
    { value: "a" },
    { value: "Two" },
    { value: "ab", state: { b: { slow: "ab" }, c: { c: "Two" } } },
  ]);
  expect(await page.getByRole("radio", { name: "Two" }).isChecked()).toBe(true);
  expect(await field.evaluate((box) => box === document.activeElement)).toBe(true);
});

test("files are told by their names, no more of them than may be", async () => {
  const { page, draw } = await openDrawing();
  await draw([input({ type: "file_input", action_id: "a", max_files: 2, filetypes: ["txt"] })]);
  const files = ["a.txt", "b.txt", "c.txt"].map((name) => ({ name, mimeType: "text/plain", buffer: Buffer.from("x") }));
  await page.locator("input[type=file]").setInputFiles(files);
  expect(await page.locator(".file-names li").allTextContents()).toEqual(["a.txt", "b.txt"]);
  expect(await page.locator(".trouble").textContent()).toBe("At most 2 files of the kinds txt. The others were left out.");
});
