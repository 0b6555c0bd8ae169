import type { Concept, Statement } from "@curriculum/curriculum/model/knowledge.ts";

/** An extracted concept without a definition must have so many sound statements. */
const leastStatements = 2;
const soundQuality = 0.5;

/** Ids of the concepts that something can be taught about: listed by the source, defined, or spoken of in sound sentences. */
export function teachableConcepts(concepts: readonly Concept[], statements: readonly Statement[]): Set<string> {
  const sound = new Map<string, number>();
  for (const { conceptId, quality } of statements)
    if (quality >= soundQuality) sound.set(conceptId, (sound.get(conceptId) ?? 0) + 1);
  return new Set(
    concepts
      .filter(
        ({ id, term, isKeyTerm, definition }) =>
          isKeyTerm || definition !== null || (!isName(term) && (sound.get(id) ?? 0) >= leastStatements),
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

/** A person or a firm that the text speaks of without saying what it stands for. */
function isName(term: string): boolean {
  return /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*$/u.test(term);
}
