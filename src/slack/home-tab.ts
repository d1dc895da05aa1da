import { actorOf } from "./installation.ts";
import type { Surface } from "./sluice.ts";

/** Opening Home draws it; delivery keeps it fresh from then on. */
export const homeTab: Surface = (bolt, { desk, directory }) => {
  bolt.event("app_home_opened", async ({ event, body }) => {
    if (event.tab !== "home") return;
    const who = actorOf(body, event.user);
    await directory.know(who);
    await desk.openHome({ who });
  });
};
