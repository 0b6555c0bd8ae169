import { removeCompetitor, type CompetitorSummary } from "@curriculum/contract/competitor-operations.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api-client.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

export function CompetitorTable({
  competitors,
  canRemove,
}: {
  competitors: readonly CompetitorSummary[];
  canRemove: boolean;
}) {
  return (
    <div className="overflow-x-auto rounded-lg border border-(--line) bg-(--card)">
      <table className="w-full text-sm">
        <thead className="text-left text-(--soft)">
          <tr>
            {["Program", "Institution", "Level", "Hours", "Topics"].map((name) => (
              <th key={name} scope="col" className="px-4 py-2 font-medium">
                {name}
              </th>
            ))}
            {canRemove && (
              <th scope="col" className="px-4 py-2">
                <span className="sr-only">Remove</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {competitors.map((one) => (
            <tr key={one.id} className="border-t border-(--line) align-top">
              <th scope="row" className="px-4 py-2 text-left font-medium">
                {one.program}
              </th>
              <td className="px-4 py-2">{one.institution}</td>
              <td className="px-4 py-2">{one.level ?? "not said"}</td>
              <td className="px-4 py-2 tabular-nums">{one.hours ?? "not said"}</td>
              <td className="px-4 py-2 tabular-nums">{one.topics}</td>
              {canRemove && (
                <td className="px-4 py-2 text-right">
                  <Removal competitor={one} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Removing is asked for twice: what was imported cannot be brought back from here. */
function Removal({ competitor: { id, program } }: { competitor: CompetitorSummary }) {
  const [isAsked, setIsAsked] = useState(false);
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => call(removeCompetitor, { params: { competitorId: id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["competitors"] }),
  });
  if (!isAsked)
    return (
      <Button aria-label={`Remove ${program}`} onClick={() => setIsAsked(true)}>
        Remove
      </Button>
    );
  return (
    <div className="flex flex-wrap justify-end gap-2">
      <Button aria-label={`Yes, remove ${program}`} disabled={remove.isPending} onClick={() => remove.mutate()}>
        {remove.isPending ? "Removing…" : "Yes, remove"}
      </Button>
      <Button autoFocus onClick={() => setIsAsked(false)}>
        Keep
      </Button>
      {remove.error && <ProblemNotice error={remove.error} />}
    </div>
  );
}
