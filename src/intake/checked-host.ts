import { type LookupAddress, lookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { Refusal } from "../domain/refusal.ts";
import { isPublic } from "./public-address.ts";

/** What tests allow besides: these addresses and ports, and who signed their certificate. */
export type Allowed = { addresses?: string[]; ports?: number[]; ca?: string };

const isAllowed = ({ addresses = [] }: Allowed, address: string) => isPublic(address) || addresses.includes(address);
const notPublic = "its address is not one of the open internet";

/** Under what no name of the open internet ends: reserved by RFCs 6761, 6762, 8375 and 9476 and by ICANN, or given out to nobody since inner networks use it. */
const innerEnds =
  /(^|\.)(localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa|test|invalid|alt|onion)$/;

/** What can be seen of a name alone. Where an address is allowed besides, so is whatever name leads to it. */
function isInnerName({ addresses = [] }: Allowed, host: string): boolean {
  const name = host.replace(/\.$/, "");
  return addresses.length === 0 && (!name.includes(".") || innerEnds.test(name));
}

/** Https, no name or password in it, the usual port, and no address, nor name, that is not public. Refused in words that end a sentence. */
export function checkedUrl(text: string, allowed: Allowed, base?: URL): URL {
  if (!URL.canParse(text, base)) throw new Refusal(base ? "it redirects to what is no address" : "that is no address");
  const url = new URL(text, base);
  if (url.protocol !== "https:") throw new Refusal("its address does not begin with https://");
  if (url.username !== "" || url.password !== "") throw new Refusal("its address has a name or password in it");
  if (url.port !== "" && !allowed.ports?.includes(Number(url.port))) throw new Refusal("its address has a port of its own");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) === 0 ? isInnerName(allowed, host) : !isAllowed(allowed, host)) throw new Refusal(notPublic);
  return url;
}

/** Resolves a name for one connection, to public addresses alone. What is an address already never comes here. */
export const lookupPublic =
  (allowed: Allowed): LookupFunction =>
  (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return done(error, "");
      const fitting = found.filter(({ address }) => isAllowed(allowed, address));
      const [first] = fitting;
      if (!first) return done(new Refusal(notPublic), "");
      return options.all ? done(null, fitting) : done(null, first.address, first.family);
    });
  };
