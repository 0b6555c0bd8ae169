import { create, insertMultiple, search } from "@orama/orama";
import MiniSearch from "minisearch";
import okapi from "okapibm25";
import { stopWords } from "@curriculum/curriculum/language/stop-words.ts";
import { sql } from "kysely";
import type { Db } from "@curriculum/backend/platform/database.ts";
import { mean } from "./ranking-metrics.ts";

export interface EngineText {
  id: string;
  title: string;
  text: string;
}

/** Ranks ids for a question, best first. */
export type EngineRank = (query: string, limit: number) => Promise<string[]>;

const batch = 1_000;

/** minisearch: both fields, any of the words. `isTuned` leaves stop words out (its own `processTerm`); it knows no stemmer. */
export function openMiniSearch(texts: readonly EngineText[], { isTuned }: { isTuned: boolean }): EngineRank {
  const withoutStopWords = (term: string): string | null => {
    const word = term.toLowerCase();
    return stopWords.has(word) ? null : word;
  };
  const engine = new MiniSearch<EngineText>({
    fields: ["title", "text"],
    ...(isTuned && { processTerm: withoutStopWords }),
  });
  engine.addAll(texts);
  return async (query, limit) =>
    engine
      .search(query)
      .slice(0, limit)
      .map(({ id }) => String(id));
}

/**
 * Orama with English stemming; threshold 1 is any of the words, its default. It takes each word of a question for the
 * beginning of words, so that stop words find nearly everything: `isTuned` leaves them out, as its documentation offers.
 */
export async function openOrama(texts: readonly EngineText[], { isTuned }: { isTuned: boolean }): Promise<EngineRank> {
  const engine = create({
    schema: { key: "string", title: "string", text: "string" },
    components: {
      tokenizer: { language: "english", stemming: true, ...(isTuned && { stopWords: [...stopWords] }) },
    },
  });
  const rows = texts.map(({ id, title, text }) => ({ key: id, title, text }));
  await insertMultiple(engine, rows, batch);
  return async (query, limit) => {
    const asked = { term: query, limit, properties: ["title", "text"] as ("title" | "text")[], threshold: 1 };
    const found = await search(engine, asked);
    return found.hits.map(({ document }) => document.key);
  };
}

/**
 * What LangChain.js' BM25Retriever does: okapibm25 over the texts as they are, the question in lower case cut at spaces.
 * Signs that mean something in a pattern are left out of the question, since okapibm25 makes patterns of its words.
 */
export function openLangChainBm25(texts: readonly EngineText[]): EngineRank {
  const documents = texts.map(({ title, text }) => `${title} ${text}`);
  return async (query, limit) => {
    const keywords = query
      .toLowerCase()
      .replaceAll(/[.*+?^${}()|[\]\\]/g, "")
      .split(/\s+/)
      .filter(Boolean);
    const scores = okapi.default(documents, keywords) as number[];
    return Array.from(scores.keys())
      .toSorted((a, b) => scores[b]! - scores[a]! || a - b)
      .slice(0, limit)
      .map((at) => texts[at]!.id);
  };
}

/** PostgreSQL's own text search: English configuration, GIN index, any of the words, `ts_rank` over title and text. */
export async function openTsRank(db: Db, texts: readonly EngineText[]): Promise<EngineRank> {
  await sql`create table bench_texts (id text primary key, words tsvector not null)`.execute(db);
  for (let from = 0; from < texts.length; from += batch) {
    const rows = JSON.stringify(texts.slice(from, from + batch));
    await sql`insert into bench_texts select id, to_tsvector('english', title || ' ' || text)
      from json_to_recordset(${rows}::json) as row(id text, title text, text text)`.execute(db);
  }
  await sql`create index on bench_texts using gin (words)`.execute(db);
  await sql`analyze bench_texts`.execute(db);
  return async (query, limit) => {
    const { rows } = await sql<{ id: string }>`
      select id from bench_texts,
        (select replace(plainto_tsquery('english', ${query})::text, '&', '|')::tsquery as asked) question
      where words @@ asked order by ts_rank(words, asked, 1) desc, id limit ${limit}`.execute(db);
    return rows.map(({ id }) => id);
  };
}

export interface Latency {
  p50: number;
  p99: number;
  mean: number;
}

/** Milliseconds a question, after some that warm the engine up. */
export async function latencyOf(
  queries: readonly string[],
  rank: (query: string) => unknown,
  warmUp = 50,
): Promise<Latency> {
  const times: number[] = [];
  for (const query of queries) {
    const started = performance.now();
    await rank(query);
    times.push(performance.now() - started);
  }
  const kept = times.slice(Math.min(warmUp, times.length >> 1));
  const sorted = kept.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    Math.round(100 * sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!) / 100;
  return { p50: at(0.5), p99: at(0.99), mean: Math.round(100 * mean(kept)) / 100 };
}
