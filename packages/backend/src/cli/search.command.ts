import { listDocumentTitles, listPassages } from "../knowledge/knowledge.store.ts";
import { buildIndex } from "../retrieval/build-index.ts";
import { rankPassages } from "../retrieval/rank-passages.ts";
import { exitCodes, type CommandContext } from "./command-context.ts";

/** `curriculum search "…"`: ranked passages of the whole library, with the reason for each. */
export async function searchCommand(
  context: CommandContext,
  query: string,
  options: { limit: number },
): Promise<number> {
  const { database } = await context.openStorage();
  const titles = await listDocumentTitles(database.db);
  const passages = await listPassages(database.db, [...titles.keys()]);
  const index = buildIndex(passages.map((one) => ({ ...one, documentTitle: titles.get(one.documentId) ?? "" })));
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const hits = rankPassages(index, query, { limit: options.limit, feedback: true }).map((hit) => ({
    ...hit,
    passage: byId.get(hit.passageId),
    source: titles.get(hit.documentId) ?? "",
  }));
  if (context.isJson) {
    context.terminal.print(JSON.stringify(hits, null, 2));
    return exitCodes.ok;
  }
  if (hits.length === 0)
    context.terminal.print(
      passages.length === 0 ? "The library is empty. Read files with: curriculum ingest FILE…" : "Nothing found.",
    );
  for (const [index, hit] of hits.entries()) {
    const page = hit.passage?.pageLabel ? `, p. ${hit.passage.pageLabel}` : "";
    context.terminal.print(
      `${index + 1}. ${hit.source} — ${hit.passage?.sectionPath.join(" > ")}${page}  [${hit.score.toFixed(2)}]`,
    );
    context.terminal.print(`   ${hit.passage?.text.slice(0, 240).replaceAll(/\s+/g, " ")}…`);
  }
  return exitCodes.ok;
}
