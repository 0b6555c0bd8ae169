/**
 * Links that lead to the canary on `port` of this machine, or would to something like it: written in every way that
 * URLs, resolvers and redirects allow. `name` links need the planted names of `plantedNames`.
 */
export function privateLinks(port: number, redirector: string): string[] {
  const hosts = [
    // One address, many spellings.
    ..."127.0.0.1 127.1 127.0.1 2130706433 0x7f000001 0x7f.0.0.1 0x7f.1 0177.0.0.1 017700000001 0177.0x0.0.1 127.000.000.001".split(
      " ",
    ),
    ..."127.0.0.1. 127.0.0.3 127.255.255.254 0.0.0.0 0 0x0 ⑫⑦.⓪.⓪.① １２７.0.0.1 127。0。0。1 %31%32%37.0.0.1".split(
      " ",
    ),
    // The other ranges that are not of the open internet.
    ..."10.0.0.1 172.16.0.1 172.31.255.254 192.168.1.1 169.254.169.254 0xa9fea9fe 2852039166 100.64.0.1 100.127.255.254".split(
      " ",
    ),
    ..."192.0.0.1 192.0.2.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255".split(
      " ",
    ),
    // IPv6: loopback, unspecified, mapped, compatible, translated, tunnelled, local, multicast.
    ..."[::1] [0:0:0:0:0:0:0:1] [::] [::ffff:127.0.0.1] [::ffff:7f00:1] [0:0:0:0:0:ffff:127.0.0.1] [::127.0.0.1]".split(
      " ",
    ),
    ..."[64:ff9b::7f00:1] [64:ff9b:1::7f00:1] [2002:7f00:1::] [2001:0:7f00:1::] [fe80::1] [fec0::1] [fc00::1]".split(
      " ",
    ),
    ..."[fd00:ec2::254] [ff02::1] [100::1] [2001:db8::1] [3fff::1] [5f00::1]".split(" "),
    // Names.
    ..."localhost LOCALHOST localhost. app.localhost localhost.localdomain printer.local db.internal router intranet".split(
      " ",
    ),
    // Names that a resolver sends inside, wholly or in part, at once or the second time.
    ..."inside.example mixed.example mixed-last.example six.example mapped.example metadata.example".split(" "),
  ];
  const targets = ["127.0.0.1", "localhost", "[::1]", "0x7f.1", "inside.example"].map(
    (host) => `http://${host}:${port}/`,
  );
  return [
    ...hosts.map((host) => `http://${host}:${port}/`),
    // Who a link seems to name is not who it names.
    `http://example.org@127.0.0.1:${port}/`,
    `http://example.org:80@127.0.0.1:${port}/`,
    `http://user:secret@127.0.0.1:${port}/`,
    `http://127.0.0.1:${port}#@example.org/`,
    `http://127.0.0.1:${port}\\@example.org/`,
    `http:127.0.0.1:${port}/`,
    `http:///127.0.0.1:${port}/`,
    `  http://127.0.0.1:${port}/`,
    `ht\ntp://127.0.0.1:${port}/`,
    `https://127.0.0.1:${port}/`,
    `file:///etc/passwd`,
    `ftp://127.0.0.1:${port}/`,
    `gopher://127.0.0.1:${port}/_GET`,
    `data:text/html,<p>text</p>`,
    `//127.0.0.1:${port}/`,
    `not a link`,
    // A public page that sends on to the inside, in one step or several, or without end.
    ...targets.flatMap((target) =>
      [301, 302, 303, 307, 308].map((code) => `${redirector}/${code}?to=${encodeURIComponent(target)}`),
    ),
    `${redirector}/302?to=${encodeURIComponent(`${redirector}/302?to=${encodeURIComponent(targets[0]!)}`)}`,
    `${redirector}/302?to=${encodeURIComponent(`//127.0.0.1:${port}/`)}`,
    `${redirector}/302?to=${encodeURIComponent("file:///etc/passwd")}`,
    `${redirector}/loop`,
  ];
}

/** What the planted resolver answers; `rebind.example` is seen to by the test. */
export const plantedNames: Readonly<Record<string, readonly string[]>> = {
  "inside.example": ["127.0.0.1"],
  "mixed.example": ["127.0.0.2", "127.0.0.1"],
  "mixed-last.example": ["127.0.0.1", "127.0.0.2"],
  "six.example": ["::1"],
  "mapped.example": ["::ffff:127.0.0.1"],
  "metadata.example": ["169.254.169.254"],
  "open.example": ["127.0.0.2"],
};
