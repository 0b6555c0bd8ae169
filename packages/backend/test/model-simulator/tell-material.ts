import type { Question } from "./read-question.ts";

/** A quotation in the form of a reply. */
export interface RepliedCitation {
  passage: string;
  quote: string;
}

/** What a writer finds in a question. */
export interface Material {
  concept: string;
  /** Sentences that can be quoted, those that name the concept first; never empty. */
  sentences: RepliedCitation[];
  /** Other terms that the evidence defines, with what it says of them. */
  definitions: { term: string; gloss: string; citation: RepliedCitation }[];
}

export function tellMaterial({ slot, evidence }: Question): Material {
  const all = evidence.flatMap(({ id, text }) => sentencesOf(text).map((quote) => ({ passage: id, quote })));
  // A short passage may hold no sentence that is one: then it is quoted as it stands.
  const known = all.length > 0 ? all : evidence.map(({ id, text }) => ({ passage: id, quote: text.slice(0, 200) }));
  const concept = slot.concept ?? slot.concepts[0] ?? slot.title ?? slot.module ?? slot.program;
  const isNamed = ({ quote }: RepliedCitation) => quote.toLowerCase().includes(concept.toLowerCase());
  return {
    concept,
    sentences: [...known.filter(isNamed), ...known.filter((one) => !isNamed(one))],
    definitions: known.flatMap((citation) => {
      const [, term, gloss] = /^(?:An?|The) ([\w -]{3,40}?) (?:is|are) (.{20,160})\.$/u.exec(citation.quote) ?? [];
      return term && gloss && term.toLowerCase() !== concept.toLowerCase() ? [{ term, gloss, citation }] : [];
    }),
  };
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/u).filter((sentence) => {
    const words = sentence.split(/\s+/u).length;
    return words >= 6 && words <= 60 && /^\p{Lu}.*[.!?]$/su.test(sentence);
  });
}
