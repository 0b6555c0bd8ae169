import type { Walk } from "./open-walk.ts";

/** One statement of the database document with the way in which it is proved. */
export interface Statement {
  /** Heading under which it stands. */
  section: string;
  /** What is said there, shortened. */
  says: string;
  /** Throws when it does not hold. Statements are walked in order: a later one may rest on what an earlier one did. */
  holds: (walk: Walk) => Promise<void> | void;
  /** True where PostgreSQL's own tools are asked for (pg_dump, psql), which the embedded package lacks. */
  needsTools?: true;
}

/** Statements of one section from pairs of what is said and how it is proved. */
export function section(name: string, statements: Readonly<Record<string, Statement["holds"]>>): Statement[] {
  return Object.entries(statements).map(([says, holds]) => ({ section: name, says, holds }));
}
