import { join } from "node:path";
import { listDocumentTitles, listPassagesById } from "../knowledge/knowledge.store.ts";
import { describeReasons } from "../retrieval/describe-reasons.ts";
import { openLibrarySearch } from "../retrieval/open-library-search.action.ts";
import type { RankedPassage } from "../retrieval/rank-passages.ts";
import { listAllowedDocuments } from "../retrieval/source-filter.store.ts";
import type { VectorEvidence } from "../retrieval/signals/vector-points.ts";
import { AppError } from "../platform/app-error.ts";
import type { Database } from "../platform/database.ts";
import { exitCodes } from "../platform/run-main.ts";
import type { CommandContext } from "./command-context.ts";

interface SearchOptions {
  limit: number;
  domain?: string[];
  type?: string[];
  since?: string;
  credibility?: number;
  owner?: string;
  /** Percent of its score that a hit loses for each better hit of the same source. */
  spread?: number;
}

// A command may wait as long as building a large library anew takes.
const patienceMs = 10 * 60_000;

/** `curriculum search "…"`: ranked passages of the whole library, with the reason for each. */
export async function searchCommand(context: CommandContext, query: string, options: SearchOptions): Promise<number> {
  const { database } = await context.openStorage();
  const search = openLibrarySearch({
    db: database.db,
    folder: join(context.config.dataDir, "search"),
    readyWithinMs: patienceMs,
    currentForMs: Number.POSITIVE_INFINITY,
    onFault: (error) => context.terminal.tell(`The search index could not be built: ${String(error)}`),
  });
  const vectors = await askVectors(context, database, query);
  const documentIds = await listAllowedDocuments(database.db, {
    ...(options.domain && { domains: options.domain }),
    ...(options.type && { sourceTypes: options.type }),
    ...(options.since !== undefined && { publishedSince: options.since }),
    ...(options.credibility !== undefined && { leastCredibility: options.credibility }),
    ...(options.owner !== undefined && { owner: options.owner }),
  });
  const within = { limit: options.limit, spread: (options.spread ?? 0) / 100, ...(documentIds && { documentIds }) };
  const { hits: ranked, notice } = await search.find(query, vectors ? { ...within, vectors } : within);
  await search.close();
  if (notice !== null) context.terminal.tell(notice);
  const ids = ranked.map((hit) => hit.passageId);
  const passages = new Map((await listPassagesById(database.db, ids)).map((passage) => [passage.id, passage]));
  const titles = await listDocumentTitles(database.db);
  const hits = ranked.map((hit) => ({
    ...hit,
    passage: passages.get(hit.passageId),
    source: titles.get(hit.documentId) ?? "",
  }));
  if (context.isJson) {
    context.terminal.print(JSON.stringify(hits, null, 2));
    return exitCodes.ok;
  }
  if (hits.length === 0) {
    const isEmpty = titles.size === 0;
    context.terminal.print(
      isEmpty ? "The library is empty. Read files with: curriculum ingest FILE…" : "Nothing found.",
    );
  }
  for (const [place, { passage, source, score, reasons }] of hits.entries()) {
    const page = passage?.pageLabel ? `, p. ${passage.pageLabel}` : "";
    context.terminal.print(
      `${place + 1}. ${source} — ${passage?.sectionPath.join(" > ")}${page}  [${score.toFixed(2)}${vectorShare(reasons)}]`,
    );
    context.terminal.print(`   ${passage?.text.slice(0, 240).replaceAll(/\s+/g, " ")}…`);
    context.terminal.print(`   Why: ${describeReasons(reasons)}`);
  }
  return exitCodes.ok;
}

/** What vectors say, where they are configured and switched on. A model that is out costs their share, not the search. */
async function askVectors(
  context: CommandContext,
  database: Database,
  query: string,
): Promise<VectorEvidence | undefined> {
  if (context.config.vectors === undefined) return undefined;
  const { openVectors } = await import("../retrieval/vectors/open-vectors.action.ts");
  const { openNearest, questionPatience } = await import("../retrieval/vectors/find-nearest.action.ts");
  try {
    const parts = await openVectors(database, context.config.vectors, questionPatience);
    const findNearest = parts && (await openNearest(parts));
    return await findNearest?.(query, {}, context.signal);
  } catch (error) {
    context.signal.throwIfAborted();
    if (!(error instanceof AppError)) throw error;
    context.terminal.tell(`Searched by words alone. ${error.message}`);
    return undefined;
  }
}

function vectorShare({ vector }: RankedPassage["reasons"]): string {
  return vector === undefined ? "" : `, ${Math.round(vector.share * 100)} % of it by vector`;
}
