import { once } from "node:events";
import { createServer, get, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fetchPage, type FetchRules } from "../src/intake/links/fetch-page.client.ts";
import { isPublicAddress } from "../src/intake/links/is-public-address.ts";
import { plantedNames, privateLinks } from "./private-links.ts";

const page = "<html><body><h1>Soil</h1><p>Soil is the upper layer of the earth.</p></body></html>";
let hits = 0;
let canary: Server;
let open: Server;
let port: number;
/** The page's requests, as they came in. */
const seen: { url: string | undefined; headers: Record<string, unknown> }[] = [];

async function listen(host: string, at: number, answer: RequestListener): Promise<Server> {
  const server = createServer(answer).listen(at, host);
  await once(server, "listening");
  return server;
}

beforeAll(async () => {
  canary = await listen("127.0.0.1", 0, (_request, response) => response.end("canary"));
  canary.on("connection", () => (hits += 1));
  port = (canary.address() as AddressInfo).port;
  // A second loopback address plays the open internet, on the same port: so nothing but the address tells them apart.
  open = await listen("127.0.0.2", port, (request, response) => {
    seen.push({ url: request.url, headers: request.headers });
    const url = new URL(request.url ?? "/", "http://open.example");
    const code = Number(url.pathname.slice(1));
    if (url.pathname === "/loop") response.writeHead(302, { location: "/loop" }).end();
    else if (code >= 300) response.writeHead(code, { location: url.searchParams.get("to") ?? "" }).end();
    else if (url.pathname === "/endless") drip(response);
    else if (url.pathname === "/hang") response.writeHead(200, { "content-type": "text/html" }).write("<p>");
    else if (url.pathname === "/bomb")
      response
        .writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" })
        .end(gzipSync(Buffer.alloc(50_000_000)));
    else if (url.pathname === "/image") response.writeHead(200, { "content-type": "image/png" }).end("png");
    else response.writeHead(200, { "content-type": "text/html", "set-cookie": "a=b" }).end(page);
  });
});
afterAll(() => {
  for (const server of [canary, open]) {
    server.closeAllConnections();
    server.close();
  }
});

function drip(response: Parameters<RequestListener>[1]): void {
  response.writeHead(200, { "content-type": "text/html" });
  const write = () => {
    if (!response.destroyed) response.write("a".repeat(100_000), write);
  };
  write();
}

const resolve = async (host: string) => {
  const found = plantedNames[host];
  if (!found) throw Object.assign(new Error(`no ${host}`), { code: "ENOTFOUND" });
  return found.map((address) => ({ address }));
};
const rules = (): FetchRules => ({
  ports: [80, 443, port],
  resolve,
  isPublic: (address) => address === "127.0.0.2" || isPublicAddress(address),
  timeoutMs: 2_000,
});
const redirector = () => `http://open.example:${port}`;

test("no link reaches a private address, and each is refused with a reason", async () => {
  const links = privateLinks(port, redirector());
  expect(links.length).toBeGreaterThanOrEqual(60);
  hits = 0;
  seen.length = 0;
  const unanswered: string[] = [];
  for (const link of links) {
    const outcome = await fetchPage(link, rules());
    if (outcome.ok || (outcome.problems[0]?.length ?? 0) < 40) unanswered.push(link);
  }
  console.log(`${links.length - unanswered.length} of ${links.length} refused, ${hits} hits on the canary`);
  expect(unanswered).toEqual([]);
  // The links that are sent on were followed so far, and refused there.
  expect(seen.length).toBeGreaterThan(25);
  expect(hits).toBe(0);
});

test("control: without the guard the same links reach the canary", async () => {
  hits = 0;
  for (const link of privateLinks(port, redirector())) await fetchUnguarded(link);
  console.log(`control: ${hits} hits`);
  expect(hits).toBeGreaterThanOrEqual(20);
});

test("control: a guard that looks at resolved names alone is passed by addresses in the link", async () => {
  hits = 0;
  const onlyNames: FetchRules = { ...rules(), isPublic: () => true, resolve: async () => [{ address: "127.0.0.2" }] };
  await fetchPage(`http://127.0.0.1:${port}/`, onlyNames);
  expect(hits).toBe(1);
});

test("a name that is another address the second time it is asked for is asked for once", async () => {
  hits = 0;
  let asked = 0;
  const rebinding = async () => [{ address: (asked += 1) === 1 ? "127.0.0.2" : "127.0.0.1" }];
  const outcome = await fetchPage(`http://rebind.example:${port}/`, { ...rules(), resolve: rebinding });
  expect(outcome).toMatchObject({ ok: true });
  expect({ asked, hits }).toEqual({ asked: 1, hits: 0 });
});

test("a public page is fetched through redirects, with nothing of ours but the asking", async () => {
  seen.length = 0;
  const outcome = await fetchPage(`${redirector()}/302?to=/a/soil%20page`, rules());
  expect(outcome).toMatchObject({
    ok: true,
    page: { url: `${redirector()}/a/soil%20page`, mediaType: "text/html", fileName: "soil-20page.html" },
  });
  expect(outcome.ok && Buffer.from(outcome.page.bytes).toString()).toBe(page);
  expect(seen[1]?.headers).toMatchObject({ host: `open.example:${port}` });
  expect(Object.keys(seen[1]?.headers ?? {}).filter((name) => /cookie|authorization|referer/.test(name))).toEqual([]);
});

test("what is too large, endless, packed to burst, late or of another type is refused and let go", async () => {
  const told = async (path: string) => {
    const outcome = await fetchPage(`${redirector()}${path}`, {
      ...rules(),
      maximumBytes: 1_000_000,
      timeoutMs: 1_000,
    });
    return outcome.ok ? "read" : outcome.problems.join(" ");
  };
  expect(await told("/endless")).toContain("has more than");
  expect(await told("/bomb")).toContain("has more than");
  expect(await told("/hang")).toContain("did not answer whole within 1 s");
  expect(await told("/image")).toContain("of the type image/png");
  expect(await told("/404?to=x")).toContain("status 404");
});

test("off-line, a link says what to do", async () => {
  const outcome = await fetchPage("https://nowhere.example.org/", rules());
  expect(outcome).toMatchObject({ ok: false, problems: [expect.stringMatching(/ENOTFOUND.*off-line, save the page/)] });
});

test("ports other than the web's are refused", async () => {
  const outcome = await fetchPage(`${redirector()}/`, { ...rules(), ports: [80, 443] });
  expect(outcome).toMatchObject({ ok: false, problems: [expect.stringContaining(`the port ${port}`)] });
});

/** Follows a link as a program without a guard does; what fails, fails. */
async function fetchUnguarded(link: string, steps = 0): Promise<void> {
  if (!URL.canParse(link) || !link.trim().startsWith("http:") || steps > 5) return;
  const url = new URL(link);
  // Nobody else's machine is asked.
  if (!/^(127\.|0\.0\.0\.0|\[::)|localhost|\.example$/.test(url.hostname)) return;
  await new Promise<void>((done) => {
    const asked = get(
      url.href,
      {
        agent: false,
        timeout: 200,
        lookup: (host, _options, found) => {
          const address = plantedNames[host]?.[0] ?? (host.includes("localhost") ? "127.0.0.1" : "");
          const all = [{ address, family: address.includes(":") ? 6 : 4 }];
          found(address === "" ? Object.assign(new Error("none"), { code: "ENOTFOUND" }) : null, all);
        },
      },
      (response) => {
        response.resume();
        const { location } = response.headers;
        if (location === undefined || !URL.canParse(location, url.href)) done();
        else void fetchUnguarded(new URL(location, url).href, steps + 1).then(done);
      },
    );
    asked.on("timeout", () => asked.destroy());
    asked.on("error", () => done());
  });
}
