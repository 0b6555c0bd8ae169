import { lookUpRecord, updateLibraryDocument, type LibraryDocument } from "@curriculum/contract/library-operations.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../api-client.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

/** What the registries know of the document's DOI or ISBN; it is taken over only when a person says so. */
export function LookUp({ document }: { document: LibraryDocument }) {
  const { doi, isbn, url, licence } = document.record;
  const queries = useQueryClient();
  const ask = useMutation({
    mutationFn: () => call(lookUpRecord, { body: doi === undefined ? { isbn: isbn ?? "" } : { doi } }),
  });
  const take = useMutation({
    mutationFn: async () => {
      if (!ask.data) return;
      const { record, retraction } = ask.data;
      const { slidesCiteWorks: _ofTheFile, ...standing } = document.standing;
      // What no registry knows of stays as it is.
      const kept = { ...(url && { url }), ...(licence && { licence }), ...(isbn && { isbn }) };
      await call(updateLibraryDocument, {
        params: { documentId: document.id },
        body: {
          version: document.version,
          record: { ...kept, ...record },
          standing: { ...standing, ...(retraction && { retraction }) },
        },
      });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ["library"] }),
  });
  if (doi === undefined && isbn === undefined) return null;
  return (
    <div className="mt-2 text-sm">
      <Button disabled={ask.isPending} onClick={() => ask.mutate()}>
        {ask.isPending ? "Asking the registries…" : `Look up the ${doi === undefined ? "ISBN" : "DOI"}`}
      </Button>
      {ask.error && <ProblemNotice error={ask.error} />}
      {ask.data && (
        <div role="status" className="mt-3 rounded-md border border-(--line) p-3">
          <p>
            {ask.data.from} says: “{ask.data.record.title}”, {ask.data.record.type},{" "}
            {ask.data.record.published ?? "without a date"}.
            {ask.data.retraction && <strong className="text-(--bad)"> It was retracted.</strong>}
          </p>
          {take.error && <ProblemNotice error={take.error} />}
          <Button className="mt-2" disabled={take.isPending} onClick={() => take.mutate()}>
            Take it over
          </Button>
        </div>
      )}
    </div>
  );
}
