import { dropCallback, likelyAnswer, me, setCallback } from "./agent-routes.ts";
import { addWords, reply, withdraw } from "./deed-routes.ts";
import { ask, list, read } from "./request-routes.ts";
import type { Route } from "./route.ts";

/** Everything that an agent can do over HTTP, in the order in which it is described. */
export const apiRoutes: Route[] = [ask, list, read, addWords, reply, withdraw, likelyAnswer, setCallback, dropCallback, me];
