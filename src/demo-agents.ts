import type { Bot } from "./bot.ts";
import type { Clock } from "./clock.ts";
import { type AgentLine, openDemoAgent } from "./demo-agent.ts";
import { type AgentDoor, callAsAgent } from "./demo-agent-call.ts";
import { jobs, sayLetIn } from "./demo-agent-script.ts";
import { nightShifts } from "./demo-night.ts";
import { keepToken, tokenOf } from "./demo-token.ts";
import { personId } from "./domain/person.ts";
import type { Instant } from "./domain/time.ts";

const mostLines = 40;

type Surroundings = { clock: Pick<Clock, "now" | "wakeAt">; databasePath: string; teamId(): string; changed(): void };

/** What cannot stand in a header is no token either. */
const opens = (door: AgentDoor) =>
  callAsAgent(door, { method: "GET", path: "/me" }, AbortSignal.timeout(10_000)).then(
    ({ status }) => status === 200,
    () => false,
  );

/** Who works in the playground by itself, from `begunAt` on: Dee's agent, which asks her over the bot's own HTTP. */
export function openDemoAgents({ clock, databasePath, teamId, changed }: Surroundings, begunAt: Instant) {
  const lines: AgentLine[] = [];
  let door: AgentDoor = { base: "", token: "" };
  const told = (line: AgentLine) => {
    lines.splice(0, lines.length + 1 - mostLines);
    lines.push(line);
    changed();
  };
  const letGo = () => openDemoAgent({ ...clock, door: () => door, told }, { jobs, begunAt, name: "importer" });
  let importer = letGo();
  let atNight: (typeof importer)[] = [];
  const agentOf = (name: string, owner: string) => ({
    ...{ id: personId(teamId(), `agent-${name}`), owner: personId(teamId(), owner), name },
  });
  const stop = () => {
    for (const agent of [importer, ...atNight]) agent.stop();
    atNight = [];
  };
  return {
    lines,
    isShutOut: () => importer.isShutOut(),
    pass: async () => {
      for (const agent of [importer, ...atNight]) await agent.pass();
    },
    /** Lets Ana's agents work from `begunAt` on: what one says has its name before it. Their keys are those of that evening. */
    workAtNight: async (bot: Bot, begunAt: Instant) => {
      for (const [name, jobs] of Object.entries(nightShifts)) {
        const token = await tokenOf(bot, databasePath, agentOf(name, "U0ANA"));
        const settings = {
          ...clock,
          door: () => ({ ...door, token }),
          told: ({ at, says }: AgentLine) => told({ at, says: [`${name}: `, ...says] }),
        };
        const agent = openDemoAgent(settings, { jobs, begunAt, name: `${name}-${begunAt}` });
        atNight.push(agent);
        await agent.pass();
      }
    },
    /** The bot was begun, or begun anew. */
    meet: async (bot: Bot) => {
      const token = await tokenOf(bot, databasePath, agentOf("importer", "U0DEE"));
      door = { base: `http://localhost:${bot.port}`, token };
      await importer.knocks();
      await importer.pass();
    },
    /** A visitor gives the agent another token; one that opens nothing is refused with a sentence, and it keeps what it has. */
    takeToken: async (words: string) => {
      const other = { ...door, token: words.trim() };
      if (!(await opens(other)))
        throw new Error("That token opens nothing. Copy the whole of it, from sluice_ on, or make another in /sluice agents.");
      door = other;
      keepToken(databasePath, "importer", door.token);
      told({ at: clock.now(), says: sayLetIn });
      await importer.pass();
    },
    /** As if they had never worked. */
    startOver: () => {
      lines.length = 0;
      stop();
      importer = letGo();
    },
    stop,
  };
}
