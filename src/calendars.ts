import type { Feeds } from "./bot-settings.ts";
import { openSafeFetch } from "./intake/fetch-safely.ts";
import { aboutCalendar } from "./intake/read-a-feed.ts";
import { openRefreshing } from "./intake/refresh-calendars.ts";
import { openSecretBox } from "./secret-box.ts";
import type { Calendars } from "./slack/sluice.ts";
import type { Wiring } from "./wiring.ts";

const noKey: Feeds = { absent: "Whoever runs Sluice has to set ENCRYPTION_KEY before you can add a calendar." };

/** How calendars are read and added; `refreshing` is absent where none can be. */
export function openCalendars({ settings: { feeds = noKey }, store, clock, desk, wake, fault }: Wiring) {
  if (!("keys" in feeds)) return { refreshing: undefined, calendars: { absent: feeds.absent } satisfies Calendars };
  const box = openSecretBox(feeds.keys);
  const fetchFeed = feeds.fetchFeed ?? openSafeFetch();
  const refreshing = openRefreshing({ store, desk: desk(), box, fetchFeed, now: clock.now, fault }, wake);
  const calendars: Calendars = { seal: (url, who) => box.seal(url, aboutCalendar(who)), read: refreshing.read };
  return { refreshing, calendars };
}
