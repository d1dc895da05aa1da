import { hostOfAsk } from "./asked-both-ways.ts";
import { type CodeHost, hostAsker } from "./code-host.ts";
import { installationOf } from "./person.ts";
import type { Request } from "./request.ts";

/** " · by Codertocat": behind a title who wrote it, where nobody here is that. */
export const byAuthor = / · by (\S+)$/;

/** Whoever asks at a code host and is nobody here, by their name there: they wait there. Undefined where a program asks, or that is not known. */
export function authorWaiting({ askers }: Request): { host: CodeHost; name: string } | undefined {
  for (const one of askers) {
    const host = hostOfAsk(one);
    const name = byAuthor.exec(one.ask)?.[1];
    const isPerson = host && one.who === hostAsker(installationOf(one.who), host).id && !name?.endsWith("[bot]");
    if (host && name && isPerson) return { host, name };
  }
  return undefined;
}
