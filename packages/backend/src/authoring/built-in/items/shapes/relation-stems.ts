import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { StatementKind } from "@curriculum/curriculum/model/knowledge.ts";
import { foldText } from "@curriculum/curriculum/language/fold-text.ts";
import { overlapOf } from "../content-stems.ts";
import { citeSentence, type Entry, type Material } from "../gather-material.ts";
import { nameConcept } from "../name-concept.ts";
import { accountOf, type NamingStem } from "../name-questions.ts";
import type { Matter } from "../what-is-asked.ts";
import { isFreeOfSubject, predicatesOf, type Predicate } from "./read-predicate.ts";

/** What a bare question about such a statement asks for: to know it, or to have understood it. */
export const levelsOfStatement: Record<StatementKind, readonly BloomLevel[]> = {
  definition: ["Remember", "Understand"],
  "is-a": ["Remember", "Understand"],
  "part-of": ["Remember", "Understand"],
  "consists-of": ["Remember", "Understand"],
  purpose: ["Understand"],
  cause: ["Understand"],
  effect: ["Understand"],
  contrast: ["Understand"],
  requirement: ["Understand"],
  example: ["Understand"],
  property: ["Remember", "Understand"],
  procedure: ["Understand"],
  quantity: ["Remember"],
};

const telling: ReadonlySet<StatementKind> = new Set(["cause", "effect", "requirement", "purpose", "procedure"]);

/** Kinds of statement that say more than what a thing is: a question on one asks for something of use. */
export function isTyped(kind: StatementKind): boolean {
  return telling.has(kind) || /^(?:part-of|consists-of|example|quantity)$/.test(kind);
}

function wordStem(entry: Entry, predicate: Predicate): string {
  return entry.concept.number === "plural" ? `Which of these ${predicate.text}?` : `What ${predicate.text}?`;
}

// These say what a thing is, not how it relates: the definition stems ask for that.
const notRelations: ReadonlySet<StatementKind> = new Set(["definition", "is-a"]);

/** A predicate that says the definition over again asks for the meaning. */
export function matterOfPredicate(entry: Entry, { stems, statement }: Predicate): Matter {
  const isMeaning =
    notRelations.has(statement.kind) || (entry.gloss !== null && overlapOf(stems, entry.gloss.stems) >= 0.4);
  return { kind: isMeaning ? "meaning" : "statement", stems };
}

/** How much a predicate must say to be true of one thing: properties and possibilities are shared the most. */
function fewestStems({ statement, verb }: Predicate): number {
  const isLoose = statement.kind === "property" || /^(?:can|may|will|has|have)$/.test(verb);
  return isLoose ? 6 : 4;
}

/** Whether the whole program is about it: then each of its sentences says something of it, and to name it is no answer. */
export function isSubject({ subject }: Material, { concept }: Entry): boolean {
  return ` ${subject} `.includes(` ${foldText(concept.term)} `);
}

/** Stems that give what a concept does, needs or causes and ask which concept that is. */
export function relationStems(material: Material, entry: Entry): NamingStem[] {
  if (isSubject(material, entry)) return [];
  return predicatesOf(entry).flatMap((predicate) => {
    const { statement } = predicate;
    if (notRelations.has(statement.kind) || !isFreeOfSubject(predicate, entry)) return [];
    // "What is important to managers?" has many answers; a predicate of six words and more is seldom shared.
    if (predicate.words < 6 || predicate.stems.size < fewestStems(predicate)) return [];
    // "What can grow?" has as many answers as there are things that can.
    if (/^(?:can|may|might|could)$/.test(predicate.verb)) return [];
    // Figures and names belong to one example, not to the concept.
    const isParticular = statement.kind === "quantity" ? / \p{Lu}\p{Ll}/u : /\d| \p{Lu}\p{Ll}/u;
    if (isParticular.test(predicate.text)) return [];
    const citation = citeSentence(material, statement.passageId, statement.sentence);
    if (citation === null) return [];
    const account = accountOf(entry);
    return [
      {
        shape: `${statement.kind}-to-term`,
        stemKind: "relation",
        levels: levelsOfStatement[statement.kind],
        stem: wordStem(entry, predicate),
        citation,
        keyRationale:
          account === null || account === statement.sentence
            ? `${statement.sentence} The stem leaves out its subject, ${nameConcept(entry)}.`
            : `This is said of ${nameConcept(entry)}. ${account}`,
        explanation: statement.sentence,
        isTyped: isTyped(statement.kind),
        matter: matterOfPredicate(entry, predicate),
      },
    ];
  });
}
