import type { Citation } from "@curriculum/curriculum/model/citation.ts";
import { pageLocator } from "@curriculum/curriculum/sources/format-locator.ts";
import { useOpenCitation } from "./citation-panel.tsx";

/** Small numbered buttons after a statement; each opens the passage that it rests on. */
export function CitationMarks({ citations }: { citations: readonly Citation[] }) {
  const open = useOpenCitation();
  return (
    <span className="ml-1 whitespace-nowrap">
      {citations.map((citation, index) => (
        <button
          key={`${citation.passageId} ${citation.quote}`}
          type="button"
          title={`${citation.section}${citation.page === null ? "" : `, ${pageLocator(citation.page)}`}`}
          aria-label={`Citation ${index + 1}: ${citation.section}`}
          onClick={() => open(citation)}
          className="mx-px rounded bg-(--accent-soft) px-1 align-super text-[0.68rem] leading-4 font-medium text-(--accent) hover:underline"
        >
          {index + 1}
        </button>
      ))}
    </span>
  );
}
