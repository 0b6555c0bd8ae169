import { countWords } from "@curriculum/curriculum/language/words.ts";
import type { Citation } from "@curriculum/curriculum/model/citation.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { Passage } from "@curriculum/curriculum/model/knowledge.ts";
import { citeSentence, sentencesOf } from "./cite-sentence.ts";
import { isInside } from "./is-inside.ts";
import { stemsOf } from "./spoken-title.ts";

/** A sentence that holds less of what is meant speaks of something else. */
const leastShare = 0.4;
/** A sentence that tells what its chapter does, or where something is found, says nothing of the matter. */
const tellsNothing =
  /https?:|\b(?:this|the following|next|previous) (?:chapter|section|module|book)\b|\b(?:Figure|Table) \d|\?$/i;
const words = { least: 6, most: 50 };

const readings = new WeakMap<Passage, readonly { text: string; stems: ReadonlySet<string> }[]>();

function readingOf(passage: Passage) {
  const kept =
    readings.get(passage) ??
    sentencesOf(passage)
      .filter((text) => countWords(text) >= words.least && countWords(text) <= words.most && !tellsNothing.test(text))
      .map((text) => ({ text, stems: new Set(stemsOf(text)) }));
  readings.set(passage, kept);
  return kept;
}

/** The sentence of these sections that speaks most of what the stems mean, the first of equals; null where none does. */
export function citeMatter(
  stems: ReadonlySet<string>,
  sections: readonly string[],
  evidence: Evidence,
): Citation | null {
  let best: { passage: Passage; text: string; share: number } | null = null;
  for (const passage of evidence.passages) {
    if (!isInside(`${passage.documentId}#${passage.sectionId}`, sections)) continue;
    for (const { text, stems: held } of readingOf(passage)) {
      const share = held.intersection(stems).size / Math.max(1, stems.size);
      if (share >= leastShare && share > (best?.share ?? 0) + 1e-9) best = { passage, text, share };
    }
  }
  return best && citeSentence(best.passage.id, best.text, evidence);
}
