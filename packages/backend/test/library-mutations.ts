import { randomUUID } from "node:crypto";
import { defaultAdmissionPolicy } from "@curriculum/curriculum/sources/default-admission-policy.ts";
import type { InjectOptions } from "fastify";
import { ingestFile } from "../src/ingestion/ingest-file.action.ts";
import { openParsers } from "../src/ingestion/parsers/open-parsers.client.ts";
import type { TestServer } from "./open-test-server.ts";
import { today } from "./small-program.ts";

/** An operation that changes something: requests that do it, and requests that are refused. */
export interface Mutation {
  /** The table that it changes first; that of runs when left out. */
  table?: string;
  done: () => Promise<InjectOptions>;
  refused: (() => Promise<InjectOptions>)[];
}

const nobody = "00000000-0000-4000-8000-000000000000";

/** How each operation of the library that changes something is brought to do it, and how to be refused. */
export function libraryMutations(api: () => TestServer): Record<string, Mutation> {
  /** A new document that nothing depends on. */
  async function newDocument(): Promise<string> {
    const text = `# Notes ${randomUUID()}\n\nA ledger is a book of accounts. A journal is a list of entries in their order.\n`;
    const parsers = openParsers();
    const file = { bytes: Buffer.from(text), fileName: "notes.md", userId: null, today };
    const result = await ingestFile({ database: api().database, parsers, ...file });
    await parsers.close();
    if (!result.ok) throw new Error(result.problems.join(" "));
    return result.documentId;
  }
  const to = (method: "PATCH" | "POST" | "DELETE", id: string, rest: string, payload?: object): InjectOptions => ({
    method,
    url: `/api/library/documents/${id}${rest}`,
    ...(payload && { payload }),
  });
  const decided = { version: 1, decision: "refuse", reason: "Out of print." };
  const policy = (payload: object): InjectOptions => ({ method: "POST", url: "/api/library/policy", payload });
  const patch = "PATCH /api/library/documents/:documentId";
  return {
    [patch]: {
      table: "documents",
      done: async () => to("PATCH", await newDocument(), "", { version: 1, standing: { nature: "wiki" } }),
      refused: [
        async () => to("PATCH", await newDocument(), "", { version: 2, standing: {} }),
        async () => to("PATCH", nobody, "", { version: 1, standing: {} }),
      ],
    },
    "POST /api/library/documents/:documentId/override": {
      table: "documents",
      done: async () => to("POST", await newDocument(), "/override", decided),
      refused: [
        async () => to("POST", await newDocument(), "/override", { ...decided, reason: "" }),
        async () => to("POST", await newDocument(), "/override", { ...decided, decision: "withdraw" }),
      ],
    },
    "POST /api/library/documents/:documentId/replacement": {
      table: "documents",
      done: async () => to("POST", await newDocument(), "/replacement", { version: 1, by: await newDocument() }),
      refused: [async () => to("POST", await newDocument(), "/replacement", { version: 1, by: nobody })],
    },
    "DELETE /api/library/documents/:documentId": {
      table: "documents",
      done: async () => to("DELETE", await newDocument(), ""),
      refused: [async () => to("DELETE", nobody, "")],
    },
    "POST /api/library/policy": {
      table: "admission_policies",
      done: async () => policy(defaultAdmissionPolicy),
      refused: [async () => policy({ ...defaultAdmissionPolicy, recentYears: 0 })],
    },
  };
}
