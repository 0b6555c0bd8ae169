import { setTimeout } from "node:timers/promises";
import { AppError } from "../platform/app-error.ts";
import type { Db } from "../platform/database.ts";
import { openIndex } from "./open-index.action.ts";
import type { OpenedIndex } from "./open-index.action.ts";
import { queryTerms } from "./query-terms.ts";
import { rankPassages } from "./rank-passages.ts";
import type { RankedPassage, RankingOptions } from "./rank-passages.ts";
import { countUncovered, rankByBlocks } from "./term-block.store.ts";

export interface SearchAnswer {
  hits: RankedPassage[];
  /** What ranked: the index in memory, or the database in its place. */
  by: "index" | "database";
  /** Why the database ranked and what that costs, in words for whoever asked; null when the index did. */
  notice: string | null;
}

/** The options that the database can rank by too. What else is asked takes part where the index ranks. */
export type LibraryQuestion = Pick<RankingOptions, "limit" | "documentIds" | "spread" | "vectors">;

/** A search over the whole library that stays open and follows it. */
export interface LibrarySearch {
  find: (query: string, question?: LibraryQuestion) => Promise<SearchAnswer>;
  /** Ends when nothing is being built any more. */
  close: () => Promise<void>;
}

export interface LibrarySearchParts {
  /** Must see every document, whoever asks: what a person may find goes into the question. */
  db: Db;
  /** Where the index has its snapshot. */
  folder: string;
  /** How long a search waits for an index before the database ranks, ms. */
  readyWithinMs: number;
  /** How long an index is taken for current, ms; it also lies between two tries to build one. */
  currentForMs: number;
  /** Told why an index could not be built; searching goes on. */
  onFault: (error: unknown) => void;
}

// An index that may lag behind the library is at hand: what came meanwhile is worth a wait that nobody notices.
const renewedWithinMs = 200;

/**
 * Searches by the index in memory. While there is none, because it is still being built or cannot be built, the database
 * ranks by what `storeTermBlocks` left there, and the answer says so. The index is renewed behind the searches.
 */
export function openLibrarySearch(parts: LibrarySearchParts): LibrarySearch {
  let opened: OpenedIndex | undefined;
  let isFaulty = false;
  let triedAt: number | undefined;
  let building: Promise<void> | undefined;
  const build = async (): Promise<void> => {
    try {
      opened = await openIndex(parts.db, parts.folder, opened);
      isFaulty = false;
    } catch (error) {
      isFaulty = true;
      parts.onFault(error);
    }
    triedAt = performance.now();
    building = undefined;
  };
  return {
    find: async (query, question = {}) => {
      if (triedAt === undefined || performance.now() - triedAt > parts.currentForMs) building ??= build();
      if (building)
        await atMost(building, opened ? Math.min(renewedWithinMs, parts.readyWithinMs) : parts.readyWithinMs);
      if (opened) return { hits: rankPassages(opened.index, query, question), by: "index", notice: null };
      return rankInDatabase(parts.db, query, question, isFaulty);
    },
    close: async () => {
      await building;
    },
  };
}

async function atMost(work: Promise<void>, ms: number): Promise<void> {
  const stop = new AbortController();
  await Promise.race([work, setTimeout(ms, undefined, { signal: stop.signal }).catch(() => {})]);
  stop.abort();
}

async function rankInDatabase(
  db: Db,
  query: string,
  { limit = 10, documentIds }: LibraryQuestion,
  isFaulty: boolean,
): Promise<SearchAnswer> {
  const reason = isFaulty
    ? "The search index could not be built; the log says why."
    : "The search index is still being built.";
  const { documents, uncovered } = await countUncovered(db);
  if (documents > 0 && documents === uncovered) {
    throw new AppError("unavailable", `${reason} Ask again in a minute.`);
  }
  const without = uncovered === 0 ? "" : ` Not searched: ${uncovered} of ${documents} sources, which are newer.`;
  return {
    hits: await rankByBlocks(db, queryTerms(query), { limit, documentIds }),
    by: "database",
    notice: `${reason} The database ranked in its place, by the words themselves, without their families.${without}`,
  };
}
