import { join } from "node:path";
import { listDocumentTitles, listPassagesById } from "../knowledge/knowledge.store.ts";
import { openIndex } from "../retrieval/open-index.action.ts";
import { rankPassages } from "../retrieval/rank-passages.ts";
import { exitCodes } from "../platform/run-main.ts";
import type { CommandContext } from "./command-context.ts";

/** `curriculum search "…"`: ranked passages of the whole library, with the reason for each. */
export async function searchCommand(
  context: CommandContext,
  query: string,
  options: { limit: number },
): Promise<number> {
  const { database } = await context.openStorage();
  const { index } = await openIndex(database.db, join(context.config.dataDir, "search"));
  const ranked = rankPassages(index, query, { limit: options.limit, feedback: true });
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
  for (const [place, { passage, source, score }] of hits.entries()) {
    const page = passage?.pageLabel ? `, p. ${passage.pageLabel}` : "";
    context.terminal.print(
      `${place + 1}. ${source} — ${passage?.sectionPath.join(" > ")}${page}  [${score.toFixed(2)}]`,
    );
    context.terminal.print(`   ${passage?.text.slice(0, 240).replaceAll(/\s+/g, " ")}…`);
  }
  return exitCodes.ok;
}
