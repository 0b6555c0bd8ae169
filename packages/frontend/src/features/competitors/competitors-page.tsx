import { listCompetitors } from "@curriculum/contract/competitor-operations.ts";
import { getSession } from "@curriculum/contract/operations.ts";
import { useQuery } from "@tanstack/react-query";
import { call } from "../../api-client.ts";
import { Card } from "../../ui/card.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { CompetitorTable } from "./competitor-table.tsx";
import { ImportForm } from "./import-form.tsx";

/** Programs of other institutions, against which ours are held. */
export function CompetitorsPage() {
  const session = useQuery({ queryKey: ["session"], queryFn: () => call(getSession) });
  const stored = useQuery({ queryKey: ["competitors"], queryFn: () => call(listCompetitors) });
  const isAdministrator = session.data?.role === "Administrator";
  const competitors = stored.data?.competitors ?? [];
  return (
    <div className="space-y-6">
      <header>
        <h1 className="text-2xl font-semibold tracking-tight">Programs of others</h1>
        <p className="mt-1 max-w-prose text-(--soft)">
          What other institutions teach in the same field. Open a program of yours and choose “Comparison” to see what
          it shares with them, what it lacks, and what sets it apart.
        </p>
      </header>
      {stored.isPending && <p className="text-(--soft)">Loading…</p>}
      {stored.error && <ProblemNotice error={stored.error} />}
      {stored.isSuccess && competitors.length === 0 && (
        <Card>
          <h2 className="font-medium">No program of others is stored</h2>
          <p className="mt-1 text-(--soft)">
            {isAdministrator
              ? "Import one below: its catalogue page as Markdown or Word, or its list of topics as CSV or JSON."
              : "An Administrator can import them."}
          </p>
        </Card>
      )}
      {competitors.length > 0 && <CompetitorTable competitors={competitors} canRemove={isAdministrator} />}
      {isAdministrator && <ImportForm />}
    </div>
  );
}
