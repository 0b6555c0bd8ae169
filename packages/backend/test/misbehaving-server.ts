import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** What a server of the outside does to its callers. */
export type Fault =
  | "429"
  | "429 for an hour"
  | "500"
  | "503 in HTML"
  | "hang"
  | "stop in the middle"
  | "reset"
  | "garbage"
  | "cut"
  | "redirect";

export interface Asked {
  method: string;
  url: URL;
  headers: IncomingMessage["headers"];
  /** Parsed JSON; undefined without a body. */
  body: unknown;
}

export interface Reply {
  status?: number;
  body: unknown;
}

export interface MisbehavingServer {
  url: string;
  /** Faults that the next requests meet, one each, before the server is itself again. */
  faults: (Fault | null)[];
  requests: Asked[];
  close: () => Promise<void>;
}

/** A JSON service on a loopback port that answers by `answer` and misbehaves on command. */
export async function openMisbehavingServer(answer: (asked: Asked) => Reply): Promise<MisbehavingServer> {
  const faults: (Fault | null)[] = [];
  const requests: Asked[] = [];
  const server = createServer((request, response) => void serve(request, response));
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const sent = await text(request);
    const asked: Asked = {
      method: request.method ?? "",
      url: new URL(request.url ?? "/", "http://localhost"),
      headers: request.headers,
      body: sent === "" ? undefined : JSON.parse(sent),
    };
    requests.push(asked);
    const fault = faults.shift() ?? null;
    if (fault !== null && misbehave(fault, response, () => answer(asked))) return;
    const { status = 200, body } = answer(asked);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    faults,
    requests,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function misbehave(fault: Fault, response: ServerResponse, answer: () => Reply): boolean {
  const json = { "content-type": "application/json" };
  switch (fault) {
    case "429":
      response.writeHead(429, { ...json, "retry-after": "0.05" }).end('{"error":{"message":"slow down"}}');
      return true;
    case "429 for an hour":
      response.writeHead(429, { ...json, "retry-after": "3600" }).end('{"error":{"message":"slow down"}}');
      return true;
    case "500":
      response.writeHead(500, json).end('{"error":{"message":"broken"}}');
      return true;
    case "503 in HTML":
      response.writeHead(503, { "content-type": "text/html" }).end("<html><body>Down for upkeep</body></html>");
      return true;
    case "hang":
      return true;
    case "stop in the middle":
      response.writeHead(200, json).write('{"data": [');
      return true;
    case "reset":
      response.socket?.resetAndDestroy();
      return true;
    case "garbage":
      response.writeHead(200, json).end("� not what you asked for");
      return true;
    case "cut": {
      const whole = JSON.stringify(answer().body);
      response.writeHead(200, json).end(whole.slice(0, Math.floor(whole.length / 2)));
      return true;
    }
    case "redirect":
      response.writeHead(307, { location: "http://127.0.0.1:9/elsewhere" }).end();
      return true;
  }
}
