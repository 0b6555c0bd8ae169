import { updateLibraryDocument, type LibraryDocument } from "@curriculum/contract/library-operations.ts";
import { sourceTypes } from "@curriculum/curriculum/model/source.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import { useForm } from "react-hook-form";
import { call } from "../../api-client.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { LookUp } from "./look-up.tsx";
import { recordOf, standingOf, valuesOf, type RecordValues } from "./record-values.ts";
import { inputClass } from "../../ui/input-class.ts";

const names: [keyof RecordValues, string, string?][] = [
  ["title", "Title"],
  ["subtitle", "Subtitle"],
  ["published", "Published", "Year, or a date such as 2026-03-14."],
  ["publisher", "Publisher"],
  ["edition", "Edition"],
  ["containerTitle", "Journal or book that it stands in"],
  ["volume", "Volume"],
  ["issue", "Issue"],
  ["pages", "Pages"],
  ["doi", "DOI"],
  ["isbn", "ISBN"],
  ["url", "Address"],
  ["foundational", "Foundational, because", "Left empty: it is not."],
  ["pairedWith", "Paired with the recent document", "Its id, as the address of its page ends."],
];

/** The record, to be typed in or corrected; score and verdict follow when it is kept. */
export function RecordForm({ document }: { document: LibraryDocument }) {
  const form = useForm<RecordValues>({ defaultValues: valuesOf(document) });
  const id = useId();
  const queries = useQueryClient();
  const keep = useMutation({
    mutationFn: (values: RecordValues) =>
      call(updateLibraryDocument, {
        params: { documentId: document.id },
        body: {
          version: document.version,
          record: recordOf(values, document.record),
          standing: standingOf(values, document),
        },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["library"] }),
  });
  return (
    <Card>
      <h2 className="text-lg font-semibold">Record</h2>
      <LookUp document={document} />
      <form
        className="mt-4 grid gap-4 sm:grid-cols-2"
        onSubmit={(event) => void form.handleSubmit((values) => keep.mutate(values))(event)}
      >
        <div>
          <label htmlFor={`${id}-type`} className="text-sm font-medium">
            Type
          </label>
          <select id={`${id}-type`} className={inputClass} {...form.register("type")}>
            {sourceTypes.map((type) => (
              <option key={type}>{type}</option>
            ))}
          </select>
        </div>
        {names.map(([name, label, hint]) => (
          <div key={name}>
            <label htmlFor={`${id}-${name}`} className="text-sm font-medium">
              {label}
            </label>
            <input
              id={`${id}-${name}`}
              className={inputClass}
              {...form.register(name, name === "title" ? { required: true } : {})}
            />
            {hint && <p className="mt-1 text-sm text-(--soft)">{hint}</p>}
          </div>
        ))}
        <div className="sm:col-span-2">
          <label htmlFor={`${id}-authors`} className="text-sm font-medium">
            Authors
          </label>
          <textarea id={`${id}-authors`} rows={3} className={inputClass} {...form.register("authors")} />
          <p className="mt-1 text-sm text-(--soft)">One a line: “Okafor, Ada Ngozi”; a body without a comma.</p>
        </div>
        {form.formState.errors.title && <p className="text-sm text-(--bad)">Give the work a title.</p>}
        {keep.error && <ProblemNotice error={keep.error} />}
        <div className="sm:col-span-2">
          <Button type="submit" look="primary" disabled={keep.isPending || !form.formState.isDirty}>
            {keep.isPending ? "Keeping…" : "Keep the record"}
          </Button>
        </div>
      </form>
    </Card>
  );
}
