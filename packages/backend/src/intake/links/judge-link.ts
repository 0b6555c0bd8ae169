export type JudgedLink = { ok: true; url: URL } | { ok: false; problem: string };

/** Where pages of the open web are served. */
export const webPorts: readonly number[] = [80, 443];

/** Names that a network gives to its own machines. */
const innerNames = /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa|onion)$/;

/**
 * Whether a link may be followed, as far as its text tells: a web address with a public name, an allowed port and
 * nobody's password. The addresses behind the name are judged when they are known.
 */
export function judgeLink(text: string, ports: readonly number[]): JudgedLink {
  const refuse = (reason: string) => ({ ok: false as const, problem: `The link ${shown(text)} ${reason}` });
  if (!URL.canParse(text)) return refuse("is no web address. Give one such as https://example.org/page.");
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    return refuse("is not read: only http and https are. Save what it names as a file and give that.");
  }
  if (url.username !== "" || url.password !== "") {
    return refuse("holds a user name or password. Give the address of a public page without them.");
  }
  const port = url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port);
  if (!ports.includes(port)) return refuse(`names the port ${port}; pages are read from ${ports.join(" and ")} alone.`);
  const host = hostOf(url);
  const isName = !/^[\d.]+$/.test(host) && !host.includes(":");
  if (host === "" || innerNames.test(host) || (isName && !host.includes("."))) return refuse(insideProblem);
  url.hash = "";
  return { ok: true, url };
}

/** What is told of a link that leads into a private network, however that was found. */
export const insideProblem =
  "leads to this machine or into its own network, where nothing is read from. Save the page as a file and give that.";

/** The host as a resolver or a connection takes it: without brackets and closing dot. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, "$1").replace(/\.+$/, "");
}

function shown(text: string): string {
  // A password that stands in a link must not stand in a message or a log.
  return JSON.stringify(text.replace(/\/\/[^/@]*@/, "//…@").slice(0, 200));
}
