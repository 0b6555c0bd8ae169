import { splitSentences } from "@curriculum/curriculum/language/split-sentences.ts";
import { countWords } from "@curriculum/curriculum/language/words.ts";
import type { Citation } from "@curriculum/curriculum/model/citation.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { Concept, Passage } from "@curriculum/curriculum/model/knowledge.ts";

function citePassage(passage: Passage, quote: string): Citation {
  return {
    sourceId: passage.documentId,
    passageId: passage.id,
    quote,
    section: passage.sectionPath.join(" > "),
    page: passage.pageLabel,
  };
}

/** A citation of a sentence, or null where it does not stand verbatim in the passage. */
export function citeSentence(passageId: string, sentence: string, evidence: Evidence): Citation | null {
  const passage = evidence.passages.find((candidate) => candidate.id === passageId);
  return passage && sentence.trim() !== "" && passage.text.includes(sentence) ? citePassage(passage, sentence) : null;
}

/** The best whole sentence that names the concept, for concepts without a definition or a statement. */
export function citeMention(concept: Concept, evidence: Evidence): Citation | null {
  const forms = [concept.term, ...concept.aliases].map((form) => form.toLowerCase());
  const own = concept.passageIds.flatMap((id) => evidence.passages.filter((passage) => passage.id === id));
  for (const passage of [...own, ...evidence.passages]) {
    const found = splitSentences(passage.text)
      .map((sentence) => sentence.text.trim())
      .find(
        (text) =>
          countWords(text) >= 6 && countWords(text) <= 60 && forms.some((form) => text.toLowerCase().includes(form)),
      );
    if (found && passage.text.includes(found)) return citePassage(passage, found);
  }
  return null;
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
