import { searchLibrary, type SearchHit } from "@curriculum/contract/library-operations.ts";
import { sourceTypes } from "@curriculum/curriculum/model/source.ts";
import { pageLocator } from "@curriculum/curriculum/sources/format-locator.ts";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { call } from "../../api-client.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { inputClass } from "../../ui/input-class.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { CitationPanelProvider, useOpenCitation } from "../citations/citation-panel.tsx";

/** Finds passages in the texts of the library's sources, each with its place and why it ranked. */
export function PassageSearch() {
  const [query, setQuery] = useState<Record<string, string> | null>(null);
  const found = useQuery({
    queryKey: ["search", query],
    queryFn: () => call(searchLibrary, { query: query ?? {} }),
    enabled: query !== null,
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = [...new FormData(event.currentTarget)].map(
      ([name, value]) => [name, typeof value === "string" ? value.trim() : ""] as const,
    );
    const asked = Object.fromEntries(given.filter(([, value]) => value !== ""));
    if (asked["text"] !== undefined) setQuery(asked);
  };
  return (
    <CitationPanelProvider>
      <Card className="mt-4">
        <form role="search" aria-label="Passages" onSubmit={submit}>
          <div className="flex flex-wrap gap-3">
            <input
              type="search"
              name="text"
              required
              maxLength={500}
              aria-label="Find in the texts"
              placeholder="A question, an outcome, or words that the sources should speak of"
              className={`${inputClass} mt-0 min-w-64 flex-1`}
            />
            <Button type="submit" look="primary">
              Find passages
            </Button>
          </div>
          <details className="mt-3 text-sm">
            <summary className="cursor-pointer text-(--soft)">Only in some sources</summary>
            <Filters />
          </details>
        </form>
        {query !== null && found.isPending && <p className="mt-4 text-(--soft)">Searching…</p>}
        {found.error && <ProblemNotice error={found.error} />}
        {found.data && <Hits hits={found.data.hits} notice={found.data.notice} />}
      </Card>
    </CitationPanelProvider>
  );
}

function Filters() {
  return (
    <div className="mt-2 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      <label>
        Kind of source
        <select name="type" className={inputClass}>
          <option value="">any</option>
          {sourceTypes.map((type) => (
            <option key={type}>{type}</option>
          ))}
        </select>
      </label>
      <label>
        Domain
        <input name="domain" maxLength={200} className={inputClass} />
      </label>
      <label>
        Published since
        <input name="since" type="date" className={inputClass} />
      </label>
      <label>
        Credibility at least
        <input name="credibility" type="number" min={0} max={100} className={inputClass} />
      </label>
      <label>
        In programs of (address)
        <input name="owner" type="email" maxLength={254} className={inputClass} />
      </label>
    </div>
  );
}

function Hits({ hits, notice }: { hits: readonly SearchHit[]; notice: string | null }) {
  return (
    <div className="mt-4">
      {notice !== null && <p className="mb-3 text-sm text-(--soft)">{notice}</p>}
      <p className="text-sm text-(--soft)" aria-live="polite">
        {hits.length === 0 ? "No passage holds these words." : `${hits.length} passages, best first`}
      </p>
      <ol className="mt-3 space-y-5">
        {hits.map((hit) => (
          <Hit key={hit.passageId} hit={hit} />
        ))}
      </ol>
    </div>
  );
}

function Hit({ hit }: { hit: SearchHit }) {
  const openCitation = useOpenCitation();
  const { passageId, documentId, documentTitle, section, page, text, why } = hit;
  const show = () => openCitation({ sourceId: documentId, passageId, quote: text, section, page });
  return (
    <li className="min-w-0 text-sm">
      <Link to="/library/$documentId" params={{ documentId }} className="font-medium text-(--accent) hover:underline">
        {documentTitle}
      </Link>
      <span className="text-(--soft)">
        {" · "}
        {section}
        {page === null ? "" : `, ${pageLocator(page)}`}
      </span>
      <p className="mt-1 line-clamp-3 font-serif break-words">{text}</p>
      <p className="mt-1 break-words text-(--soft)">Why: {why}</p>
      <button type="button" className="mt-1 text-(--accent) hover:underline" onClick={show}>
        Read it in its place
      </button>
    </li>
  );
}
