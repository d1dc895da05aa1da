import type { CDPSession, Page } from "playwright-core";

/** Not the spin buttons in a field of dates, which are the browser's own. */
const operable = new Set("button link tab menuitem option switch radio checkbox textbox searchbox combobox slider".split(" "));

/** A control of the page: what a reader sees of its words, and the name by which it is called and commanded. */
export type Control = { role: string; name: string; sees: string };

/** Every control that the browser would tell of, named as the browser itself names it. */
export async function controlsOf(page: Page): Promise<Control[]> {
  const browser = await page.context().newCDPSession(page);
  const { nodes } = await browser.send("Accessibility.getFullAXTree");
  const found: Control[] = [];
  for (const { role, name, ignored, backendDOMNodeId } of nodes) {
    const kind = String(role?.value).toLowerCase();
    if (ignored || !operable.has(kind) || backendDOMNodeId === undefined) continue;
    found.push({ role: kind, name: String(name?.value ?? ""), sees: await seenOf(browser, backendDOMNodeId) });
  }
  await browser.detach();
  return found;
}

async function seenOf(browser: CDPSession, backendNodeId: number): Promise<string> {
  const { object } = await browser.send("DOM.resolveNode", { backendNodeId });
  const { result } = await browser.send("Runtime.callFunctionOn", {
    objectId: object.objectId ?? "",
    functionDeclaration: `function () { return (${visibleWords})(this); }`,
    returnByValue: true,
  });
  return String(result.value ?? "");
}

/** Runs in the page. Of a field: its label. Pictures, and what stands aside in muted ink, are no label. */
const visibleWords = `(control) => {
  const isField = control.matches("input, textarea, select");
  const roots = isField ? [...(control.labels ?? [])] : [control];
  const unsaid = ".unseen, [aria-hidden=true], input, textarea, select, svg";
  const words = (node) => {
    if (node.nodeType === 3) return node.data;
    if (node.nodeType !== 1 || node.matches(unsaid) || !node.checkVisibility()) return "";
    return " " + [...node.childNodes].map(words).join("") + " ";
  };
  return roots.flatMap((root) => [...root.childNodes].map(words)).join(" ");
}`;

/** As somebody says it: without signs, in one case. */
const spoken = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Those without a name, or whose name does not hold the words that stand on them (WCAG 2.5.3). */
export const misnamed = (controls: Control[]): string[] =>
  controls
    .filter(({ name, sees }) => spoken(name) === "" || !spoken(name).includes(spoken(sees)))
    .map(({ role, name, sees }) => `${role} "${name}" shows "${sees.replace(/\s+/g, " ").trim()}"`);
