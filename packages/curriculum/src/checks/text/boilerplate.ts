import { foldText } from "../../language/fold-text.ts";
import { splitSentences } from "../../language/split-sentences.ts";
import { countWords } from "../../language/words.ts";
import type { Curriculum } from "../../model/curriculum.ts";
import type { Check } from "../check.ts";
import { citationsOf } from "../walk-curriculum.ts";
import type { PlacedText } from "../walk-texts.ts";

interface PlacedSentence {
  place: PlacedText;
  text: string;
}

export const boilerplate: Check = {
  id: "text.boilerplate",
  severity: "warning",
  title: "No sentence comes three times",
  reason: "Sentences that differ in their subject alone tell nothing about it.",
  remedy: "Say what is particular to each, or say it once.",
  run: (curriculum, { texts }) => {
    const repeated = groupByFrame(curriculum, texts).filter((found) => found.length >= 3);
    if (repeated.length === 0) return [];
    const quotes = new Set(citationsOf(curriculum).map(({ citation }) => foldText(citation.quote)));
    // A definition may be told wherever it is needed, in the words of its source.
    const own = repeated.filter(([first]) => {
      const folded = foldText(first!.text);
      return !quotes.values().some((quote) => quote.length > 20 && folded.includes(quote));
    });
    // A text of one mould fails once, not sentence by sentence.
    const byText = Map.groupBy(own, (found) => found[2]!.place.path);
    return Array.from(byText, ([path, moulds]) => {
      const [first] = moulds[0]!;
      const more = moulds.length === 1 ? "" : `, and so do ${moulds.length - 1} more sentences of this text`;
      return {
        path,
        itemId: moulds[0]![2]!.place.itemId,
        message: `“${moulds[0]![2]!.text}” stands ${moulds[0]!.length} times but for its subject, first at ${first!.place.path}${more}.`,
      };
    });
  },
};

function groupByFrame(curriculum: Curriculum, texts: readonly PlacedText[]): PlacedSentence[][] {
  const frames = new Map<string, PlacedSentence[]>();
  const mask = subjectMask(curriculum);
  for (const place of texts) {
    if (!place.isProse) continue;
    for (const { text } of splitSentences(place.text)) {
      if (countWords(text) < leastWords) continue;
      const frame = foldText(text)
        .replace(mask, "◦")
        .replace(/\d[\d.,]*/g, "#");
      // A frame of subjects alone is no sentence of ours.
      if (frame.split(" ").filter((word) => !/[◦#]/.test(word)).length < leastWords - 2) continue;
      const found = frames.get(frame);
      if (found) found.push({ place, text });
      else frames.set(frame, [{ place, text }]);
    }
  }
  return [...frames.values()];
}

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
