import type { Operation } from "@curriculum/contract/operation.ts";
import { operations } from "@curriculum/contract/operations.ts";
import multipart from "@fastify/multipart";
import fastify, { type InjectOptions } from "fastify";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { getLocalUserId } from "../src/accounts/local-user.store.ts";
import { defineRouteOn, type Call } from "../src/api/define-route.ts";
import { recordAudit } from "../src/audit/record-audit.store.ts";
import { competitorMutations } from "./competitor-mutations.ts";
import { findTrailFaults, observeChanges, takeChanges } from "./observe-changes.ts";
import { openTestServer, type TestServer } from "./open-test-server.ts";
import { programForm } from "./program-form.ts";
import { sampleBrief, sampleFiles } from "./sample-files.ts";
import { skillMutations } from "./skill-mutations.ts";
import { libraryMutations, type Mutation } from "./library-mutations.ts";
import { proposalMutations } from "./proposal-mutations.ts";

let api: TestServer;
beforeAll(async () => {
  api = await openTestServer();
  await observeChanges(api.database);
});
afterAll(() => api.close());

const nobody = "00000000-0000-4000-8000-000000000000";
const keyOf = (operation: Operation<never, never>) => `${operation.method} ${operation.path}`;

async function newProgram(): Promise<InjectOptions> {
  const [source] = await sampleFiles(/^01/);
  return programForm(await sampleBrief({ modules: 2, credits: 40 }), [source!]);
}
const createdProgram = async () => (await api.askSignedIn(await newProgram())).json().programId as string;
async function cancelledProgram(): Promise<string> {
  const id = await createdProgram();
  await api.askSignedIn({ method: "POST", url: `/api/programs/${id}/cancel` });
  return id;
}
/** The address of the question about a scan that came with a new program. */
async function waitingScan(): Promise<string> {
  const id = await createdProgram();
  const { sha256 } = await api.database.db
    .updateTable("program_files")
    .set({ status: "scanned", pages: 2, scanned_pages: 2, recognised_pages: 0 })
    .where("program_id", "=", id)
    .returning("sha256")
    .executeTakeFirstOrThrow();
  return `/api/programs/${id}/files/${sha256}/scan`;
}
const answerTo = (url: string, answer: string): InjectOptions => ({
  method: "POST",
  url,
  payload: { answer, languages: "eng" },
});
const post = (id: string, what: string): InjectOptions => ({ method: "POST", url: `/api/programs/${id}/${what}` });

/** How each operation that changes something is brought to do it, and how to be refused. */
const mutating: Record<string, Mutation> = {
  ...libraryMutations(() => api),
  ...proposalMutations(() => api),
  ...competitorMutations(() => api),
  ...skillMutations(() => api),
  "POST /api/programs": {
    done: newProgram,
    refused: [
      async () => programForm({ program: "" }, []),
      async () => programForm("{", [{ fileName: "a.txt", bytes: "Some text." }]),
    ],
  },
  "POST /api/programs/:programId/cancel": {
    done: async () => post(await createdProgram(), "cancel"),
    refused: [async () => post(await cancelledProgram(), "cancel"), async () => post(nobody, "cancel")],
  },
  "POST /api/programs/:programId/resume": {
    done: async () => post(await cancelledProgram(), "resume"),
    refused: [async () => post(await createdProgram(), "resume"), async () => post(nobody, "resume")],
  },
  "POST /api/programs/:programId/files/:sha256/scan": {
    table: "program_files",
    done: async () => answerTo(await waitingScan(), "recognise"),
    refused: [
      async () => answerTo(await waitingScan(), "perhaps"),
      async () => answerTo(`/api/programs/${await createdProgram()}/files/${"0".repeat(64)}/scan`, "recognise"),
      async () => answerTo(`/api/programs/${nobody}/files/${"0".repeat(64)}/scan`, "recognise"),
    ],
  },
};

/** Operations that only answer, whatever their method. */
const answering: Record<string, () => Promise<InjectOptions>> = {
  "POST /api/briefs/check": async () => ({
    method: "POST",
    url: "/api/briefs/check",
    payload: await sampleBrief(),
  }),
  "POST /api/library/look-up": async () => ({
    method: "POST",
    url: "/api/library/look-up",
    payload: { doi: "10.5555/1" },
  }),
};

/** Asks, and tells the answer's code, what it changed and what is wrong with its trail. */
async function drive(request: InjectOptions) {
  await takeChanges(api.database);
  const answer = await api.askSignedIn(request);
  const changes = await takeChanges(api.database);
  const isDone = answer.statusCode < 400;
  return { isDone, tables: new Set(changes.map((change) => change.table)), faults: findTrailFaults(changes, isDone) };
}

test("every operation of the contract that is no GET is driven here", () => {
  const all = operations
    .filter((operation) => operation.method !== "GET")
    .map((operation) => keyOf(operation as never));
  expect([...Object.keys(mutating), ...Object.keys(answering)].toSorted()).toEqual(all.toSorted());
});

describe.each(Object.entries(mutating))("%s", (_name, { table: changed = "generation_jobs", done, refused }) => {
  test("writes exactly one audit row, last, in the transaction of what it changes", async () => {
    const { isDone, tables, faults } = await drive(await done());
    expect(isDone).toBe(true);
    expect([...tables]).toContain(changed);
    expect(faults).toEqual([]);
  });

  test("writes none when it is refused", async () => {
    for (const request of refused) {
      const { isDone, tables } = await drive(await request());
      expect(isDone).toBe(false);
      expect([...tables]).toEqual([]);
    }
  });

  test.each([changed, "audit_logs"])("leaves nothing when the database fails it at %s", async (table) => {
    const request = await done();
    await sql`
      create or replace function fail() returns trigger language plpgsql as $$ begin raise 'planted'; end $$`.execute(
      api.database.db,
    );
    await sql`create trigger fail after insert or update or delete on ${sql.id(table)} execute function fail()`.execute(
      api.database.db,
    );
    const { isDone, tables } = await drive(request);
    await sql`drop trigger fail on ${sql.id(table)}`.execute(api.database.db);
    expect(isDone).toBe(false);
    expect([...tables]).toEqual([]);
  });
});

test("what only answers changes nothing and is not audited", async () => {
  const id = await createdProgram();
  const gets = operations.filter((operation) => operation.method === "GET" && !operation.path.endsWith("/progress"));
  const requests: InjectOptions[] = gets.map((operation) => ({
    method: "GET",
    url: operation.path
      .replace(":programId", id)
      .replace(":format", "json")
      .replace(":passageId", nobody)
      .replace(":documentId", nobody),
  }));
  for (const request of Object.values(answering)) requests.push(await request());
  for (const request of requests) expect((await drive(request)).tables).toEqual(new Set());
});

describe("control: a planted operation", () => {
  const planted: Operation = {
    method: "POST",
    path: "/planted",
    access: "public",
    summary: "Changes a program.",
    params: z.unknown(),
    body: z.unknown(),
    output: z.unknown(),
  };
  const change = sql`update programs set updated_at = now() at time zone 'utc'`;
  const entry = { userId: null, action: "planted", resourceType: "program", resourceId: null };
  type Run = (call: Call<unknown, unknown>) => Promise<unknown>;

  /** What is found wrong with an operation that does this. */
  async function faultsOf(run: Run): Promise<string[]> {
    const server = fastify();
    await server.register(multipart);
    const userId = await getLocalUserId(api.database.db);
    const actor = { userId, email: "", role: "Administrator" as const };
    defineRouteOn(
      server,
      api.database,
      async () => actor,
    )(planted, async (call) => {
      await run(call);
      return null;
    });
    await takeChanges(api.database);
    const answer = await server.inject({ method: "POST", url: "/planted", payload: {} });
    const changes = await takeChanges(api.database);
    await server.close();
    expect(changes.length).toBeGreaterThan(0);
    return findTrailFaults(changes, answer.statusCode < 400);
  }

  test("without an audit row is found", async () => {
    const faults = await faultsOf(({ transaction }) => transaction((tx) => change.execute(tx)));
    expect(faults).toEqual(["0 audit rows for one operation"]);
  });

  test("with two audit rows is found", async () => {
    const faults = await faultsOf(({ transaction }) =>
      transaction(async (tx) => {
        await change.execute(tx);
        await recordAudit(tx, entry);
        await recordAudit(tx, entry);
      }),
    );
    expect(faults).toEqual(["2 audit rows for one operation"]);
  });

  test("with its audit row in another transaction is found", async () => {
    const faults = await faultsOf(async ({ transaction }) => {
      await transaction((tx) => change.execute(tx));
      await transaction((tx) => recordAudit(tx, entry));
    });
    expect(faults).toEqual(["audited in another transaction"]);
  });

  test("that goes on after its audit row is found", async () => {
    const faults = await faultsOf(({ transaction }) =>
      transaction(async (tx) => {
        await recordAudit(tx, entry);
        await change.execute(tx);
      }),
    );
    expect(faults).toEqual(["something is changed after the audit row"]);
  });
});
