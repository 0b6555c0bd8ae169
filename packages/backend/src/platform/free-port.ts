import { createServer } from "node:net";

/** A port of loopback that nobody listens on: the wished one when it is free. */
export async function findFreePort(wished = 0): Promise<number> {
  const port = await tryPort(wished);
  return port ?? (await tryPort(0)) ?? Promise.reject(new Error("This machine has no free port."));
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === "object" ? address.port : null));
    });
  });
}
