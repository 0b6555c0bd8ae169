import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import type { Gloss } from "./read-gloss.ts";

/** The concept in running text with its article: "a star schema", "fact tables", "photosynthesis". */
export function nameConcept(concept: Concept): string {
  const isName = /^\p{Lu}\p{Ll}+ .*\p{Lu}\p{Ll}/u.test(concept.term);
  return concept.number === "singular" && !isName ? withArticle(concept.term) : concept.term;
}

/** "is", "are": the verb that agrees with the concept. */
export function verbToBe(concept: Concept): "is" | "are" {
  return concept.number === "plural" ? "are" : "is";
}

/** One sentence that says what the concept is, in the source's own words. */
export function describeConcept(concept: Concept, gloss: Gloss): string {
  const plural = concept.number === "plural";
  const name = capitaliseFirst(nameConcept(concept));
  switch (gloss.form) {
    case "nominal":
      return plural ? `${name} refer to ${gloss.text}.` : `${name} is ${gloss.text}.`;
    case "plural":
      return plural ? `${name} are ${gloss.text}.` : `${capitaliseFirst(concept.term)} refers to ${gloss.text}.`;
    case "gerund":
      return `${capitaliseFirst(concept.term)} ${plural ? "mean" : "means"} ${gloss.text}.`;
    default:
      return `“${capitaliseFirst(concept.term)}” is defined as “${gloss.text}”.`;
  }
}
