import { acceptProposals, dismissProposals, type ProposalShown } from "@curriculum/contract/proposal-operations.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { call } from "../../api-client.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { authorshipQuery } from "../authorship/authorship-query.ts";
import { ProposalCard } from "./proposal-card.tsx";

interface Decision {
  operation: typeof acceptProposals | typeof dismissProposals;
  ids: string[];
}

/** What is proposed, to be taken over or dismissed one by one or all together. */
export function ProposalList({ programId, proposals }: { programId: string; proposals: readonly ProposalShown[] }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const queries = useQueryClient();
  const decide = useMutation({
    mutationFn: ({ operation, ids }: Decision) =>
      call<{ programId: string }, { ids: string[] }, unknown>(operation, { params: { programId }, body: { ids } }),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ["proposals", programId] });
      await queries.invalidateQueries({ queryKey: ["program", programId] });
      await queries.invalidateQueries({ queryKey: authorshipQuery(programId).queryKey });
      // What had the focus is gone with its proposal.
      heading.current?.focus();
    },
  });
  const open = proposals.filter((one) => one.status === "open");
  const usable = open.filter((one) => !one.isOutdated);
  const idsOf = (list: readonly ProposalShown[]) => list.map(({ id }) => id);
  return (
    <section aria-labelledby="proposed">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="proposed" ref={heading} tabIndex={-1} className="text-lg font-semibold outline-none">
          Proposals: {open.length}
        </h2>
        {open.length > 1 && (
          <div className="flex gap-2">
            <Button
              look="primary"
              disabled={decide.isPending || usable.length === 0}
              onClick={() => decide.mutate({ operation: acceptProposals, ids: idsOf(usable) })}
            >
              Accept all {usable.length}
            </Button>
            <Button
              disabled={decide.isPending}
              onClick={() => decide.mutate({ operation: dismissProposals, ids: idsOf(open) })}
            >
              Dismiss all {open.length}
            </Button>
          </div>
        )}
      </div>
      {decide.error && (
        <div className="mt-3">
          <ProblemNotice error={decide.error} />
        </div>
      )}
      {proposals.length === 0 && (
        <p className="mt-2 text-(--soft)">
          Nothing is proposed. Ask for another text above: what stands is replaced only when you accept it.
        </p>
      )}
      <ul className="mt-3 space-y-4">
        {proposals.map((proposal) => (
          <ProposalCard
            key={proposal.id}
            proposal={proposal}
            isDeciding={decide.isPending}
            onAccept={() => decide.mutate({ operation: acceptProposals, ids: [proposal.id] })}
            onDismiss={() => decide.mutate({ operation: dismissProposals, ids: [proposal.id] })}
          />
        ))}
      </ul>
    </section>
  );
}
