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

/** What the concept is, in the source's own words, as a clause that can follow "By contrast,". */
export function defineConcept(entry: Pick<Entry, "concept" | "article">, gloss: Gloss): string {
  const { concept } = entry;
  const plural = concept.number === "plural";
  const name = nameConcept(entry);
  // "Capital is the inputs …" and "calories are a unit …" would not agree.
  const agrees = isPlural(gloss.genus) === plural;
  switch (gloss.form) {
    case "nominal":
      return `${name} ${agrees ? verbToBe(entry) : plural ? "refer to" : "refers to"} ${gloss.text}`;
    case "plural":
      return plural ? `${name} are ${gloss.text}` : `${name} refers to ${gloss.text}`;
    case "gerund":
    case "adjective":
      return `${concept.term} ${plural ? "mean" : "means"} ${gloss.text}`;
    default:
      return `the term “${concept.term}” means “${gloss.text}”`;
  }
}

/** One sentence that says what the concept is. */
export function describeConcept(entry: Pick<Entry, "concept" | "article">, gloss: Gloss): string {
  return `${capitaliseFirst(defineConcept(entry, gloss))}.`;
}
