import { operations } from "@curriculum/contract/operations.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestServer, type TestServer } from "./open-test-server.ts";

let api: TestServer;
beforeAll(async () => {
  api = await openTestServer();
});
afterAll(() => api.close());

const nobody = "00000000-0000-4000-8000-000000000000";
/** A path of the contract with parameters that are well formed and name nothing. */
const pathOf = (path: string) => path.replace(":format", "pdf").replaceAll(/:\w+/g, nobody);

describe.each(operations.map((operation) => [`${operation.method} ${operation.path}`, operation] as const))(
  "%s",
  (_name, operation) => {
    const request = { method: operation.method, url: pathOf(operation.path) };
    const body = ["POST", "PATCH"].includes(operation.method) ? { payload: {} } : {};

    test("is refused to whoever is not signed in", async () => {
      const answer = await api.ask({ ...request, ...body });
      expect(answer.statusCode).toBe(401);
      expect(answer.json()).toMatchObject({ error: "not_signed_in", problems: [] });
    });

    test("is refused to a made-up session", async () => {
      const answer = await api.ask({ ...request, ...body, headers: { cookie: "curriculum_session=guessed" } });
      expect(answer.statusCode).toBe(401);
    });

    test("is refused under a foreign host name", async () => {
      const answer = await api.askSignedIn({ ...request, ...body, headers: { host: "rebound.example:3000" } });
      expect(answer.statusCode).toBe(403);
    });
  },
);

test("the contract names every operation that the server answers under /api/", () => {
  const routes = api.server.printRoutes({ commonPrefix: false });
  const served = [...routes.matchAll(/\(([A-Z, ]+)\)/g)]
    .flatMap(([, methods]) => methods?.split(", ") ?? [])
    .filter((method) => method !== "HEAD");
  // Beside the contract: the sign-in link and the two probes.
  expect(served).toHaveLength(operations.length + 3);
});

describe("a request that changes something", () => {
  const request = { method: "POST", url: "/api/briefs/check", payload: { program: "Welding" } } as const;

  test("is answered when the product's own page sends it", async () => {
    const answer = await api.askSignedIn({ ...request, headers: { origin: "http://localhost" } });
    expect(answer.statusCode).toBe(200);
  });

  test("is refused when a page of another origin sends it", async () => {
    const answer = await api.askSignedIn({ ...request, headers: { origin: "https://evil.example" } });
    expect(answer.statusCode).toBe(403);
  });

  test("is refused without the header that a form of another site cannot send", async () => {
    const answer = await api.askSignedIn({ ...request, headers: { "x-requested-with": "" } });
    expect(answer.statusCode).toBe(403);
  });
});

test("a student may see who is signed in and nothing else", async () => {
  await api.database.db.updateTable("users").set({ role: "Student" }).execute();
  expect((await api.askSignedIn({ url: "/api/session" })).json()).toMatchObject({ role: "Student" });
  const answer = await api.askSignedIn({ url: "/api/programs" });
  expect(answer.statusCode).toBe(403);
  await api.database.db.updateTable("users").set({ role: "Administrator" }).execute();
});

test("every answer carries the headers that keep a browser safe, refusals too", async () => {
  for (const url of ["/livez", "/api/programs", "/api/nothing"]) {
    const { headers } = await api.ask({ url });
    expect(headers["content-security-policy"]).toContain("default-src 'self'");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'self'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["x-powered-by"]).toBeUndefined();
  }
});

test("the probes answer without a session, and a page that is not there is told as such", async () => {
  expect((await api.ask({ url: "/livez" })).json()).toEqual({ ok: true });
  expect((await api.ask({ url: "/readyz" })).json()).toEqual({ ok: true });
  const answer = await api.ask({ url: "/api/nothing" });
  expect(answer.statusCode).toBe(404);
  expect(answer.json()).toMatchObject({ error: "not_found", message: "There is no GET /api/nothing." });
});
