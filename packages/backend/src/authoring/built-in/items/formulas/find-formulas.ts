import { foldText } from "@curriculum/curriculum/language/fold-text.ts";
import { splitSentences } from "@curriculum/curriculum/language/split-sentences.ts";
import type { Entry, Material } from "../gather-material.ts";
import type { Formula } from "./formula.ts";
import { readFormula } from "./read-formula.ts";

// "is found by", "is equal to", "=": between the name of a quantity and its sum.
const states =
  /^(?:\s*\([^)]*\))?,?\s*(?:=|equals?\b|(?:is|are|can be)\b(?:\s+(?:then|simply|found|calculated|computed|obtained|determined|measured|defined|given|equal|estimated))*(?:\s+(?:by|as|to))?)\s+/i;

const arithmetic = /\b(?:ratio|difference|sum|product|divid|multipl|subtract|minus|plus|times)|[÷×−+]| \/ /i;

// "… is called", "… equals": between a sum and the name of its result.
const names = / (?:equals|is called|are called|is known as|is|gives)(?: the| an?)? $/i;

/** The clauses that may state a sum of the concept, each from where the sum begins. */
function clausesAbout(sentence: string, terms: readonly string[]): string[] {
  const clauses = sentence
    .split(/; (?:the )?(?=\p{L})/u)
    .flatMap((clause) => [clause, clause.split(", called ")[1] ?? ""]);
  return clauses.flatMap((clause) => {
    const text = clause.replace(/^(?:the|an?) /i, "");
    const folded = foldText(text);
    // Folding may change lengths; where it does, positions cannot be carried over.
    if (text === "" || folded.length !== text.length) return [];
    return terms.flatMap((term) => {
      const at = folded.indexOf(term);
      if (at < 0 || /[\p{L}\p{N}-]/u.test(folded[at + term.length] ?? "")) return [];
      const before = clause.slice(0, clause.length - text.length + at);
      const verb = at === 0 ? states.exec(text.slice(term.length))?.[0] : undefined;
      if (verb !== undefined) return [text.slice(term.length + verb.length)];
      // "… is called return on equity" does not say what a return is.
      const named = /^(?:\s*\(|[,.;]|$| for the )/.test(text.slice(at + term.length)) ? names.exec(before) : null;
      return named === null ? [] : [before.slice(0, named.index)];
    });
  });
}

/** The formulas that the source gives for a concept: in its definition, or in a sentence that begins with its name. */
export function findFormulas(material: Material, { concept }: Entry): Formula[] {
  const found: Formula[] = [];
  const { definition } = concept;
  const defined = definition === null ? null : readFormula(definition.gloss);
  if (defined !== null) found.push({ ...defined, passageId: definition!.passageId, sentence: definition!.sentence });
  const terms = [concept.term, ...concept.aliases].map(foldText);
  for (const passageId of concept.passageIds) {
    const text = material.passages.get(passageId)?.text;
    if (text === undefined || !arithmetic.test(text)) continue;
    for (const { text: sentence } of splitSentences(text)) {
      if (!arithmetic.test(sentence)) continue;
      for (const clause of clausesAbout(sentence, terms)) {
        const read = readFormula(clause);
        if (read !== null) found.push({ ...read, passageId, sentence });
      }
    }
  }
  return found;
}
