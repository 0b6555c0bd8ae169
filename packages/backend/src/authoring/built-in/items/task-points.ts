import { foldText } from "@curriculum/curriculum/language/fold-text.ts";
import type { Citation } from "@curriculum/curriculum/model/citation.ts";
import type { StatementKind } from "@curriculum/curriculum/model/knowledge.ts";
import { overlapOf } from "./content-stems.ts";
import { citeSentence, type Entry, type Material } from "./gather-material.ts";
import { isComparable } from "./is-comparable.ts";
import { kindOfEntry } from "./kind-of-entry.ts";
import { describeConcept, nameConcept, verbToBe } from "./name-concept.ts";
import { rankDistractors } from "./rank-distractors.ts";
import { predicatesOf } from "./shapes/read-predicate.ts";

/** One thing that a task asks for, with the sentence of the source that a full answer states. */
export interface TaskPoint {
  /** Reads after "Include": "what a star schema is used for". */
  ask: string;
  /** The source's answer, a whole sentence. */
  fact: string;
  citation: Citation;
  /** "definition" of the concept itself, "contrast" where the fact is about another, else the statement's kind. */
  kind: StatementKind;
}

function wordPoint(entry: Entry, kind: StatementKind): string {
  const named = nameConcept(entry);
  const is = verbToBe(entry);
  const plural = is === "are";
  switch (kind) {
    case "purpose":
      return `what ${named} ${is} used for in this case`;
    case "cause":
    case "effect":
      return `which effects ${named} ${plural ? "have" : "has"} in this case`;
    case "requirement":
      return `what ${named} ${plural ? "require" : "requires"} in this case`;
    case "consists-of":
    case "part-of":
      return `which parts belong to ${named}`;
    case "procedure":
      return `how ${named} ${is} carried out, step by step`;
    case "contrast":
      return `what sets ${named} apart from other concepts`;
    default:
      return `which features of ${named} matter in this case`;
  }
}

function definitionPoint(material: Material, entry: Entry): TaskPoint | null {
  const { concept, gloss } = entry;
  if (gloss === null || concept.definition === null) return null;
  const citation = citeSentence(material, concept.definition.passageId, concept.definition.sentence);
  const ask = `what ${nameConcept(entry)} ${verbToBe(entry)}, in your own words`;
  return citation === null ? null : { ask, fact: describeConcept(entry, gloss), citation, kind: "definition" };
}

/** Contrasts with what the outcome names first, then with what lies near, then with the likeliest siblings. */
function contrastPoints(material: Material, entry: Entry, named: ReadonlySet<string>): TaskPoint[] {
  const ranked = rankDistractors(entry, material.entries, new Set<string>()).map((other) => other.entry);
  const nearness = (other: Entry) => {
    if (named.has(other.concept.id)) return 0;
    if (isComparable(entry, other)) return 1;
    return kindOfEntry(other) === kindOfEntry(entry) ? 2 : 3;
  };
  return ranked
    .toSorted((a, b) => nearness(a) - nearness(b))
    .flatMap((other) => {
      const point = definitionPoint(material, other);
      if (point === null) return [];
      const differs = entry.concept.number === "plural" ? "differ" : "differs";
      const plural = other.concept.number === "plural";
      // Nobody takes a hormone for an airway: what lies far apart is joined, not told apart.
      const ask =
        nearness(other) < 3
          ? `how ${nameConcept(entry)} ${differs} from ${nameConcept(other)}`
          : `what ${nameConcept(other)} ${verbToBe(other)} and whether ${plural ? "they matter" : "it matters"} here as well`;
      return [{ ...point, kind: "contrast" as const, ask }];
    });
}

/** What the evidence lets a task ask about a concept: its meaning, then one point a kind of statement, then contrasts. */
export function taskPoints(material: Material, entry: Entry, named: ReadonlySet<string>): TaskPoint[] {
  const definition = definitionPoint(material, entry);
  const facts = new Set(definition === null ? [] : [foldText(definition.citation.quote)]);
  const asks = new Set<string>();
  const stated = predicatesOf(entry).flatMap(({ statement, stems }) => {
    const citation = citeSentence(material, statement.passageId, statement.sentence);
    const ask = wordPoint(entry, statement.kind);
    if (citation === null || statement.kind === "definition" || statement.kind === "example") return [];
    // Too little to be worth marks, or the definition over again.
    if (stems.size < 5 || overlapOf(stems, entry.gloss?.stems ?? new Set()) >= 0.5) return [];
    if (asks.has(ask) || facts.has(foldText(statement.sentence))) return [];
    asks.add(ask);
    facts.add(foldText(statement.sentence));
    return [{ ask, fact: statement.sentence, citation, kind: statement.kind }];
  });
  const contrasts = contrastPoints(material, entry, named);
  // An outcome that names two concepts asks for their difference before anything else.
  const first = contrasts[0];
  const isNamed = (point: TaskPoint) => point === first && named.size > 0;
  return [
    ...(definition === null ? [] : [definition]),
    ...contrasts.filter(isNamed),
    ...stated.slice(0, 3),
    ...contrasts.filter((point) => !isNamed(point)).slice(0, 3),
  ];
}
