import { compareProgram, listCompetitors, mostCompared } from "@curriculum/contract/competitor-operations.ts";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { call } from "../../api-client.ts";
import { Card } from "../../ui/card.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { ComparisonCard } from "./comparison-card.tsx";

/** The program against chosen programs of others. Until somebody chooses, the first that are stored. */
export function ComparisonPage() {
  const { programId } = useParams({ from: "/programs/$programId/comparison" });
  const [choice, setChoice] = useState<readonly string[] | null>(null);
  const stored = useQuery({ queryKey: ["competitors"], queryFn: () => call(listCompetitors) });
  const competitors = stored.data?.competitors ?? [];
  const chosen = choice ?? competitors.slice(0, mostCompared).map(({ id }) => id);
  const comparison = useQuery({
    queryKey: ["comparison", programId, chosen],
    queryFn: () => call(compareProgram, { params: { programId }, query: { with: chosen.join(",") } }),
    enabled: chosen.length > 0,
  });
  if (stored.isPending) return <p className="text-(--soft)">Loading…</p>;
  if (stored.error) return <ProblemNotice error={stored.error} />;
  if (competitors.length === 0) return <NothingStored />;
  return (
    <div className="space-y-6">
      <Card>
        <h2 className="text-lg font-semibold">Comparison with programs of others</h2>
        <p className="mt-1 max-w-prose text-sm text-(--soft)">
          Topic by topic: what both teach, what only they teach, what only this program teaches, each in the words of
          the program that teaches it. Topics are matched by their names and texts; read a match or a gap before you act
          on it.
        </p>
        <fieldset className="mt-4">
          <legend className="text-sm font-medium">Compare with (at most {mostCompared})</legend>
          <div className="mt-1 grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2">
            {competitors.map(({ id, institution, program }) => {
              const isChosen = chosen.includes(id);
              return (
                <label key={id} className="flex items-baseline gap-2">
                  <input
                    type="checkbox"
                    checked={isChosen}
                    disabled={!isChosen && chosen.length >= mostCompared}
                    onChange={() => setChoice(isChosen ? chosen.filter((one) => one !== id) : [...chosen, id])}
                  />
                  <span>
                    {program} <span className="text-(--soft)">{institution}</span>
                  </span>
                </label>
              );
            })}
          </div>
        </fieldset>
        <p className="mt-3 text-sm">
          <Link to="/competitors" className="text-(--accent) underline">
            Import or remove programs of others
          </Link>
        </p>
      </Card>
      <div role="status" className="text-sm text-(--soft)">
        {chosen.length === 0 && "Choose at least one program."}
        {comparison.isFetching && "Comparing…"}
      </div>
      {comparison.error && <ProblemNotice error={comparison.error} />}
      {chosen.length > 0 &&
        comparison.data?.comparisons.map((one) => <ComparisonCard key={one.competitor.id} comparison={one} />)}
    </div>
  );
}

function NothingStored() {
  return (
    <Card>
      <h2 className="font-medium">There is nothing to compare with yet</h2>
      <p className="mt-1 text-(--soft)">
        Comparing needs at least one program of another institution.{" "}
        <Link to="/competitors" className="text-(--accent) underline">
          Import one
        </Link>
      </p>
    </Card>
  );
}
