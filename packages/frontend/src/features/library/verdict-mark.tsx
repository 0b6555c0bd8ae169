import type { LibraryEntry } from "@curriculum/contract/library-operations.ts";

const tones = {
  admitted: "text-(--good)",
  "admitted with advice": "text-(--warn)",
  refused: "text-(--bad)",
} as const;
const decided = { admit: "admitted by decision", refuse: "refused by decision" } as const;

/** The verdict in words, what was decided beside it, and whether a newer edition stands. */
export function VerdictMark({ document }: { document: LibraryEntry }) {
  const { verdict, decision, replacedBy } = document;
  return (
    <span>
      <span className={verdict === null ? "text-(--soft)" : tones[verdict]}>{verdict ?? "not judged"}</span>
      {decision !== null && <span className="block text-(--soft)">{decided[decision]}</span>}
      {replacedBy !== null && <span className="block text-(--soft)">replaced by a newer edition</span>}
    </span>
  );
}
