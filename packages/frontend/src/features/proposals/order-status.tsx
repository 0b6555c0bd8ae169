import { cancelProposals, type ProposalOrder } from "@curriculum/contract/proposal-operations.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { call } from "../../api-client.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";

export const isUnderWay = (order: ProposalOrder | null | undefined): boolean =>
  order?.status === "queued" || order?.status === "processing";

/** How far the last order is, and what came of it; it can be stopped while it is under way. */
export function OrderStatus({ programId, order }: { programId: string; order: ProposalOrder }) {
  const { status, done, total, error, kept } = order;
  const heading = useRef<HTMLParagraphElement>(null);
  const queries = useQueryClient();
  const stop = useMutation({
    mutationFn: () => call(cancelProposals, { params: { programId } }),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ["proposals", programId] });
      // What had the focus is gone.
      heading.current?.focus();
    },
  });
  return (
    <Card>
      <div className="flex items-center justify-between gap-4">
        <p ref={heading} tabIndex={-1} className="font-medium outline-none" aria-live="polite">
          {headline(order)}
        </p>
        {isUnderWay(order) && (
          <Button disabled={stop.isPending} onClick={() => stop.mutate()}>
            {stop.isPending ? "Stopping…" : "Stop"}
          </Button>
        )}
      </div>
      {status === "processing" && total !== null && total > 0 && (
        <div className="mt-3">
          <ProgressBar percent={Math.round((done / total) * 100)} label="Progress of the proposals" />
        </div>
      )}
      {status === "failed" && <p className="mt-2 text-sm text-(--bad)">{error}</p>}
      {status === "cancelled" && done > 0 && total !== null && (
        <p className="mt-2 text-sm text-(--soft)">
          Written: {done} of {total}. Nothing more is asked for.
        </p>
      )}
      {stop.error && (
        <div className="mt-3">
          <ProblemNotice error={stop.error} />
        </div>
      )}
      {kept > 0 && (
        <p className="mt-2 text-sm text-(--soft)">
          {kept === 1 ? "One item was" : `${kept} items were`} left alone, because somebody has accepted the text. Pick{" "}
          {kept === 1 ? "it" : "them"} one by one to have another.
        </p>
      )}
    </Card>
  );
}

function headline({ status, done, total, what }: ProposalOrder): string {
  if (status === "queued") return "Waiting for a worker";
  if (status === "failed") return "Not finished: what was written is below";
  if (status === "cancelled")
    return done > 0 ? "Stopped: what was written is below" : "Stopped before anything was written";
  if (total === null) return "Looking for what is to be written";
  if (status === "processing") return `Writing proposals: ${done} of ${total}`;
  if (total === 0)
    return what.of === "stale" ? "Nothing is stale: every item stands on the sources as they are" : "Nothing to write";
  return `Written: ${done} of ${total}`;
}
