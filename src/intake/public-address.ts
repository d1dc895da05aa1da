import { BlockList, isIP } from "node:net";

/** What is not the open internet, by IANA's registries of special addresses: here, private, link-local, shared, for documents, multicast, reserved. */
const reserved4: [string, number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];
/** Of the only range that is given out, what is not the open internet: tunnels to IPv4 (Teredo, 6to4) and documents. */
const reserved6: [string, number][] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const blocked = new BlockList();
for (const [network, bits] of reserved4) blocked.addSubnet(network, bits, "ipv4");
for (const [network, bits] of reserved6) blocked.addSubnet(network, bits, "ipv6");
const givenOut = new BlockList();
givenOut.addSubnet("2000::", 3, "ipv6");

/**
 * Whether an address is one of the open internet. All of IPv6 that is not given out is none: with it go loopback, private and link-local ones,
 * and those that stand for an IPv4 address (mapped, NAT64).
 */
export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !blocked.check(address, "ipv4");
  if (family === 6) return !address.includes("%") && givenOut.check(address, "ipv6") && !blocked.check(address, "ipv6");
  return false;
}
