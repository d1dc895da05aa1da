import type { PageView } from "../page-contract.ts";
import { Icon } from "./icon.tsx";

const botWords = ({ bot }: PageView): string => {
  if (!bot.running) return `${bot.name} is stopped`;
  if (bot.connections === null) return `${bot.name} runs`;
  if (bot.connections === 0) return `${bot.name} hears nothing; it connects anew`;
  return bot.connections === 1 ? `${bot.name} runs, 1 connection` : `${bot.name} runs, ${bot.connections} connections`;
};

/** What this page is, and whether the bot behind it is there. */
export const Masthead = ({ view, isConnected }: { view: PageView; isConnected: boolean }) => (
  <div class="masthead">
    <h1>
      <Icon name="shut" size={22} /> {view.guide.name} <span>playground</span>
    </h1>
    <p class="muted">{view.guide.tagline}</p>
    <p class={isConnected && view.bot.running && view.bot.connections !== 0 ? "health" : "health is-down"} role="status">
      {isConnected ? botWords(view) : "The playground does not answer. Trying again."}
    </p>
  </div>
);

/** Before the first view has come. */
export const Waiting = ({ isConnected }: { isConnected: boolean }) => (
  <main class="waiting">
    <h1>Playground</h1>
    <p role="status">
      {isConnected
        ? "Opening the workspace."
        : "The playground does not answer. Start it with npm start; this page comes back by itself."}
    </p>
  </main>
);
