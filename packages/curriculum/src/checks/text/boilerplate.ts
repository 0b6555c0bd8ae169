import { foldText } from "../../language/fold-text.ts";
import { splitSentences } from "../../language/split-sentences.ts";
import { countWords } from "../../language/words.ts";
import type { Curriculum } from "../../model/curriculum.ts";
import type { Check } from "../check.ts";
import { subjectMask } from "../subject-mask.ts";
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
  run: (curriculum, context) => {
    const repeated = groupByFrame(curriculum, context.texts).filter((found) => found.length >= 3);
    if (repeated.length === 0) return [];
    // What the sources say in these words may be told wherever it is needed.
    const own = repeated.filter(([first]) => !context.sourceText.includes(endOf(foldText(first!.text))));
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

/** The end of a sentence without its stop: its subject may have been put in front of the words of the source. */
function endOf(folded: string): string {
  return folded
    .replace(/[.?!]+$/, "")
    .split(" ")
    .slice(-7)
    .join(" ");
}

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
