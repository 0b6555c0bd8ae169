import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { CompiledQuery } from "kysely";
import type { StoredVector, VectorPlace, VectorStore } from "../src/retrieval/vectors/vector-store.ts";
import { unitVector } from "../src/retrieval/vectors/unit-vector.ts";
import { seededRandom } from "./seeded-random.ts";
import { adapters, type OpenedAdapter } from "./vector-adapters.ts";
import { documentId, insertLibrary, passageId } from "./vector-library.ts";

const dimension = 8;
const count = 230;
const random = seededRandom(20261122);

const names = Array.from({ length: count }, (_, number) => `p${number}`);
const documentOf = (number: number) => (number % 3 === 0 ? "atlas" : "book");
const namespaceOf = (number: number) => (number % 2 === 0 ? "general/textbook" : "law/government");

function vector(number: number, changes: Partial<StoredVector> = {}): StoredVector {
  return {
    id: `${passageId(names[number]!)}.0000000000000000`,
    passageId: passageId(names[number]!),
    documentId: documentId(documentOf(number)),
    namespace: namespaceOf(number),
    values: unitVector(Array.from({ length: dimension }, () => random() - 0.5))!,
    ...changes,
  };
}
const all = names.map((_, number) => vector(number));
const question = unitVector(Array.from({ length: dimension }, () => random() - 0.5))!;

/** The right answer, by the shortest code there is. */
function nearest(vectors: readonly StoredVector[], limit: number): { passageId: string; similarity: number }[] {
  return vectors
    .map((one) => ({
      passageId: one.passageId,
      similarity: one.values.reduce((sum, x, at) => sum + x * question[at]!, 0),
    }))
    .toSorted((a, b) => b.similarity - a.similarity || (a.passageId < b.passageId ? -1 : 1))
    .slice(0, limit);
}

async function everything(store: VectorStore): Promise<VectorPlace[]> {
  const places: VectorPlace[] = [];
  for await (const batch of store.list()) places.push(...batch);
  return places.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

describe.each(adapters)("$name", ({ name, open }) => {
  let opened: OpenedAdapter | undefined;
  let store: VectorStore;
  beforeAll(async () => {
    const outcome = await open(dimension);
    if ("missing" in outcome) {
      process.stdout.write(`${name}: skipped, ${outcome.missing}\n`);
      return;
    }
    opened = outcome;
    await insertLibrary(
      opened.database,
      names.map((passage, number) => ({ name: passage, text: passage, documentName: documentOf(number) })),
    );
    store = await opened.openStore("model-a");
  });
  afterAll(() => opened?.close());
  beforeEach(async ({ skip }) => {
    if (!opened) return skip();
    await store.delete(await everything(store));
    await opened.database.db.executeQuery(CompiledQuery.raw("update knowledge_base set embedding_id = null"));
  });

  test("an empty store says so and finds nothing", async () => {
    expect(await store.describe()).toMatchObject({ vectors: 0, namespaces: [] });
    expect(await store.query(question, 5)).toEqual([]);
    expect(await everything(store)).toEqual([]);
  });

  test("what was stored is told by namespace, and storing it twice is storing it once", async () => {
    const first = await store.upsert(all);
    expect(first.failed).toEqual([]);
    expect(first.stored).toHaveLength(count);
    await store.upsert(all);
    expect(await store.describe()).toMatchObject({
      vectors: count,
      dimension,
      namespaces: [
        { name: "general/textbook", vectors: count / 2 },
        { name: "law/government", vectors: count / 2 },
      ],
    });
  });

  test("the nearest come first, with their cosine, as computed by hand", async () => {
    await store.upsert(all);
    const hits = await store.query(question, 10);
    const right = nearest(all, 10);
    expect(hits.map((hit) => hit.passageId)).toEqual(right.map((hit) => hit.passageId));
    for (const [place, { similarity }] of hits.entries()) expect(similarity).toBeCloseTo(right[place]!.similarity, 5);
    expect(await store.query(question, 1_000)).toHaveLength(count);
  });

  test("namespaces and documents filter inside of the search, so that the limit is filled", async () => {
    await store.upsert(all);
    const law = nearest(
      all.filter((_, number) => namespaceOf(number) === "law/government"),
      7,
    );
    const byNamespace = await store.query(question, 7, { namespaces: ["law/government"] });
    expect(byNamespace.map((hit) => hit.passageId)).toEqual(law.map((hit) => hit.passageId));
    const atlas = nearest(
      all.filter((_, number) => documentOf(number) === "atlas"),
      7,
    );
    const byDocument = await store.query(question, 7, { documentIds: [documentId("atlas")] });
    expect(byDocument.map((hit) => hit.passageId)).toEqual(atlas.map((hit) => hit.passageId));
    expect(await store.query(question, 7, { namespaces: ["nobody/knows"] })).toEqual([]);
    expect(await store.query(question, 7, { documentIds: [documentId("nobody")] })).toEqual([]);
  });

  test("of two as near the lower passage id comes first", async () => {
    const twins = [3, 5, 7].map((number) => vector(number, { values: question }));
    await store.upsert(twins);
    const hits = await store.query(question, 3);
    expect(hits.map((hit) => hit.passageId)).toEqual(twins.map((twin) => twin.passageId).toSorted());
  });

  test("every vector is listed once, with its namespace", async () => {
    await store.upsert(all);
    const expected = all.map(({ id, namespace }) => ({ id, namespace })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(await everything(store)).toEqual(expected);
  });

  test("what is deleted is gone, and deleting it again is no fault", async () => {
    await store.upsert(all.slice(0, 10));
    const doomed = all.slice(0, 4).map(({ id, namespace }) => ({ id, namespace }));
    await store.delete(doomed);
    await store.delete(doomed);
    await store.delete([{ namespace: "nobody/knows", id: doomed[0]!.id }]);
    expect((await store.query(question, 20)).map((hit) => hit.passageId).toSorted()).toEqual(
      all
        .slice(4, 10)
        .map((one) => one.passageId)
        .toSorted(),
    );
  });

  test("a passage with a new vector is found once, and deleting the old one leaves the new", async () => {
    const before = vector(1, { values: question });
    const after = vector(1, { id: `${before.passageId}.ffffffffffffffff`, values: question });
    await store.upsert([before]);
    await store.upsert([after]);
    expect(await store.query(question, 5)).toHaveLength(1);
    await store.delete([{ namespace: before.namespace, id: before.id }]);
    expect(await everything(store)).toEqual([{ namespace: after.namespace, id: after.id }]);
  });

  test("another model's vectors do not answer", async () => {
    await store.upsert(all.slice(0, 5));
    const other = await opened!.openStore("model-b");
    expect(await other.query(question, 5)).toEqual([]);
  });
});
