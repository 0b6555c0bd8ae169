import { withArticle } from "@curriculum/curriculum/language/article.ts";
import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { isPlural } from "@curriculum/curriculum/language/plural.ts";
import type { Entry } from "./gather-material.ts";
import type { Gloss } from "./read-gloss.ts";

/** The concept in running text with the article that its source uses: "a star schema", "the cortex", "fact tables". */
export function nameConcept({ concept, article }: Pick<Entry, "concept" | "article">): string {
  if (article === "a") return withArticle(concept.term);
  return article === "the" ? `the ${concept.term}` : concept.term;
}

/** "is", "are": the verb that agrees with the concept. */
export function verbToBe({ concept }: Pick<Entry, "concept">): "is" | "are" {
  return concept.number === "plural" ? "are" : "is";
}

/** One sentence that says what the concept is, in the source's own words. */
export function describeConcept(entry: Pick<Entry, "concept" | "article">, gloss: Gloss): string {
  const { concept } = entry;
  const plural = concept.number === "plural";
  const name = capitaliseFirst(nameConcept(entry));
  const term = capitaliseFirst(concept.term);
  switch (gloss.form) {
    case "nominal":
      if (plural) return `${name} refer to ${gloss.text}.`;
      // "Capital is the inputs …" would not agree.
      return isPlural(gloss.genus) ? `${term} refers to ${gloss.text}.` : `${name} is ${gloss.text}.`;
    case "plural":
      return plural ? `${name} are ${gloss.text}.` : `${term} refers to ${gloss.text}.`;
    case "gerund":
    case "adjective":
      return `${term} ${plural ? "mean" : "means"} ${gloss.text}.`;
    default:
      return `“${term}” is defined as “${gloss.text}”.`;
  }
}
