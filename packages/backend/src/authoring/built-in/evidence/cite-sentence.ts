import { contentOf } from "@curriculum/curriculum/items/read-item.ts";
import { splitSentences } from "@curriculum/curriculum/language/split-sentences.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import type { Citation } from "@curriculum/curriculum/model/citation.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { Concept, Passage } from "@curriculum/curriculum/model/knowledge.ts";
import { pageOfQuotation } from "@curriculum/curriculum/sources/page-of-quotation.ts";
import { lowerTextOf } from "./count-term-uses.ts";

function citePassage(passage: Passage, quote: string): Citation {
  return {
    sourceId: passage.documentId,
    passageId: passage.id,
    quote,
    section: passage.sectionPath.join(" > "),
    page: pageOfQuotation({ ...passage, page: passage.pageLabel }, quote),
  };
}

const lookups = new WeakMap<Evidence, ReadonlyMap<string, Passage>>();

/** The evidence's passages by id, looked up many times for each slot. */
export function passagesById(evidence: Evidence): ReadonlyMap<string, Passage> {
  const kept = lookups.get(evidence) ?? new Map(evidence.passages.map((passage) => [passage.id, passage]));
  lookups.set(evidence, kept);
  return kept;
}

const sentences = new WeakMap<Passage, readonly string[]>();

/** The passage's sentences, split once: passages are shared by all evidence of a run. */
export function sentencesOf(passage: Passage): readonly string[] {
  const kept = sentences.get(passage) ?? splitSentences(passage.text).map((sentence) => sentence.text.trim());
  sentences.set(passage, kept);
  return kept;
}

// "kidney stones", as a gloss in brackets: so short a quotation says nothing without its sentence.
const fewWords = 4;
const mostWords = 60;
// What is shorter is a heading or a cue.
const fewestWords = 6;

/** Whether a sentence is one to quote by itself. */
function isWhole(sentence: string): boolean {
  const words = countWords(sentence);
  return words >= fewestWords && words <= mostWords;
}

/**
 * A citation of a sentence, or null where it does not stand verbatim in the passage. Of a few words, the sentence in
 * which they stand is quoted.
 */
export function citeSentence(passageId: string, sentence: string, evidence: Evidence): Citation | null {
  const passage = passagesById(evidence).get(passageId);
  if (!passage || sentence.trim() === "" || !passage.text.includes(sentence)) return null;
  if (countWords(sentence) >= fewWords) return citePassage(passage, sentence);
  const whole = sentencesOf(passage).find((text) => text.includes(sentence) && countWords(text) <= mostWords);
  return citePassage(passage, whole !== undefined && passage.text.includes(whole) ? whole : sentence);
}

/** The best whole sentence that names the concept, for concepts without a definition or a statement. */
export function citeMention(concept: Concept, evidence: Evidence): Citation | null {
  const forms = [concept.term, ...concept.aliases].map((form) => form.toLowerCase());
  const own = concept.passageIds.flatMap((id) => passagesById(evidence).get(id) ?? []);
  for (const passage of [...own, ...evidence.passages]) {
    if (!forms.some((form) => lowerTextOf(passage).includes(form))) continue;
    const found = sentencesOf(passage).find(
      (text) => forms.some((form) => text.toLowerCase().includes(form)) && isWhole(text),
    );
    if (found && passage.text.includes(found)) return citePassage(passage, found);
  }
  return null;
}

/**
 * The sentence of a titled section that says most of its title, the earliest of equals; null where none says a word of it.
 */
export function citeSection(title: string, evidence: Evidence): Citation | null {
  const wanted = new Set(contentOf(title));
  let best: { passage: Passage; sentence: string; shared: number } | null = null;
  for (const passage of evidence.passages) {
    if (!passage.sectionPath.at(-1)?.endsWith(title)) continue;
    for (const sentence of sentencesOf(passage)) {
      if (!isWhole(sentence) || !passage.text.includes(sentence)) continue;
      const shared = new Set(contentOf(sentence)).intersection(wanted).size;
      if (shared > (best?.shared ?? 0)) best = { passage, sentence, shared };
    }
  }
  return best && citePassage(best.passage, best.sentence);
}

/** The citations without repeats of one quotation, at most `limit`. */
export function uniqueCitations(citations: readonly (Citation | null)[], limit: number = 4): Citation[] {
  const seen = new Set<string>();
  return citations
    .filter((citation) => citation !== null)
    .filter((citation) => {
      const key = `${citation.passageId}\n${citation.quote}`;
      return seen.has(key) ? false : seen.add(key);
    })
    .slice(0, limit);
}
