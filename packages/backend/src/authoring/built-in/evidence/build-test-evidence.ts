import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { Concept, Passage, Statement, StatementKind } from "@curriculum/curriculum/model/knowledge.ts";

/** A concept of a test: its term, the gloss, and what else is said of it as [kind, predicate]. */
export interface ToldConcept {
  term: string;
  gloss?: string;
  says?: [StatementKind, string][];
}

/** Evidence in which every concept has its own passage, with whole sentences made from what is told. */
export function buildTestEvidence(told: readonly ToldConcept[], siblings: readonly ToldConcept[] = []): Evidence {
  const concepts: Concept[] = [];
  const passages: Passage[] = [];
  const statements: Statement[] = [];
  for (const [index, { term, gloss, says = [] }] of [...told, ...siblings].entries()) {
    const id = `c${index}`;
    const passageId = `p${index}`;
    const definition = gloss ? `A ${term} is ${gloss}.` : `Much is said about the ${term} in this passage.`;
    const sentences = says.map(([, predicate]) => `A ${term} ${predicate}.`);
    passages.push({
      id: passageId,
      documentId: "book",
      sectionId: "1",
      sectionPath: ["Chapter", "Section"],
      text: [definition, ...sentences].join(" "),
      position: index,
      pageLabel: "7",
      charStart: index * 1000,
      charEnd: index * 1000 + 999,
      words: 40,
    });
    concepts.push({
      id,
      documentId: "book",
      sectionId: "1",
      term,
      aliases: [],
      number: "singular",
      isKeyTerm: true,
      salience: 0.5,
      mentions: 3,
      definition: gloss ? { gloss, sentence: definition, passageId } : null,
      passageIds: [passageId],
      firstOffset: index,
    });
    says.forEach(([kind, predicate], at) =>
      statements.push({
        id: `${id}s${at}`,
        conceptId: id,
        passageId,
        kind,
        sentence: sentences[at] ?? "",
        subject: `A ${term}`,
        predicate,
        objectConceptId: null,
        quality: 0.9,
      }),
    );
  }
  return { concepts: concepts.slice(0, told.length), siblings: concepts.slice(told.length), statements, passages };
}

/** Six concepts of one field, enough for every slot. */
export const schemas: readonly ToldConcept[] = [
  {
    term: "star schema",
    gloss: "a schema in which one fact table joins several dimension tables",
    says: [
      ["effect", "reduces the number of joins that a query needs"],
      ["purpose", "is used to answer analytical queries quickly"],
    ],
  },
  {
    term: "snowflake schema",
    gloss: "a schema in which dimension tables are split into further tables",
    says: [["effect", "saves storage at the cost of more joins"]],
  },
  {
    term: "fact table",
    gloss: "a table that holds the measures of a business process",
    says: [["property", "grows with every transaction of the business"]],
  },
  {
    term: "dimension table",
    gloss: "a table that describes the things to which measures belong",
    says: [["property", "changes less often than a fact table"]],
  },
  {
    term: "surrogate key",
    gloss: "a number that identifies a row and carries no meaning of its own",
    says: [["purpose", "allows the history of a row to be kept"]],
  },
  { term: "data mart", gloss: "a small warehouse that serves one department" },
];
