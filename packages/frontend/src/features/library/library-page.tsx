import { listLibrary } from "@curriculum/contract/library-operations.ts";
import { admissionVerdicts } from "@curriculum/curriculum/model/admission.ts";
import { sourceTypes } from "@curriculum/curriculum/model/source.ts";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { call } from "../../api-client.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { LibraryTable } from "./library-table.tsx";
import { PassageSearch } from "./passage-search.tsx";

const fieldClass = "rounded-md border border-(--line) bg-(--card) px-3 py-1.5 text-sm";

/** The sources of the house: what each is, and whether programs may rest on it. */
export function LibraryPage() {
  const [filters, setFilters] = useState({ text: "", type: "", verdict: "" });
  const given = useDeferredValue(filters);
  const query = Object.fromEntries(Object.entries(given).filter(([, value]) => value.trim() !== ""));
  const list = useInfiniteQuery({
    queryKey: ["library", query],
    queryFn: ({ pageParam }) =>
      call(listLibrary, { query: { ...query, ...(pageParam === null ? {} : { after: pageParam }) } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });
  const documents = list.data?.pages.flatMap((page) => page.documents) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  const isFiltered = Object.keys(query).length > 0;
  return (
    <>
      <h1 className="text-2xl font-semibold tracking-tight">Library</h1>
      <PassageSearch />
      <search className="mt-4 mb-4 flex flex-wrap gap-3">
        <input
          type="search"
          aria-label="Search the library"
          placeholder="Title, author, publisher, DOI, ISBN"
          className={`${fieldClass} min-w-64 flex-1`}
          maxLength={200}
          value={filters.text}
          onChange={(event) => setFilters({ ...filters, text: event.target.value })}
        />
        <Choice
          label="Type"
          all="All types"
          values={sourceTypes}
          onChange={(type) => setFilters({ ...filters, type })}
        />
        <Choice
          label="Verdict"
          all="All verdicts"
          values={[...admissionVerdicts, "not judged"]}
          onChange={(verdict) => setFilters({ ...filters, verdict })}
        />
      </search>
      <p className="mb-3 text-sm text-(--soft)" aria-live="polite">
        {list.isPending ? "Loading…" : `${total} document${total === 1 ? "" : "s"}`}
      </p>
      {list.error && <ProblemNotice error={list.error} />}
      {list.isSuccess && documents.length === 0 && (
        <Card>
          <h2 className="font-medium">{isFiltered ? "Nothing fits" : "The library is empty"}</h2>
          <p className="mt-1 text-(--soft)">
            {isFiltered
              ? "Take a filter away, or search for fewer words."
              : "Sources come into it with a new program, or with the command curriculum ingest."}
          </p>
        </Card>
      )}
      {documents.length > 0 && <LibraryTable documents={documents} />}
      {list.hasNextPage && (
        <div className="mt-6 text-center">
          <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Show more documents
          </Button>
        </div>
      )}
    </>
  );
}

interface ChoiceProps {
  label: string;
  all: string;
  values: readonly string[];
  onChange: (value: string) => void;
}

function Choice({ label, all, values, onChange }: ChoiceProps) {
  return (
    <select aria-label={label} className={fieldClass} onChange={(event) => onChange(event.target.value)}>
      <option value="">{all}</option>
      {values.map((value) => (
        <option key={value}>{value}</option>
      ))}
    </select>
  );
}
