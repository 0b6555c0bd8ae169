import type { BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { StatementKind } from "@curriculum/curriculum/model/knowledge.ts";
import { overlapOf } from "../content-stems.ts";
import { citeSentence, type Entry, type Material } from "../gather-material.ts";
import { accountOf, type NamingStem } from "../name-questions.ts";
import type { Matter } from "../what-is-asked.ts";
import { isFreeOfSubject, predicatesOf, type Predicate } from "./read-predicate.ts";

/** What answering a question about such a statement shows. */
export const levelsOfStatement: Record<StatementKind, readonly BloomLevel[]> = {
  definition: ["Remember", "Understand"],
  "is-a": ["Remember", "Understand"],
  "part-of": ["Remember", "Understand", "Analyze"],
  "consists-of": ["Remember", "Understand", "Analyze"],
  purpose: ["Understand", "Apply"],
  cause: ["Understand", "Analyze"],
  effect: ["Understand", "Analyze"],
  contrast: ["Understand", "Analyze", "Evaluate"],
  requirement: ["Understand", "Apply", "Analyze"],
  example: ["Understand", "Apply"],
  property: ["Remember", "Understand"],
  procedure: ["Understand", "Apply"],
  quantity: ["Remember"],
};

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

/** Stems that give what a concept does, needs or causes and ask which concept that is. */
export function relationStems(material: Material, entry: Entry): NamingStem[] {
  return predicatesOf(entry).flatMap((predicate) => {
    const { statement } = predicate;
    if (notRelations.has(statement.kind) || !isFreeOfSubject(predicate, entry)) return [];
    // "What is important to managers?" has many answers; a predicate of six words and more is seldom shared.
    if (predicate.words < 6 || predicate.stems.size < fewestStems(predicate)) return [];
    // Figures and names belong to one example, not to the concept.
    if (/\d| \p{Lu}\p{Ll}/u.test(predicate.text)) return [];
    const citation = citeSentence(material, statement.passageId, statement.sentence);
    if (citation === null) return [];
    const account = accountOf(entry);
    return [
      {
        shape: `${statement.kind}-to-term`,
        stemKind: "relation" as const,
        levels: levelsOfStatement[statement.kind],
        stem: wordStem(entry, predicate),
        citation,
        keyRationale:
          account === null || account === statement.sentence ? statement.sentence : `${statement.sentence} ${account}`,
        explanation: statement.sentence,
        matter: matterOfPredicate(entry, predicate),
      },
    ];
  });
}
