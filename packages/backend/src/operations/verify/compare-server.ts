import type { ServerFacts } from "./server-facts.store.ts";
import { note, ok, wrong, type Verdict } from "./verdict.ts";

/** The oldest PostgreSQL that the schema is written for. */
export const oldestVersion = 15;

/** Group roles that the migrations make where they may, with what each is for. */
export const groupRoles = {
  curriculum_owner: "owns the schema and runs migrations",
  curriculum_app: "the web application",
  curriculum_worker: "workers and the command line",
  curriculum_backup: "reads everything, for backups",
} as const;

/** Connection, version, encoding, roles and extensions. Roles and extensions are notes: the product runs without them. */
export function compareServer(facts: ServerFacts): Verdict[] {
  return [
    ok("connection", `${facts.database} as ${facts.user}`),
    compareVersion(facts),
    facts.encoding === "UTF8"
      ? ok("encoding", "UTF8")
      : wrong(
          "encoding",
          "UTF8",
          facts.encoding,
          "Make a new database with encoding UTF8 and restore a backup into it.",
        ),
    ...Object.entries(groupRoles).map(([name, purpose]) => compareRole(facts, name, purpose)),
    compareStatements(facts),
  ];
}

function compareVersion({ versionNumber, version }: ServerFacts): Verdict {
  return versionNumber >= oldestVersion * 10_000
    ? ok("version", `PostgreSQL ${version} (${oldestVersion} or later)`)
    : wrong(
        "version",
        `PostgreSQL ${oldestVersion} or later`,
        version,
        "Upgrade the server (pg_upgrade, or restore a backup into a newer one).",
      );
}

function compareRole(facts: ServerFacts, name: string, purpose: string): Verdict {
  const subject = `role ${name}`;
  const role = facts.roles.find((one) => one.name === name);
  if (!role) {
    const remedy = facts.mayCreateRoles
      ? "Roll the migration of roles back and apply it again (docs/security.md)."
      : "Have an administrator make it: the steps are in docs/security.md.";
    return note(subject, purpose, "there is none", remedy);
  }
  if (!role.isUsable) {
    return note(subject, purpose, `${facts.user} may not take it`, `Grant it: grant ${name} to "${facts.user}".`);
  }
  return ok(subject, purpose);
}

function compareStatements({ countsStatements }: ServerFacts): Verdict {
  const subject = "extension pg_stat_statements";
  const purpose = "lists slow statements";
  return countsStatements
    ? ok(subject, purpose)
    : note(subject, purpose, "the server has not loaded it", "Have an administrator load it: docs/monitoring.md.");
}
