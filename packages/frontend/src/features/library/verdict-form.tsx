import { overrideVerdict, type LibraryDocument } from "@curriculum/contract/library-operations.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { call } from "../../api-client.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

type Decision = "admit" | "refuse" | "withdraw";

/** An Administrator decides whatever the policy says: with a reason that is kept. */
export function VerdictForm({ document }: { document: LibraryDocument }) {
  const [reason, setReason] = useState("");
  const id = useId();
  const queries = useQueryClient();
  const decide = useMutation({
    mutationFn: (decision: Decision) =>
      call(overrideVerdict, {
        params: { documentId: document.id },
        body: { version: document.version, decision, reason },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["library"] }),
  });
  const isBlocked = reason.trim() === "" || decide.isPending;
  return (
    <Card>
      <h2 className="text-lg font-semibold">Decide</h2>
      <label htmlFor={id} className="mt-3 block text-sm font-medium">
        Reason
      </label>
      <textarea
        id={id}
        rows={2}
        maxLength={2_000}
        aria-describedby={`${id}-hint`}
        className="mt-1 w-full rounded-md border border-(--line) bg-(--page) px-3 py-1.5"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <p id={`${id}-hint`} className="mt-1 text-sm text-(--soft)">
        A decision goes before the verdict. It is audited with its reason and your name.
      </p>
      {decide.error && <ProblemNotice error={decide.error} />}
      <div className="mt-3 flex flex-wrap gap-3">
        <Button disabled={isBlocked} onClick={() => decide.mutate("admit")}>
          Admit
        </Button>
        <Button disabled={isBlocked} onClick={() => decide.mutate("refuse")}>
          Refuse
        </Button>
        {document.override && (
          <Button disabled={isBlocked} onClick={() => decide.mutate("withdraw")}>
            Withdraw the decision
          </Button>
        )}
      </div>
    </Card>
  );
}
