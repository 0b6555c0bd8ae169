import type { Check } from "../check.ts";
import { citablesOf } from "../walk-curriculum.ts";

export const present: Check = {
  id: "citation.present",
  severity: "error",
  title: "What rests on evidence cites it",
  reason: "A statement without its passage cannot be checked.",
  remedy: "Cite a passage, or mark the statement as ungrounded.",
  run: (curriculum) =>
    citablesOf(curriculum)
      .filter(
        ({ basis, citations, path }) =>
          basis === "evidence" && citations.length === 0 && !path.startsWith("program.specification"),
      )
      .map(({ path, itemId }) => ({ path, itemId, message: "The basis is evidence, but nothing is cited." })),
};
