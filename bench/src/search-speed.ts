import { buildIndex } from "@curriculum/backend/retrieval/build-index.ts";
import { joinIndexes } from "@curriculum/backend/retrieval/join-indexes.ts";
import { rankPassages } from "@curriculum/backend/retrieval/rank-passages.ts";
import { saveSnapshot } from "@curriculum/backend/retrieval/save-snapshot.ts";
import type { SearchIndex } from "@curriculum/backend/retrieval/search-index.ts";
import type { Figures } from "./benchmark.ts";
import { latencyOf, openLangChainBm25, openMiniSearch, openOrama, openTsRank } from "./other-engines.ts";
import type { EngineRank, EngineText } from "./other-engines.ts";
import { openScratchLibrary } from "./scratch-library.ts";
import { synthesisePassages, synthesiseQueries } from "./synthetic-passages.ts";

// A million passages are built from parts of this size: counting them at once would hold every posting twice.
const partSize = 100_000;
const bookPassages = 900;
const sizeOfOthers = 10_000;

function builtIndex(size: number, seed: number): SearchIndex {
  const parts: SearchIndex[] = [];
  for (let from = 0; from < size; from += partSize) {
    parts.push(buildIndex(synthesisePassages(Math.min(partSize, size - from), seed + from, `${from} `)));
  }
  return parts.length === 1 ? parts[0]! : joinIndexes(parts);
}

async function measureSize(size: number, seed: number): Promise<Figures> {
  const index = builtIndex(size, seed);
  // A third warms the compiler up: a process that searches runs for days.
  const queries = synthesiseQueries(1_000, seed);
  const timed = await latencyOf(queries, (query) => rankPassages(index, query, { limit: 10 }), 300);
  const book = [...synthesisePassages(bookPassages, seed + 7, "new ")];
  const started = performance.now();
  const grown = joinIndexes([index, buildIndex(book)]);
  const seconds = (performance.now() - started) / 1000;
  if (grown.passageIds.length !== size + bookPassages) throw new Error("The book was not added.");
  return {
    [`searchP50Ms.${size}`]: timed.p50,
    [`searchP99Ms.${size}`]: timed.p99,
    [`addBookSeconds.${size}`]: Math.round(seconds * 100) / 100,
    [`indexMb.${size}`]: Math.round(saveSnapshot(index, "").length / 2 ** 20),
  };
}

/** Search at three sizes, and other engines at the least of them. SEARCH_MILLION=no leaves the largest out: it takes minutes. */
export async function measureSearch(seed: number): Promise<{ figures: Figures; baselines: Record<string, Figures> }> {
  const figures: Figures = {};
  const sizes = [10_000, 100_000, ...(process.env["SEARCH_MILLION"] === "no" ? [] : [1_000_000])];
  for (const size of sizes) Object.assign(figures, await measureSize(size, seed));
  return { figures, baselines: await measureOthers(seed) };
}

async function measureOthers(seed: number): Promise<Record<string, Figures>> {
  const texts: EngineText[] = Array.from(synthesisePassages(sizeOfOthers, seed), ({ id, sectionPath, text }) => ({
    id,
    title: sectionPath.join(" "),
    text,
  }));
  const queries = synthesiseQueries(150, seed);
  const library = await openScratchLibrary();
  try {
    const engines: Record<string, EngineRank> = {
      "minisearch, stop words left out": openMiniSearch(texts, { isTuned: true }),
      "Orama, stemming, stop words left out": await openOrama(texts, { isTuned: true }),
      "LangChain.js BM25Retriever (okapibm25)": openLangChainBm25(texts),
      "PostgreSQL ts_rank": await openTsRank(library.database.db, texts),
    };
    const results: Record<string, Figures> = {};
    for (const [name, rank] of Object.entries(engines)) {
      const timed = await latencyOf(queries, (query) => rank(query, 10));
      results[name] = { [`searchP50Ms.${sizeOfOthers}`]: timed.p50, [`searchP99Ms.${sizeOfOthers}`]: timed.p99 };
    }
    return results;
  } finally {
    await library.close();
  }
}
