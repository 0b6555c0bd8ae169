import { expect, test } from "vitest";
import { openTestDatabase } from "../../test/test-database.ts";
import { deriveId } from "../platform/derive-id.ts";
import { buildIndex } from "./build-index.ts";
import { queryTerms } from "./query-terms.ts";
import { rankPassages } from "./rank-passages.ts";
import { rankingWeights } from "./ranking-weights.ts";
import { insertTermBlocks, rankByBlocks } from "./term-block.store.ts";
import { listTermBlocks } from "./term-blocks.ts";

const words = ["ledger", "journal", "balance", "account", "entry", "cash", "asset", "invoice", "audit", "margin"];
const passages = Array.from({ length: 9_000 }, (_, at) => ({
  id: deriveId("passage", String(at)),
  documentId: `d${Math.floor(at / 3_000)}`,
  sectionId: `${Math.floor(at / 6)}`,
  sectionPath: [words[Math.floor(at / 60) % 10]!, `Part ${Math.floor(at / 6) % 40}`],
  documentTitle: "Books",
  text: Array.from({ length: 4 + (at % 7) }, (__, word) => words[(at * (word + 3) + (at >> 4)) % 10]!).join(" "),
}));

test("the database ranks by its blocks as the index in memory ranks without word families", async () => {
  const database = await openTestDatabase();
  try {
    await database.db
      .insertInto("knowledge_base")
      .values(passages.map(({ id }) => ({ id, content: "text" })))
      .execute();
    const index = buildIndex(passages);
    const ids = passages.map(({ id }) => id);
    await database.transaction((tx) => insertTermBlocks(tx, ids, listTermBlocks(index, rankingWeights)));
    const weights = { ...rankingWeights, family: { ...rankingWeights.family, most: 0 } };
    for (const query of ["ledger cash", "audit part 7 margin margin", "invoice journal balance entry asset"]) {
      const ours = rankPassages(index, query, { limit: 200, weights });
      const theirs = await rankByBlocks(database.db, queryTerms(query), { limit: 200 });
      expect(theirs).toHaveLength(ours.length);
      for (const [place, hit] of ours.entries()) expect(theirs[place]!.score).toBeCloseTo(hit.score, 4);
      // Where scores are equal but for the rounding of 32 bits, either order is right: ids are held where they differ.
      const isClear = (at: number): boolean =>
        [at - 1, at + 1].every((near) => !ours[near] || Math.abs(ours[near].score - ours[at]!.score) > 1e-4);
      for (const [place, hit] of ours.slice(0, -1).entries()) {
        if (isClear(place)) expect(theirs[place]!.passageId).toBe(hit.passageId);
      }
    }
    expect(await rankByBlocks(database.db, queryTerms("nothing known"), { limit: 5 })).toEqual([]);
  } finally {
    await database.close();
  }
});
