import type { Concept, Statement } from "@curriculum/curriculum/model/knowledge.ts";
import { isPerson } from "./read-persons.ts";

/** An extracted concept without a definition must have so many sound statements; one in a source that teaches few. */
const leastStatements = 2;
const soundQuality = 0.5;
/** A short source may define next to nothing: fewer concepts than this give no module to teach. */
const fewConcepts = 12;

/** Ids of the concepts that something can be taught about: listed by the source, defined, or spoken of in sound sentences. */
export function teachableConcepts(
  concepts: readonly Concept[],
  statements: readonly Statement[],
  persons: ReadonlySet<string> = new Set(),
): Set<string> {
  const strict = teachableWith(leastStatements, concepts, statements, persons);
  return strict.size >= fewConcepts ? strict : teachableWith(1, concepts, statements, persons);
}

function teachableWith(
  least: number,
  concepts: readonly Concept[],
  statements: readonly Statement[],
  persons: ReadonlySet<string>,
): Set<string> {
  const sound = new Map<string, number>();
  for (const { conceptId, quality } of statements)
    if (quality >= soundQuality) sound.set(conceptId, (sound.get(conceptId) ?? 0) + 1);
  return new Set(
    concepts
      .filter(
        ({ id, term, isKeyTerm, definition }) =>
          isKeyTerm ||
          (!isPerson(term, persons) &&
            !judges(term) &&
            (definition !== null ||
              (!isName(term) && !isPlainWord(term) && !isOfPeople(term) && (sound.get(id) ?? 0) >= least))),
      )
      .map(({ id }) => id),
  );
}

/** The statements about these concepts; an object that is not among them is no longer named. */
export function statementsOf(statements: readonly Statement[], teachable: ReadonlySet<string>): Statement[] {
  return statements
    .filter(({ conceptId }) => teachable.has(conceptId))
    .map((statement) =>
      statement.objectConceptId === null || teachable.has(statement.objectConceptId)
        ? statement
        : { ...statement, objectConceptId: null },
    );
}

/** A phrase that judges names nothing: "poor dietary habits", "proper diagnosis". */
function judges(term: string): boolean {
  return /^(?:poor|proper|good|better|bad|optimum|excellent|important|adequate|inadequate) /iu.test(term);
}

/** An adjective ("exponential") that the text uses without saying what it means. */
function isPlainWord(term: string): boolean {
  return /^\p{Ll}+(?:[ie]cal|ential|[^d]ous)$/u.test(term);
}

/** "pregnant client", "soccer team": who is spoken of, unless the text defines the phrase. */
function isOfPeople(term: string): boolean {
  return /\s(?:clients?|patients?|persons?|people|students?|individuals?|athletes?|teams?|women|men|children|adults?)$/iu.test(
    term,
  );
}

/** A person or a firm that the text speaks of without saying what it stands for. */
function isName(term: string): boolean {
  return /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*$/u.test(term);
}
