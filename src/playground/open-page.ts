import { openFaultPanel } from "./fault-panel.ts";
import { happensIn } from "./happens-in.ts";
import { type PageHooks, perform } from "./page-acts.ts";
import { plainGuide } from "./page-guide.ts";
import { openPageServer, type PageServer } from "./page-server.ts";
import { pageView } from "./page-view.ts";
import { type Core, secrets } from "./workspace-core.ts";
import { userTokenOf } from "./world-installs.ts";

/** The page of a workspace: what it shows to each person, and what they can do there. */
export function openPage({ office, log, sockets, faults, limits, connections }: Core, hooks: PageHooks): PageServer {
  const { world } = office;
  const happens = happensIn({ ...office, awaitsEvents: false }, secrets.bot, userTokenOf);
  const { stepBack } = hooks;
  const panel = openFaultPanel({
    world,
    happens,
    faults,
    limits,
    log,
    sockets,
    botToken: secrets.bot,
    stepBack,
    changed: office.changed,
  });
  const persons = () => [...world.people.values()].filter((one) => !one.isBot);
  return openPageServer({
    isPerson: (user) => persons().some((one) => one.id === user),
    firstPerson: () => persons()[0]?.id ?? "",
    act: (user, act) => perform({ office, happens, panel, hooks }, user, act),
    async viewFor(user) {
      const facts = { people: [...world.people.keys()], bot: world.app.botUserId };
      return pageView(world, user, {
        ...{ isRunning: hooks.isRunning(), connections: connections(), log, faults: panel.view() },
        ribbon: await hooks.ribbon(user),
        guide: hooks.guide?.() ?? plainGuide(world),
        story: hooks.story?.(world.happenings, facts) ?? [],
      });
    },
  });
}
