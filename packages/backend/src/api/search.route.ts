import { searchLibrary, searchQuery, type SearchHit } from "@curriculum/contract/library-operations.ts";
import { listDocumentTitles, listPassagesById } from "../knowledge/knowledge.store.ts";
import { describeReasons } from "../retrieval/describe-reasons.ts";
import type { LibrarySearch } from "../retrieval/open-library-search.action.ts";
import { listSearchableDocuments } from "../retrieval/source-filter.store.ts";
import { parse, type DefineRoute } from "./define-route.ts";

export function registerSearch(defineRoute: DefineRoute, search: LibrarySearch): void {
  defineRoute(searchLibrary, async ({ request, transaction }) => {
    const { text, limit, domain, type, since, credibility, owner } = parse(searchQuery, request.query, "query");
    const filter = {
      ...(domain !== undefined && { domains: [domain] }),
      ...(type !== undefined && { sourceTypes: [type] }),
      ...(since !== undefined && { publishedSince: since }),
      ...(credibility !== undefined && { leastCredibility: credibility }),
      ...(owner !== undefined && { owner }),
    };
    // The index knows every document: which of them may be found is asked in the caller's name, and so is their text.
    const documentIds = await transaction((tx) => listSearchableDocuments(tx, filter));
    const { hits, by, notice } = await search.find(text, { limit, documentIds });
    const ids = hits.map(({ passageId }) => passageId);
    const [passages, titles] = await transaction(
      async (tx) => [await listPassagesById(tx, ids), await listDocumentTitles(tx)] as const,
    );
    const passageOf = new Map(passages.map((passage) => [passage.id, passage]));
    const shown = hits.flatMap(({ passageId, documentId, score, reasons }): SearchHit[] => {
      const passage = passageOf.get(passageId);
      // Removed since the index was made.
      if (!passage) return [];
      return [
        {
          passageId,
          documentId,
          documentTitle: titles.get(documentId) ?? "",
          section: passage.sectionPath.join(" > "),
          page: passage.pageLabel ?? null,
          text: passage.text,
          score,
          why: describeReasons(reasons),
          words: reasons.terms.map(({ term, points }) => ({ term, points })),
        },
      ];
    });
    return { hits: shown, by, notice };
  });
}
