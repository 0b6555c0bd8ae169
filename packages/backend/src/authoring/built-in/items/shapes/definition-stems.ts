import { capitaliseFirst } from "@curriculum/curriculum/language/capitalise.ts";
import { pickBy } from "../hash-text.ts";
import type { Gloss } from "../read-gloss.ts";
import { citeSentence, type Entry, type Material } from "../gather-material.ts";
import { describeConcept } from "../name-concept.ts";
import type { NamingStem } from "../name-questions.ts";
import { standsAlone } from "../wording-faults.ts";

function isThirdPerson(text: string): boolean {
  return /^(?:is|has|can|was|occurs|\p{Ll}+[^s]s)\b/u.test(text);
}

/** The question that a gloss answers to, worded so that the gloss reads in it. */
export function wordDefinitionStem(gloss: Gloss, plural: boolean, seed: string): string {
  const { text, form } = gloss;
  if (form === "nominal" || form === "plural") {
    return pickBy(seed, [
      `Which term names ${text}?`,
      `What is the term for ${text}?`,
      `Which term refers to ${text}?`,
      `What name is given to ${text}?`,
    ]);
  }
  if (form === "gerund") return pickBy(seed, [`Which term refers to ${text}?`, `What is the term for ${text}?`]);
  if (form === "adjective") return `Which term means “${text}”?`;
  if (form === "clause" && /^when\b/.test(text)) return `Which term describes what happens ${text}?`;
  if (form === "clause" && /^(?:how|whether|where|what)\b/.test(text)) return `Which term refers to ${text}?`;
  if (form === "predicate" && !plural && isThirdPerson(text)) return `What ${text}?`;
  if (form === "predicate" && !plural && /^characteri[sz]ed by\b/.test(text)) return `What is ${text}?`;
  return pickBy(seed, [`Which term is defined as “${text}”?`, `Which term has the definition “${text}”?`]);
}

/** The definition in a learner's mouth: recognising what an explanation is about takes more than recall of a wording. */
function wordExplanationStem(gloss: Gloss, plural: boolean, seed: string): string {
  const { text, form } = gloss;
  const be = plural ? "These are" : "This is";
  const said =
    (form === "nominal" && !plural) || form === "plural"
      ? `${form === "plural" ? "These are" : be} ${text}`
      : form === "predicate" && !plural && isThirdPerson(text)
        ? `It ${text}`
        : capitaliseFirst(text);
  return pickBy(seed, [
    `A learner explains: “${said}.” Which concept does the learner describe?`,
    `A set of notes reads: “${said}.” Which concept do the notes explain?`,
    `In a discussion, somebody says: “${said}.” Which concept is being explained?`,
  ]);
}

/** Stems that give the definition and ask for the term. */
export function definitionStems(material: Material, entry: Entry, seed: string): NamingStem[] {
  const { concept, gloss } = entry;
  if (gloss === null || concept.definition === null || !standsAlone(gloss.text)) return [];
  const citation = citeSentence(material, concept.definition.passageId, concept.definition.sentence);
  if (citation === null) return [];
  const account = describeConcept(entry, gloss);
  const plural = concept.number === "plural";
  const shared = {
    stemKind: "definition" as const,
    citation,
    keyRationale: `${account} The stem says just this.`,
    explanation: account,
    matter: { kind: "meaning" as const, stems: gloss.stems },
  };
  return [
    {
      ...shared,
      shape: "gloss-to-term",
      levels: ["Remember"],
      stem: wordDefinitionStem(gloss, plural, `${seed}#wording`),
    },
    {
      ...shared,
      shape: "explanation-to-term",
      levels: ["Understand"],
      stem: wordExplanationStem(gloss, plural, `${seed}#explained`),
    },
  ];
}
