import { listAuthors } from "@curriculum/contract/operations.ts";
import { listProposals } from "@curriculum/contract/proposal-operations.ts";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { call } from "../../api-client.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useCurriculum } from "../curriculum/curriculum-context.ts";
import { OrderForm } from "./order-form.tsx";
import { isUnderWay, OrderStatus } from "./order-status.tsx";
import { ProposalList } from "./proposal-list.tsx";

const askAgainMs = 1_000;

/** Other texts for items that stand: asked for, followed while they are written, and decided on. */
export function ProposalsPage() {
  const { programId } = useParams({ from: "/programs/$programId/proposals" });
  const { program } = useCurriculum();
  const authors = useQuery({ queryKey: ["authors"], queryFn: () => call(listAuthors) });
  const shown = useQuery({
    queryKey: ["proposals", programId],
    queryFn: () => call(listProposals, { params: { programId } }),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.order) ? askAgainMs : false),
  });
  if (program.status === "approved") return <p>The program is approved: what was approved stays as it is.</p>;
  if (shown.isPending) return <p className="text-(--soft)">Loading…</p>;
  if (shown.error) return <ProblemNotice error={shown.error} />;
  const { proposals, order, items } = shown.data;
  return (
    <div className="space-y-6">
      <OrderForm
        programId={programId}
        items={items}
        authors={authors.data?.authors ?? []}
        modelCost={authors.data?.modelCost}
        isBusy={isUnderWay(order)}
      />
      {order && <OrderStatus key={order.id} programId={programId} order={order} />}
      <ProposalList programId={programId} proposals={proposals} />
    </div>
  );
}
