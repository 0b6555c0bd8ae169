import type { DocumentedTable } from "./documented-tables.ts";
import type { LiveSchema, LiveTable } from "./live-schema.ts";
import { ok, wrong, type Verdict } from "./verdict.ts";

const apply = "Apply the migrations (npm run migrate:up).";
const undo =
  "The schema was changed by hand: undo the change, or write it as a migration (npm run migrate:create) and correct the table of facts.";

/** Every documented fact of every documented table, each with whether it holds in the schema as it stands. */
export function compareSchema(documented: Readonly<Record<string, DocumentedTable>>, live: LiveSchema): Verdict[] {
  return Object.entries(documented).flatMap(([name, facts]) => {
    const table = live.tables.find((one) => one.name === name);
    if (!table) return [wrong(name, "a table", "there is none", apply)];
    return [
      ok(name, "a table"),
      ...compareColumns(facts, table),
      compareOne(`${name} primary key`, "id", table.primaryKey.join(", ") || "none"),
      ...compareIndexes(facts, table),
      ...compareForeignKeys(facts, table),
      ...compareChecks(facts, table),
      ...facts.triggers.map((trigger) =>
        compareOne(
          `${table.name} trigger`,
          trigger,
          table.triggers.includes(trigger) ? trigger : "there is none that fires",
        ),
      ),
      // Beside what the document asks: nobody reads a row that is not theirs, whatever a statement forgets.
      compareOne(`${table.name} row security`, "forced", table.rowSecurity),
    ];
  });
}

function compareOne(subject: string, expected: string, found: string): Verdict {
  return found === expected ? ok(subject, expected) : wrong(subject, expected, found, undo);
}

function compareColumns(facts: DocumentedTable, table: LiveTable): Verdict[] {
  return Object.entries(facts.columns).map(([name, expected]) => {
    const column = table.columns.find((one) => one.name === name);
    return compareOne(`${table.name}.${name}`, expected, column?.description ?? "there is no such column");
  });
}

function compareIndexes(facts: DocumentedTable, table: LiveTable): Verdict[] {
  return facts.indexes.map((expected) => {
    const index = table.indexes.find(({ description }) => description === expected);
    const found = index === undefined ? "there is none" : index.isValid ? expected : `${index.name} is not usable`;
    return compareOne(`${table.name} index`, expected, found);
  });
}

function compareForeignKeys(facts: DocumentedTable, table: LiveTable): Verdict[] {
  return facts.foreignKeys.map((expected) => {
    const columns = expected.split(" → ")[0]!;
    const ofColumn = table.foreignKeys
      .map(({ description }) => description)
      .filter((one) => one.startsWith(`${columns} → `));
    const found = ofColumn.includes(expected) ? expected : ofColumn.join("; ") || "there is none";
    return compareOne(`${table.name} foreign key`, expected, found);
  });
}

function compareChecks(facts: DocumentedTable, table: LiveTable): Verdict[] {
  return Object.entries(facts.checks).map(([column, values]) => {
    const expected = conditionOf(column, values);
    const conditions = table.checks.map(({ condition }) => condition);
    const similar = conditions.filter((one) => one.startsWith(`${column} `));
    const found = conditions.includes(expected) ? expected : similar.join("; ") || "there is none";
    return compareOne(`${table.name} check`, expected, found);
  });
}

function conditionOf(column: string, values: readonly string[] | readonly [number, number]): string {
  const [from, to] = values;
  if (typeof from === "number") return `${column} between ${from} and ${to}`;
  return `${column} in (${values.map((value) => `'${value}'`).join(", ")})`;
}
