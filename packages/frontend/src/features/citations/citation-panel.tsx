import { getPassage } from "@curriculum/contract/operations.ts";
import type { Citation } from "@curriculum/curriculum/model/citation.ts";
import { pageLocator } from "@curriculum/curriculum/sources/format-locator.ts";
import { useQuery } from "@tanstack/react-query";
import { Dialog } from "radix-ui";
import { createContext, useContext, useState, type ReactNode } from "react";
import { call } from "../../api-client.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { MarkedPassage } from "./marked-passage.tsx";

const OpenCitation = createContext<(citation: Citation) => void>(() => {});

/** Opens the panel that shows a citation's passage. */
export function useOpenCitation(): (citation: Citation) => void {
  return useContext(OpenCitation);
}

/** One panel for the page: the passage of the citation that was clicked, in its context, with the quotation marked. */
export function CitationPanelProvider({ children }: { children: ReactNode }) {
  const [citation, setCitation] = useState<Citation | null>(null);
  return (
    <OpenCitation value={setCitation}>
      {children}
      <Dialog.Root open={citation !== null} onOpenChange={(isOpen) => !isOpen && setCitation(null)}>
        <Dialog.Portal>
          <Dialog.Overlay className="fixed inset-0 bg-black/30" />
          <Dialog.Content
            aria-describedby={undefined}
            className="fixed inset-y-0 right-0 w-full max-w-xl overflow-y-auto border-l border-(--line) bg-(--card) p-6 shadow-xl"
          >
            {citation && <PanelBody citation={citation} />}
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
    </OpenCitation>
  );
}

function PanelBody({ citation }: { citation: Citation }) {
  const params = { passageId: citation.passageId };
  const passage = useQuery({ queryKey: ["passage", citation.passageId], queryFn: () => call(getPassage, { params }) });
  return (
    <>
      <div className="flex items-start justify-between gap-4">
        <div>
          <Dialog.Title className="font-semibold">{passage.data?.documentTitle ?? "Source"}</Dialog.Title>
          <p className="mt-0.5 text-sm text-(--soft)">
            {citation.section}
            {citation.page === null ? "" : `, ${pageLocator(citation.page)}`}
          </p>
        </div>
        <Dialog.Close asChild>
          <Button aria-label="Close">Close</Button>
        </Dialog.Close>
      </div>
      {passage.isPending && <p className="mt-6 text-(--soft)">Loading…</p>}
      {passage.error && <ProblemNotice error={passage.error} />}
      {passage.data && (
        <>
          <MarkedPassage passage={passage.data} quote={citation.quote} />
          <p className="mt-6 border-t border-(--line) pt-4 text-sm text-(--soft)">{passage.data.reference}</p>
        </>
      )}
    </>
  );
}
