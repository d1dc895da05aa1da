import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { openDemo } from "../../src/demo.ts";
import { tokensPath } from "../../src/demo-token.ts";
import { openLog } from "../../src/log.ts";
import type { Act } from "../../src/playground/act-contract.ts";
import type { PageView } from "../../src/playground/page-contract.ts";
import { newFolder } from "./new-folder.ts";
import { actAt, viewAt } from "./page-calls.ts";

const soon = { timeout: 15_000, interval: 20 };
type Part = { type: string; action_id?: string; block_id?: string; value?: string; text?: unknown; elements?: Part[] };

/** All words of blocks, in their order. */
const wordsOf = (value: unknown): string =>
  JSON.stringify(value, (name, one) => (["action_id", "block_id", "value", "type"].includes(name) ? undefined : one)) ?? "";

/** The playground as `npm start` opens it, with Dee before its page; with data that stay when it ends and begins again. */
export async function openPlayground() {
  const folder = newFolder("playground");
  const databasePath = join(folder, "playground.db");
  const begin = () => openDemo({ port: 0, databasePath }, openLog("silent"));
  let demo = await begin();
  onTestFinished(async () => {
    await demo.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const dee = "U0DEE";
  const acts = async (what: Act, as = dee) => expect(await actAt(demo.url, as, what)).toBeNull();
  const view = (isRight?: (view: PageView) => boolean) => viewAt(demo.url, dee, isRight);
  const modal = (words: string) =>
    view(({ modals }) => wordsOf(modals.at(-1)).includes(words)).then(({ modals }) => modals.at(-1)!);
  const work = async () => (await view()).guide.atWork;
  /** What the agent's panel says: its words, then its lines, oldest first. */
  const panel = async () => {
    const at = await work();
    const said = (at?.lines ?? []).map(({ says }) =>
      says.map((part) => (typeof part === "string" ? part : new Date(part.at).toISOString())).join(""),
    );
    return [at?.body, at?.field?.label, ...said].join("\n");
  };
  return {
    acts,
    view,
    modal,
    /** All that somebody has of the bot. */
    messagesOf: async (user: string) => wordsOf((await viewAt(demo.url, user)).conversations[0]?.messages),
    refuses: (what: Act) => actAt(demo.url, dee, what),
    types: (text: string, as = dee) => acts({ do: "say", channel: `D${as.slice(1)}`, text }, as),
    turns: (minutes: number) => acts({ do: "turn", turn: { by: minutes } }),
    /** Presses a button of the topmost modal. */
    presses: async (actionId: string) => {
      const { modals } = await view();
      const { id, blocks } = modals.at(-1)!;
      const all = (blocks as Part[]).flatMap((block) => (block.elements ?? []).map((one) => ({ block, one })));
      const found = all.find(({ one }) => one.action_id === actionId);
      expect(found, actionId).toBeDefined();
      const { block, one } = found!;
      const value = one.value === undefined ? {} : { value: one.value };
      await acts({ do: "press", where: { view: id }, blockId: block.block_id ?? "", actionId, state: {}, ...value });
    },
    work,
    panel,
    /** Waits until the panel, or its field, has these words. */
    reads: (words: string) => expect.poll(panel, soon).toContain(words),
    /** The token in the topmost modal, as soon as one stands there. */
    token: async () => {
      const { modals } = await view((one) => /sluice_\w/.test(wordsOf(one.modals.at(-1))));
      return /sluice_[\w-]{43}/.exec(wordsOf(modals.at(-1)))?.[0] ?? "";
    },
    restarts: () => acts({ do: "restart" }),
    /** Everything ends, and `npm start` begins it anew. */
    startsAnew: async ({ without }: { without?: "its agent's token" } = {}) => {
      await demo.stop();
      if (without) rmSync(tokensPath(databasePath));
      demo = await begin();
    },
  };
}
