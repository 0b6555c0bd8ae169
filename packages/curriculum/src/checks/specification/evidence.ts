import type { Check } from "../check.ts";

export const evidence: Check = {
  id: "specification.evidence",
  severity: "error",
  title: "Paragraphs that rest on evidence cite it",
  reason: "The specification is what reviewers read first, with the sources beside it.",
  remedy: "Cite a passage, or state another basis.",
  run: ({ program }) =>
    program.specification.flatMap((section, at) =>
      section.paragraphs.flatMap((paragraph, index) =>
        paragraph.basis !== "evidence" || paragraph.citations.length > 0
          ? []
          : [
              {
                path: `program.specification[${at}].paragraphs[${index}]`,
                itemId: null,
                message: `A paragraph of “${section.title}” rests on evidence and cites none.`,
              },
            ],
      ),
    ),
};
