import type { ProposalShown } from "@curriculum/contract/proposal-operations.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ChangeTable } from "./change-table.tsx";

interface ProposalCardProps {
  proposal: ProposalShown;
  isDeciding: boolean;
  onAccept: () => void;
  onDismiss: () => void;
}

/** One proposal with what it would change, and the two answers to it. */
export function ProposalCard({ proposal, isDeciding, onAccept, onDismiss }: ProposalCardProps) {
  const { item, changes, faults, instruction, author, status, isOutdated } = proposal;
  const name = nameOf(proposal);
  return (
    <li>
      <Card>
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div className="min-w-0 flex-1">
            <h3 className="font-medium">{name}</h3>
            {status === "failed" && item.text !== "" && <p className="text-sm">{item.text}</p>}
            <p className="text-sm text-(--soft)">
              {author === "model" ? "Written by a language model" : "Written by the built-in author"}
              {instruction !== "" && `, asked for: ${instruction}`}
            </p>
          </div>
          {status === "open" && (
            <div className="flex gap-2">
              <Button
                look="primary"
                disabled={isDeciding || isOutdated}
                aria-label={`Accept ${name}`}
                onClick={onAccept}
              >
                Accept
              </Button>
              <Button disabled={isDeciding} aria-label={`Dismiss ${name}`} onClick={onDismiss}>
                Dismiss
              </Button>
            </div>
          )}
        </div>
        {isOutdated && (
          <p className="mt-2 text-sm text-(--warn)">
            The item has changed since this was proposed. Dismiss it, and ask again.
          </p>
        )}
        {faults.length > 0 && (
          <div className="mt-2 text-sm text-(--warn)">
            <p>{status === "failed" ? "Nothing could be proposed:" : "What the checks still find:"}</p>
            <ul className="list-disc pl-5">
              {faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          </div>
        )}
        {changes.length > 0 && <ChangeTable changes={changes} name={name} />}
      </Card>
    </li>
  );
}

/** As people speak of it: "BI3 · Question 2". */
export function nameOf({ item }: ProposalShown): string {
  return item.moduleCode === null ? item.name : `${item.moduleCode} · ${item.name}`;
}
