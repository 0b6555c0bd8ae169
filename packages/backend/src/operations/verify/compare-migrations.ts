import type { MigrationState } from "../../platform/migrate.ts";
import { ok, wrong, type Verdict } from "./verdict.ts";

/** Each migration: applied, pending, or applied without its file. `files` are the names that this version brings. */
export function compareMigrations(states: readonly MigrationState[], files: ReadonlySet<string>): Verdict[] {
  return states.map(({ name, appliedAt }) => {
    const subject = `migration ${name}`;
    if (appliedAt === null) return wrong(subject, "applied", "pending", "Apply it: npm run migrate:up.");
    if (!files.has(name)) {
      return wrong(
        subject,
        "a file of this version",
        "applied by another version",
        "Run the version that brought it, or one after that.",
      );
    }
    return ok(subject, `applied ${appliedAt.toISOString().slice(0, 16).replace("T", " ")}`);
  });
}
