import type { ProposalOrder } from "@curriculum/contract/proposal-operations.ts";
import { Card } from "../../ui/card.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";

export const isUnderWay = (order: ProposalOrder | null | undefined): boolean =>
  order?.status === "queued" || order?.status === "processing";

/** How far the last order is, and what came of it. */
export function OrderStatus({ order }: { order: ProposalOrder }) {
  const { status, done, total, error, kept } = order;
  return (
    <Card>
      <p className="font-medium" aria-live="polite">
        {headline(order)}
      </p>
      {status === "processing" && total !== null && total > 0 && (
        <div className="mt-3">
          <ProgressBar percent={Math.round((done / total) * 100)} label="Progress of the proposals" />
        </div>
      )}
      {status === "failed" && <p className="mt-2 text-sm text-(--bad)">{error}</p>}
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
  if (total === null) return "Looking for what is to be written";
  if (status === "processing") return `Writing proposals: ${done} of ${total}`;
  if (total === 0)
    return what.of === "stale" ? "Nothing is stale: every item stands on the sources as they are" : "Nothing to write";
  return `Written: ${done} of ${total}`;
}
