import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { getLocalUserId } from "../src/accounts/local-user.store.ts";
import { openEmbedder } from "../src/retrieval/vectors/embed-texts.client.ts";
import { indexVectors } from "../src/retrieval/vectors/index-vectors.action.ts";
import { reconcileVectors } from "../src/retrieval/vectors/reconcile-vectors.action.ts";
import type { VectorParts } from "../src/retrieval/vectors/store-passages.action.ts";
import type { VectorPlace, VectorStore } from "../src/retrieval/vectors/vector-store.ts";
import { openEmbeddingSimulator, type EmbeddingSimulator } from "./embedding-simulator.ts";
import { adapters, type OpenedAdapter } from "./vector-adapters.ts";
import { documentId, insertLibrary, passageId } from "./vector-library.ts";

const count = 600;
const quick = { attemptMs: 2_000, deadlineMs: 4_000, attempts: 2 };

async function everything(store: VectorStore): Promise<VectorPlace[]> {
  const places: VectorPlace[] = [];
  for await (const batch of store.list()) places.push(...batch);
  return places;
}

describe.each(adapters)("$name", ({ open }) => {
  let opened: OpenedAdapter | undefined;
  let server: EmbeddingSimulator;
  let parts: VectorParts;
  let userId: string;
  beforeEach(async ({ skip }) => {
    const outcome = await open(16);
    if ("missing" in outcome) return skip();
    opened = outcome;
    server = await openEmbeddingSimulator({ dimension: 16 });
    const { database } = opened;
    const embedder = openEmbedder({ url: `${server.url}/v1`, model: "model-a", key: undefined }, quick);
    parts = { database, embedder, store: await opened.openStore("model-a") };
    userId = await getLocalUserId(database.db);
    const passages = Array.from({ length: count }, (_, number) => ({
      name: `p${number}`,
      text: `subject${number} is taught`,
    }));
    await insertLibrary(database, passages);
  });
  afterEach(async () => {
    await opened?.close();
    await server?.close();
    opened = undefined;
  });

  const actions = async () => {
    const rows = await opened!.database.db.selectFrom("audit_logs").select("action").orderBy("sequence").execute();
    return rows.map((row) => row.action);
  };
  const notes = async () => {
    const rows = await opened!.database.db.selectFrom("knowledge_base").select("embedding_id").execute();
    return rows.flatMap((row) => (row.embedding_id === null ? [] : [row.embedding_id])).toSorted();
  };

  test("indexing gives every passage a vector once, noted where it stands outside, with one audit row", async () => {
    const seen: number[] = [];
    const first = await indexVectors(parts, { userId, onProgress: (done) => seen.push(done.seen) });
    expect(first).toMatchObject({ stored: count, failed: 0, seen: count, total: count, cost: { tokens: 3 * count } });
    expect(seen.at(-1)).toBe(count);
    expect((await everything(parts.store)).length).toBe(count);
    expect((await notes()).length).toBe(parts.store.isOutside ? count : 0);
    const asked = server.requests.length;
    expect(await indexVectors(parts, { userId })).toMatchObject({ stored: 0, seen: count });
    expect(server.requests.length).toBe(asked);
    expect(await actions()).toEqual(["vectors.indexed"]);
  });

  test("indexing that was broken off keeps what stood and goes on with the rest alone", async () => {
    // 600 passages are ten requests; the sixth and all after it fail.
    server.faults.push(null, null, null, null, ...Array.from({ length: 99 }, () => "500" as const));
    const broken = await indexVectors(parts, { userId });
    expect(broken).toMatchObject({ stored: 256, failed: count - 256 });
    expect(broken.failures[0]!.reason).toContain("status 500");
    expect(broken.failures[0]!.passageIds).toHaveLength(count - 256);
    server.faults.length = 0;
    server.requests.length = 0;
    expect(await indexVectors(parts, { userId })).toMatchObject({ stored: count - 256, failed: 0 });
    expect(server.requests.length).toBe(6);
  });

  test("reconciling finds and mends what is missing, stale and orphaned, and a second look finds nothing", async () => {
    await indexVectors(parts, { userId });
    const { db } = parts.database;
    const places = await everything(parts.store);
    const placeOf = (name: string) => places.filter(({ id }) => id.startsWith(passageId(name)));
    // Lost outside, changed and gone in the library.
    await parts.store.delete(["p1", "p2", "p3"].flatMap(placeOf));
    await db.updateTable("knowledge_base").set({ content: "another text" }).where("id", "=", passageId("p4")).execute();
    await db.updateTable("knowledge_base").set({ domain: "Law" }).where("id", "=", passageId("p5")).execute();
    await db
      .deleteFrom("knowledge_base")
      .where("id", "in", [passageId("p6"), passageId("p7")])
      .execute();
    // Rows of the database leave with their passage; outside they stay behind.
    const orphans = parts.store.isOutside ? 2 : 0;

    const looked = await reconcileVectors(parts, { userId, isCheckOnly: true });
    expect(looked.found).toMatchObject({ whole: count - 7, foreign: 0 });
    expect(looked.found.missing.toSorted()).toEqual(["p1", "p2", "p3", "p4", "p5"].map(passageId).toSorted());
    expect(looked.found.stale.map(({ id }) => id).toSorted()).toEqual(
      ["p4", "p5"]
        .flatMap(placeOf)
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(looked.found.orphaned).toHaveLength(orphans);
    expect(looked.wrongNotes).toBe(parts.store.isOutside ? 5 : 0);
    expect(looked.mended).toBeNull();
    expect((await everything(parts.store)).length).toBe(count - 3 - (2 - orphans));

    const { mended } = await reconcileVectors(parts, { userId });
    expect(mended).toMatchObject({ stored: 5, failed: 0, deleted: 2 + orphans });
    const after = await reconcileVectors(parts, { userId });
    expect(after.found).toMatchObject({ missing: [], stale: [], orphaned: [], whole: count - 2 });
    expect(after.wrongNotes).toBe(0);
    expect((await parts.store.describe()).namespaces.map(({ name }) => name)).toEqual([
      "general/textbook",
      "law/textbook",
    ]);
    expect((await everything(parts.store)).map(({ id }) => id).toSorted()).toEqual(
      parts.store.isOutside ? await notes() : expect.anything(),
    );
    expect(await actions()).toEqual(["vectors.indexed", "vectors.reconciled"]);
  });

  test("an old vector is kept as long as its passage has no new one", async () => {
    await indexVectors(parts, { userId });
    const { db } = parts.database;
    await db.updateTable("knowledge_base").set({ content: "another text" }).where("id", "=", passageId("p4")).execute();
    server.faults.push(...Array.from({ length: 99 }, () => "500" as const));
    const { mended } = await reconcileVectors(parts, { userId });
    expect(mended).toMatchObject({ stored: 0, failed: 1, deleted: 0 });
    expect((await everything(parts.store)).length).toBe(count);
  });

  test("vectors that are not the product's are left alone", async () => {
    if (!parts.store.isOutside) return;
    const values = new Float32Array(16).fill(0.25);
    const foreign = { id: "somebody-elses", passageId: "x", documentId: documentId("x"), namespace: "theirs", values };
    await parts.store.upsert([foreign]);
    const { found } = await reconcileVectors(parts, { userId });
    expect(found).toMatchObject({ foreign: 1, orphaned: [] });
    expect((await everything(parts.store)).map(({ id }) => id)).toContain("somebody-elses");
  });
});
