import { connect } from "node:net";

// Code of the protocol's SSLRequest message.
const sslRequest = 80_877_103;
const timeoutMs = 2_000;

/** `sslmode=prefer` made definite: the server is asked once whether it speaks TLS. Any other connection string comes back as it is. */
export async function settleSslMode(url: string): Promise<string> {
  const parsed = new URL(url);
  if (parsed.searchParams.get("sslmode") !== "prefer") return url;
  parsed.searchParams.set("sslmode", (await offersTls(parsed)) ? "require" : "disable");
  return parsed.href;
}

/** False also when nobody answers: the connection itself will tell that better. */
function offersTls(url: URL): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: url.hostname, port: Number(url.port || 5432), timeout: timeoutMs });
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => {
      const message = Buffer.alloc(8);
      message.writeInt32BE(8, 0);
      message.writeInt32BE(sslRequest, 4);
      socket.write(message);
    });
    socket.once("data", (data) => settle(data.toString("latin1", 0, 1) === "S"));
    socket.once("timeout", () => settle(false));
    socket.once("error", () => settle(false));
    socket.once("close", () => settle(false));
  });
}
