import type { Walk } from "./open-walk.ts";
import type { Statement } from "./statement.ts";
import { backup } from "./statements/backup.ts";
import { connection } from "./statements/connection.ts";
import { migrations } from "./statements/migrations.ts";
import { performance as performanceStatements } from "./statements/performance.ts";
import { production } from "./statements/production.ts";
import { quickStart } from "./statements/quick-start.ts";
import { rules } from "./statements/rules.ts";
import { tables } from "./statements/tables.ts";

/** Every statement of the database document, in an order in which they can be followed. */
export const statements: readonly Statement[] = [
  ...quickStart,
  ...tables,
  ...rules,
  ...connection,
  ...migrations,
  ...backup,
  ...performanceStatements,
  ...production,
];

export interface WalkReport {
  held: number;
  /** Each with its reason. */
  broken: string[];
  /** Those that need PostgreSQL's own tools, where there are none. */
  skipped: string[];
}

const longestReason = 1_500;

/** Walks all statements; one that does not hold does not stop the walk. */
export async function walkDocument(
  walk: Walk,
  hasTools: boolean,
  list: readonly Statement[] = statements,
): Promise<WalkReport> {
  const report: WalkReport = { held: 0, broken: [], skipped: [] };
  for (const statement of list) {
    const name = `${statement.section}: ${statement.says}`;
    if (statement.needsTools && !hasTools) {
      report.skipped.push(name);
      continue;
    }
    try {
      await statement.holds(walk);
      report.held += 1;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      report.broken.push(`${name}\n    ${reason.slice(0, longestReason)}`);
    }
  }
  return report;
}
