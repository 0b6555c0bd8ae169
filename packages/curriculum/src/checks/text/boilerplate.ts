import { foldText } from "../../language/fold-text.ts";
import { splitSentences } from "../../language/split-sentences.ts";
import { countWords } from "../../language/words.ts";
import type { Curriculum } from "../../model/curriculum.ts";
import type { Check } from "../check.ts";

export const boilerplate: Check = {
  id: "text.boilerplate",
  severity: "warning",
  title: "No sentence comes three times",
  reason: "Sentences that differ in their subject alone tell nothing about it.",
  remedy: "Say what is particular to each, or say it once.",
  run: (curriculum, { texts }) => {
    const places = new Map<string, { path: string; itemId: string | null; text: string }[]>();
    const mask = subjectMask(curriculum);
    for (const { path, itemId, text, isProse } of texts) {
      if (!isProse) continue;
      for (const sentence of splitSentences(text)) {
        if (countWords(sentence.text) < leastWords) continue;
        const frame = foldText(sentence.text)
          .replace(mask, "◦")
          .replace(/\d[\d.,]*/g, "#");
        // A frame of subjects alone is no sentence of ours.
        if (frame.split(" ").filter((word) => !/[◦#]/.test(word)).length < leastWords - 2) continue;
        places.set(frame, [...(places.get(frame) ?? []), { path, itemId, text: sentence.text }]);
      }
    }
    return [...places.values()]
      .filter((found) => found.length >= 3)
      .map((found) => ({
        path: found[2]!.path,
        itemId: found[2]!.itemId,
        message: `“${found[2]!.text}” stands ${found.length} times but for its subject, first at ${found[0]!.path}.`,
      }));
  },
};

// Shorter sentences ("Justify your choice.") may well come again.
const leastWords = 7;

/** Everything that names a subject of this program: a sentence is compared with these left out. */
function subjectMask(curriculum: Curriculum): RegExp {
  const names = new Set(
    [
      curriculum.program.title,
      ...curriculum.glossary.map((entry) => entry.term),
      ...curriculum.modules.flatMap((module) => [
        module.title,
        module.code,
        ...module.units.map((unit) => unit.title),
        ...module.outcomes.flatMap((outcome) => outcome.concepts),
        ...module.assessments.map((item) => item.concept),
        ...module.caseStudies.map((caseStudy) => caseStudy.organisation),
      ]),
    ]
      .map(foldText)
      .filter((name) => name.length > 2),
  );
  const longestFirst = [...names].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (longestFirst.length === 0) return /(?!)/g;
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${longestFirst.map((name) => RegExp.escape(name)).join("|")})(?:s|es)?(?![\p{L}\p{N}])`,
    "gu",
  );
}
