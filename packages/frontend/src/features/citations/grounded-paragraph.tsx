import type { GroundedText } from "@curriculum/curriculum/model/citation.ts";
import { CitationMarks } from "./citation-marks.tsx";

const basisNames = { brief: "from the brief", plan: "computed", ungrounded: "no source" } as const;

/** A paragraph with what it rests on: its citations, or the word for what else. */
export function GroundedParagraph({ paragraph }: { paragraph: GroundedText }) {
  return (
    <p className="mt-2 max-w-prose">
      {paragraph.text}
      {paragraph.basis === "evidence" ? (
        <CitationMarks citations={paragraph.citations} />
      ) : (
        <span className={`ml-1.5 text-xs ${paragraph.basis === "ungrounded" ? "text-(--warn)" : "text-(--soft)"}`}>
          {basisNames[paragraph.basis]}
        </span>
      )}
    </p>
  );
}
