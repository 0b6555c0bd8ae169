import { BlockList, isIP } from "node:net";

// IANA's registries of special-purpose addresses: what is not for the open internet, or may lead back inside.
const innerV4 = [
  "0.0.0.0/8", // this network
  "10.0.0.0/8", // private
  "100.64.0.0/10", // shared by a provider's customers
  "127.0.0.0/8", // loopback
  "169.254.0.0/16", // link-local: where clouds keep their machines' credentials
  "172.16.0.0/12", // private
  "192.0.0.0/24", // protocol assignments
  "192.0.2.0/24", // documentation
  "192.88.99.0/24", // relays to IPv6
  "192.168.0.0/16", // private
  "198.18.0.0/15", // benchmarks
  "198.51.100.0/24", // documentation
  "203.0.113.0/24", // documentation
  "224.0.0.0/4", // multicast
  "240.0.0.0/4", // reserved, broadcast
];
// Of IPv6 only the global unicast space is open; what is mapped, translated (64:ff9b::), local or multicast lies outside.
const outerV6 = "2000::/3";
const innerV6 = [
  "2001::/23", // Teredo, benchmarks, identifiers
  "2001:db8::/32", // documentation
  "2002::/16", // carries an IPv4 address inside
  "3fff::/20", // documentation
];

const inner = listOf([...innerV4, ...innerV6]);
const outer = listOf([outerV6]);

/** Whether an address (as text, without brackets) belongs to a host of the open internet. What is no address does not. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !inner.check(address, "ipv4");
  // A zone ("fe80::1%eth0") names an interface of this machine.
  if (version !== 6 || address.includes("%")) return false;
  return outer.check(address, "ipv6") && !inner.check(address, "ipv6");
}

function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network, prefix] = range.split("/");
    list.addSubnet(network!, Number(prefix), network!.includes(":") ? "ipv6" : "ipv4");
  }
  return list;
}
