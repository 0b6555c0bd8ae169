import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildIndex } from "@curriculum/backend/retrieval/build-index.ts";
import { rankPassages } from "@curriculum/backend/retrieval/rank-passages.ts";
import type { RankingOptions } from "@curriculum/backend/retrieval/rank-passages.ts";
import type { SearchIndex } from "@curriculum/backend/retrieval/search-index.ts";
import type { Benchmark, Figures } from "./benchmark.ts";
import { isLearnHalf } from "./learn-half.ts";
import { latencyOf, openLangChainBm25, openMiniSearch, openOrama, openTsRank } from "./other-engines.ts";
import type { EngineRank } from "./other-engines.ts";
import { plainBm25 } from "./plain-bm25.ts";
import { openScratchLibrary } from "./scratch-library.ts";
import { mean, ndcgAt, recallAt } from "./ranking-metrics.ts";

interface Topic {
  id: string;
  text: string;
  gains: Map<string, number>;
}

interface Collection {
  documents: { id: string; title: string; text: string }[];
  topics: Topic[];
}

function readCollection(folder: string): Collection {
  const lines = (name: string): string[] =>
    readFileSync(join(folder, "scifact", name), "utf8")
      .split("\n")
      .filter(Boolean);
  const documents = lines("corpus.jsonl").map((line) => {
    const row: Record<"_id" | "title" | "text", string> = JSON.parse(line);
    return { id: row["_id"], title: row.title, text: row.text };
  });
  const gains = new Map<string, Map<string, number>>();
  for (const line of lines("qrels.test.tsv")) {
    const cells = line.split(/\s+/);
    const [topic, document, gain] = cells;
    if (!/^\d+$/.test(gain ?? "")) continue;
    gains.set(topic!, (gains.get(topic!) ?? new Map<string, number>()).set(document!, Number(gain)));
  }
  const topics = lines("queries.test.tsv").flatMap((line) => {
    const [id, text] = line.split("\t");
    const found = gains.get(id!);
    return found && text ? [{ id: id!, text, gains: found }] : [];
  });
  return { documents, topics };
}

function measure(topics: readonly Topic[], rank: (query: string) => string[]): Figures {
  const ndcg: number[] = [];
  const recall: number[] = [];
  for (const { text, gains } of topics) {
    const ranked = rank(text);
    ndcg.push(ndcgAt(ranked, gains, 10));
    recall.push(recallAt(ranked, new Set(gains.keys()), 100));
  }
  return { ndcg10: mean(ndcg), recall100: mean(recall), queries: topics.length };
}

/** Loads the collection once; `measureWith` then measures any options on either half. */
export function openRetrievalBench(folder: string): {
  collection: Collection;
  learn: Topic[];
  report: Topic[];
  index: SearchIndex;
  measureWith: (topics: readonly Topic[], options: RankingOptions) => Figures;
} {
  const collection = readCollection(folder);
  const index = buildIndex(
    collection.documents.map(({ id, title, text }) => ({
      id,
      documentId: id,
      sectionId: "1",
      sectionPath: [title],
      documentTitle: "",
      text,
    })),
  );
  return {
    collection,
    learn: collection.topics.filter(({ id }) => isLearnHalf(`scifact ${id}`)),
    report: collection.topics.filter(({ id }) => !isLearnHalf(`scifact ${id}`)),
    index,
    measureWith: (topics, options) =>
      measure(topics, (query) => rankPassages(index, query, { limit: 100, ...options }).map((hit) => hit.passageId)),
  };
}

/** The same questions to other engines in the same run, each by the settings that its own documentation shows. */
async function measureOthers({ documents, topics }: Collection): Promise<Record<string, Figures>> {
  const library = await openScratchLibrary();
  try {
    const engines: Record<string, EngineRank> = {
      "minisearch, defaults": openMiniSearch(documents, { isTuned: false }),
      "minisearch, stop words left out": openMiniSearch(documents, { isTuned: true }),
      "Orama, stemming": await openOrama(documents, { isTuned: false }),
      "Orama, stemming, stop words left out": await openOrama(documents, { isTuned: true }),
      "LangChain.js BM25Retriever (okapibm25), as it is": openLangChainBm25(documents),
      "PostgreSQL ts_rank, english, any word, by length": await openTsRank(library.database.db, documents),
    };
    const results: Record<string, Figures> = {};
    for (const [name, rank] of Object.entries(engines)) {
      const found = new Map<string, string[]>();
      const timed = await latencyOf(
        topics.map(({ text }) => text),
        async (query) => found.set(query, await rank(query, 100)),
      );
      results[name] = { ...measure(topics, (query) => found.get(query)!), p50Ms: timed.p50, p99Ms: timed.p99 };
    }
    return results;
  } finally {
    await library.close();
  }
}

export const retrieval: Benchmark = {
  name: "retrieval",
  measures: "scientific claims against 5,183 abstracts, other engines beside: nDCG@10, recall@100, ms a question",
  run: async ({ dataFolder }) => {
    const { collection, learn, report, index, measureWith } = openRetrievalBench(dataFolder);
    const timed = await latencyOf(
      collection.topics.map(({ text }) => text),
      (query) => rankPassages(index, query, { limit: 10 }),
    );
    const bm25 = plainBm25(collection.documents.map(({ id, title, text }) => ({ id, text: `${title} ${text}` })));
    return {
      figures: { ...measureWith(collection.topics, {}), p50Ms: timed.p50, p99Ms: timed.p99 },
      baselines: {
        "plain BM25": measure(collection.topics, bm25),
        ...(await measureOthers(collection)),
      },
      detail: {
        learnHalf: { product: measureWith(learn, {}), plainBm25: measure(learn, bm25) },
        reportHalf: { product: measureWith(report, {}), plainBm25: measure(report, bm25) },
      },
    };
  },
};
