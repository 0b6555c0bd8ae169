/** A key travels in the open only inside the machine: the problem of variable `name`, or none. `url` is a valid one. */
export function findKeyInTheOpen(name: string, url: string, key: string | undefined): string[] {
  const { protocol, hostname } = new URL(url);
  const isLoopback = hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");
  return protocol === "http:" && !isLoopback && (key ?? "") !== ""
    ? [`${name}: http would show the key to everybody on the way; give an https address`]
    : [];
}
