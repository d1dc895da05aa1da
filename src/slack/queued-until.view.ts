import type { Request } from "../domain/request.ts";
import { sayWeekdayAndDate } from "../domain/say-time.ts";
import { localDate } from "../domain/time.ts";
import type { Viewer } from "./request.view.ts";

/** "queued until about Thu 26 Mar", for what agents ask beyond a day's share; undefined of what waits for an opening as anything does. */
export function sayQueued({ turn }: Pick<Request, "turn">, viewer: Viewer): string | undefined {
  if (turn.is !== "held" || turn.notBefore === undefined || turn.notBefore <= viewer.now) return undefined;
  return `queued until about ${sayWeekdayAndDate(localDate(turn.notBefore, viewer.zone), viewer)}`;
}
