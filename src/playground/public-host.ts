import { BlockList, isIP } from "node:net";

const ours = new BlockList();
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
] as const)
  ours.addSubnet(network, bits, "ipv4");
for (const [network, bits] of [
  ["::", 127],
  ["fc00::", 7],
  ["fe80::", 10],
] as const)
  ours.addSubnet(network, bits, "ipv6");

const localName = /(^|\.)(localhost|local|internal|lan|home\.arpa)\.?$/;

/** Whether a host (as the `hostname` of a URL) may be reached from anywhere, as far as its name or number tells: not this machine, and no private network. */
export function isPublicHost(hostname: string): boolean {
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  const kind = isIP(host);
  if (kind !== 0) return !ours.check(host, kind === 4 ? "ipv4" : "ipv6");
  return host.replace(/\.$/, "").includes(".") && !localName.test(host);
}
