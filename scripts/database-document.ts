import type { LiveSchema, LiveTable } from "../packages/backend/src/operations/verify/live-schema.ts";
import { tableMeanings } from "./table-meanings.ts";

/** Parts of docs/database.md that are made from the schema, by the name in their markers. */
export function databaseParts(schema: LiveSchema): Record<string, string> {
  const isDocumented = ({ name }: LiveTable) => name in tableMeanings;
  return {
    relations: relationsPicture(schema),
    tables: Object.keys(tableMeanings)
      .map((name) => describeTable(schema.tables.find((table) => table.name === name)!))
      .join("\n\n"),
    "other tables": schema.tables
      .filter((table) => !isDocumented(table))
      .map(describeTable)
      .join("\n\n"),
  };
}

/** The document with its made parts replaced. Throws where a part has no markers. */
export function fillDatabaseDocument(text: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((document, [name, part]) => {
    const [start, end] = [`<!-- made: ${name} -->`, `<!-- end: ${name} -->`];
    const [from, to] = [document.indexOf(start), document.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`docs/database.md has no markers “${start}” and “${end}”.`);
    return `${document.slice(0, from + start.length)}\n\n${part}\n\n${document.slice(to)}`;
  }, text);
}

/** Who points at whom, as Mermaid draws it; a line's label is the column. */
function relationsPicture({ tables }: LiveSchema): string {
  const lines = tables.flatMap(({ name, foreignKeys, columns }) =>
    foreignKeys
      .filter(({ description }) => !description.split(" → ")[0]!.includes(","))
      .map(({ description, target }) => {
        const column = description.split(" → ")[0]!;
        const isRequired = columns.some((one) => one.name === column && one.description.includes("not null"));
        return `  ${target} ${isRequired ? "||" : "|o"}--o{ ${name} : ${column}`;
      }),
  );
  const alone = tables
    .filter(({ name, foreignKeys }) => foreignKeys.length === 0 && !lines.some((line) => line.startsWith(`  ${name} `)))
    .map(({ name }) => `  ${name}`);
  return ["```mermaid", "erDiagram", ...lines, ...alone, "```"].join("\n");
}

function describeTable(table: LiveTable): string {
  const meaning = tableMeanings[table.name];
  const code = (text: string) => `\`${text.replaceAll(/\s+/g, " ")}\``;
  const lists = [
    ["Primary key", [table.primaryKey.join(", ")]],
    ["Indexes", table.indexes.filter(({ isPrimary }) => !isPrimary).map(({ description }) => description)],
    ["Foreign keys", table.foreignKeys.map(({ description }) => description)],
    ["Checks", table.checks.map(({ condition }) => condition)],
    ["Triggers", table.triggers],
    ["Row security", table.rowSecurity === "off" ? [] : [table.rowSecurity]],
  ] as const;
  return [
    `### ${table.name}`,
    "",
    ...(meaning ? [meaning.about, ""] : []),
    meaning ? "| column | type and default | what it is |" : "| column | type and default |",
    meaning ? "| --- | --- | --- |" : "| --- | --- |",
    ...table.columns.map(({ name, description }) => {
      const row = `| ${code(name)} | ${code(description)} |`;
      return meaning ? `${row} ${meaning.columns[name] ?? "beside the document’s columns"} |` : row;
    }),
    "",
    ...lists
      .filter(([, entries]) => entries.length > 0)
      .map(([title, entries]) => `- ${title}: ${entries.map(code).join("; ")}`),
  ].join("\n");
}
