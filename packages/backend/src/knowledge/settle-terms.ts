import type { ConceptDraft } from "./concept-draft.ts";
import type { Mention } from "./find-mentions.ts";
import type { TaggedSentence } from "./tagged-sentence.ts";

/** The drafts with their terms capitalised as the text mostly writes the whole phrase inside sentences. */
export function settleTerms(
  drafts: readonly ConceptDraft[],
  sentences: readonly TaggedSentence[],
  mentions: readonly (readonly Mention[])[],
): ConceptDraft[] {
  const forms = drafts.map(() => new Map<string, number>());
  mentions.forEach((list, at) => {
    const { text, tokens } = sentences[at]!;
    for (const { concept, start, end } of list) {
      // Listed in lower case, it is a common noun; "Great Recession" says nothing about "recession".
      if (drafts[concept]!.keyTerm?.term === drafts[concept]!.term.toLowerCase()) continue;
      if (start > 1 && /^\p{Lu}/u.test(tokens[start - 1]!.text)) continue;
      if (start === 0 || /^["“:(]$/u.test(tokens[start - 1]!.text)) continue;
      const form = text.slice(tokens[start]!.start, tokens[end - 1]!.end);
      if (form.toLowerCase() === drafts[concept]!.term.toLowerCase())
        forms[concept]!.set(form, (forms[concept]!.get(form) ?? 0) + 1);
    }
  });
  return drafts.map((draft, at) => {
    const [best] = [...forms[at]!].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1));
    return best === undefined ? draft : { ...draft, term: best[0] };
  });
}
