import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";

/** A server on loopback whose address attacks name: nothing may ever ask it. */
export interface Lure {
  address: string;
  /** Paths that were asked for. */
  hits: readonly string[];
  close: () => void;
}

export async function openLure(): Promise<Lure> {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(request.url ?? "");
    response.end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hits,
    close: () => server.close(),
  };
}
