import type { BlockAction, ButtonAction } from "@slack/bolt";
import { actorOf } from "./installation.ts";
import type { Surface } from "./sluice.ts";

/** Opening Home draws it; delivery keeps it fresh from then on. */
export const homeTab: Surface = (bolt, { desk, directory }) => {
  bolt.event("app_home_opened", async ({ event, body }) => {
    if (event.tab !== "home") return;
    const who = actorOf(body, event.user);
    const { isErased } = await directory.know(who);
    if (isErased) return;
    await desk.openHome({ who });
  });
  bolt.action<BlockAction<ButtonAction>>(/^home\/(earlier|more)$/, async ({ ack, action, body }) => {
    await desk.openHome({ who: actorOf(body, body.user.id), page: Number(action.value) });
    await ack();
  });
};
