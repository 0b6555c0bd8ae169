import { pickBy } from "../hash-text.ts";
import type { Gloss } from "../read-gloss.ts";
import { citeSentence, type Entry, type Material } from "../gather-material.ts";
import { describeConcept } from "../name-concept.ts";
import type { NamingStem } from "../name-questions.ts";
import { standsAlone } from "../wording-faults.ts";

/** The question that a gloss answers to, worded so that the gloss reads in it. */
export function wordDefinitionStem(gloss: Gloss, seed: string): string {
  switch (gloss.form) {
    case "nominal":
    case "plural":
      return pickBy(seed, [
        `Which term names ${gloss.text}?`,
        `What is the term for ${gloss.text}?`,
        `Which term refers to ${gloss.text}?`,
        `What name is given to ${gloss.text}?`,
      ]);
    case "gerund":
      return pickBy(seed, [`Which term refers to ${gloss.text}?`, `What is the term for ${gloss.text}?`]);
    case "clause":
      if (/^when\b/.test(gloss.text)) return `Which term describes what happens ${gloss.text}?`;
      if (/^(?:how|whether|where|what)\b/.test(gloss.text)) return `Which term refers to ${gloss.text}?`;
      return `Which term is defined as “${gloss.text}”?`;
    default:
      return pickBy(seed, [
        `Which term is defined as “${gloss.text}”?`,
        `Which term has the definition “${gloss.text}”?`,
      ]);
  }
}

/** Stems that give the definition and ask for the term. */
export function definitionStems(material: Material, entry: Entry, seed: string): NamingStem[] {
  const { concept, gloss } = entry;
  if (gloss === null || concept.definition === null || !standsAlone(gloss.text)) return [];
  const citation = citeSentence(material, concept.definition.passageId, concept.definition.sentence);
  if (citation === null) return [];
  const account = describeConcept(concept, gloss);
  return [
    {
      shape: "gloss-to-term",
      stemKind: "definition",
      levels: ["Remember", "Understand"],
      stem: wordDefinitionStem(gloss, `${seed}#wording`),
      citation,
      keyRationale: `${account} Each part of the description fits.`,
      explanation: account,
    },
  ];
}
