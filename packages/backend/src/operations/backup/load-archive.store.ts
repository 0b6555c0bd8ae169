import pg from "pg";
import { AppError } from "../../platform/app-error.ts";
import type { FileStore } from "../../platform/file-store.ts";
import { copyIn } from "./copy-stream.client.ts";
import { enqueueWaiting } from "./enqueue-waiting.action.ts";
import { readAll, type EntryCursor } from "./entry-cursor.ts";
import { countRows, findDifferences, type Manifest } from "./manifest.ts";
import { openGates } from "./open-gates.store.ts";
import { runPgTool, type PgTools } from "./pg-tools.client.ts";
import { createRoles, listFilledTables } from "./restore-target.store.ts";
import { runScript } from "./run-script.client.ts";
import { entryNames } from "./snapshot-entries.ts";
import { describeTables, measureTable, readContents, type TableShape } from "./table-content.store.ts";
import { damaged } from "./tar-stream.ts";
import { useExactText } from "./with-session.client.ts";

export interface LoadOrder {
  /** The database that is filled. */
  url: string;
  manifest: Manifest;
  cursor: EntryCursor;
  /** Needed for a dump. */
  tools: PgTools | null;
  /** Where uploaded files go; null: files and waiting jobs are read and left out, as in a drill. */
  files: FileStore | null;
}

/** Fills a prepared database from an archive and holds it against the manifest; the caller commits or ends the session. */
export async function loadArchive(client: pg.Client, order: LoadOrder): Promise<{ rows: number }> {
  const { manifest, cursor, files } = order;
  if (manifest.kind === "portable") await loadTables(client, order);
  else await loadDump(client, order);
  const lines = (await readAll(await cursor.take(entryNames.queue))).toString().split("\n").slice(0, -1);
  if (files !== null) await enqueueWaiting(order.url, client, lines);
  for (const file of manifest.files) {
    const content = await cursor.take(`${entryNames.files}/${file.sha256}`);
    if (files !== null) await files.insertStream(file.sha256, content);
    else for await (const _ of content);
  }
  return { rows: countRows(manifest.tables) };
}

async function loadTables(client: pg.Client, { manifest, cursor }: LoadOrder): Promise<void> {
  const tables = await describeTables(client);
  const shapes = manifest.tables.map((content) => shapeOf(tables, content));
  await client.query(`lock table ${tables.map((table) => fullName(table.name)).join(", ")} in access exclusive mode`);
  const filled = await listFilledTables(client);
  if (filled.length > 0)
    throw new AppError("conflict", `Somebody wrote to the database meanwhile: ${filled.join(", ")}.`);
  const close = await openGates(client);
  for (const [index, content] of manifest.tables.entries()) {
    const table = shapes[index]!;
    const measure = measureTable(table);
    const columns = table.columns.map((column) => pg.escapeIdentifier(column)).join(", ");
    const bytes = measure.through(cursor.takeParts(`${entryNames.tables}/${table.name}`));
    await copyIn(client, `copy public.${pg.escapeIdentifier(table.name)} (${columns}) from stdin`, bytes);
    // Read a second time: the file may have been changed since it was verified.
    if (findDifferences([content], [measure.content()]).length > 0) throw damaged(`${table.name} changed meanwhile`);
  }
  for (const { name, value, isCalled } of manifest.sequences) {
    await client.query("select setval($1::regclass, $2::bigint, $3)", [fullName(name), value, isCalled]);
  }
  // While row security is open: it would hide rows from the comparison.
  await refuseDifferences(client, manifest, shapes);
  await close();
}

async function loadDump(client: pg.Client, { manifest, cursor, tools }: LoadOrder): Promise<void> {
  if (tools === null) throw new Error("A dump needs its tools.");
  await createRoles(client, manifest.roles);
  const script = runPgTool(tools.restore, ["--file=-", "--no-owner"], undefined, cursor.takeParts(entryNames.dump));
  await runScript(client, script);
  await useExactText(client);
  const tables = await describeTables(client);
  const shapes = manifest.tables.map((content) => shapeOf(tables, content));
  const close = await openGates(client);
  await refuseDifferences(client, manifest, shapes);
  await close();
}

/** The table as it stands here; columns in the order of the archive. */
function shapeOf(tables: readonly TableShape[], { name, columns }: Manifest["tables"][number]): TableShape {
  const table = tables.find((one) => one.name === name);
  const isSame = table !== undefined && table.columns.toSorted().join() === columns.toSorted().join();
  if (isSame) return { ...table, columns };
  throw new AppError(
    "unsupported",
    `The table ${name} is not the one of the archive, though the migrations have the same names. Restore it with the version of the product that made it. Nothing was changed.`,
  );
}

async function refuseDifferences(client: pg.Client, manifest: Manifest, shapes: readonly TableShape[]): Promise<void> {
  const problems = findDifferences(manifest.tables, await readContents(client, shapes));
  if (problems.length === 0) return;
  throw new AppError("conflict", "What was restored is not what was backed up. It was undone; nothing was changed.", {
    problems,
  });
}

function fullName(table: string): string {
  return `public.${pg.escapeIdentifier(table)}`;
}
