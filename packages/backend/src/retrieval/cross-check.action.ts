import type { Database, Db } from "../platform/database.ts";
import { queryTerms } from "./query-terms.ts";
import { rankPassages } from "./rank-passages.ts";
import type { RankedPassage } from "./rank-passages.ts";
import { rankingWeights } from "./ranking-weights.ts";
import type { SearchIndex } from "./search-index.ts";
import { insertTermBlocks, rankByBlocks } from "./term-block.store.ts";
import { listTermBlocks } from "./term-blocks.ts";

/** What both ways of ranking count: the database knows no families of words and no stand-ins. */
const comparedWeights = {
  ...rankingWeights,
  family: { ...rankingWeights.family, most: 0 },
  unknownWord: { ...rankingWeights.unknownWord, most: 0 },
};
// The database keeps 32 bits of each word's points.
const tolerance = 1e-3;

export interface QueryCheck {
  query: string;
  hits: number;
  /** The most that the scores at one place differ. */
  apart: number;
  /** Null when both rank alike; else what differs first. */
  difference: string | null;
}

/** Stores what the database ranks by, as the index has it. Half-stored it is never seen. */
export async function storeTermBlocks(database: Database, index: SearchIndex): Promise<void> {
  await database.transaction((tx) => insertTermBlocks(tx, index.passageIds, listTermBlocks(index, rankingWeights)));
}

/** Questions of the library's own words: headings and first words of passages at even distances. */
export async function sampleQueries(db: Db, index: SearchIndex, count: number): Promise<string[]> {
  const step = Math.max(1, Math.floor(index.passageIds.length / count));
  const ids = index.passageIds.filter((_, at) => at % step === 0).slice(0, count);
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("knowledge_base")
    .select(["id", "section_path", "content"])
    .where("id", "in", ids)
    .orderBy("id")
    .execute();
  return rows.map(({ section_path, content }, at) =>
    at % 2 === 0 && section_path?.length ? section_path.at(-1)! : content.split(/\s+/).slice(0, 12).join(" "),
  );
}

/** Holds the two rankings of one question against each other: equal scores place by place, equal passages where scores are apart. */
export async function compareRankings(db: Db, index: SearchIndex, query: string, limit: number): Promise<QueryCheck> {
  const ours = rankPassages(index, query, { limit, weights: comparedWeights });
  const theirs = await rankByBlocks(db, queryTerms(query), { limit });
  const apart = ours.reduce((most, { score }, at) => Math.max(most, Math.abs(score - (theirs[at]?.score ?? 0))), 0);
  return { query, hits: ours.length, apart, difference: firstDifference(ours, theirs) };
}

function firstDifference(ours: readonly RankedPassage[], theirs: readonly RankedPassage[]): string | null {
  if (ours.length !== theirs.length) return `${ours.length} hits in memory, ${theirs.length} in the database`;
  for (const [at, hit] of ours.entries()) {
    const other = theirs[at]!;
    const scores = `${hit.score.toFixed(4)} in memory, ${other.score.toFixed(4)} in the database`;
    if (Math.abs(hit.score - other.score) > tolerance) return `place ${at + 1}: ${scores}`;
    // Within the rounding either order is right, and the last place may be any of its equals.
    const isClear =
      at + 1 < ours.length &&
      [at - 1, at + 1].every((near) => !ours[near] || Math.abs(ours[near].score - hit.score) > 2 * tolerance);
    if (isClear && hit.passageId !== other.passageId) return `place ${at + 1}: another passage at ${scores}`;
  }
  return null;
}
