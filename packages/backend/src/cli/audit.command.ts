import { access } from "node:fs/promises";
import { sql } from "kysely";
import { getLocalUserId } from "../accounts/local-user.store.ts";
import { findEndBefore } from "../audit/audit-row.store.ts";
import { listAudit, type AuditFilter } from "../audit/audit-list.store.ts";
import { loadAnchors } from "../audit/load-anchors.action.ts";
import { rotateKey } from "../audit/rotate-key.action.ts";
import { verifyAudit } from "../audit/verify-audit.action.ts";
import { writeAnchor } from "../audit/write-anchor.action.ts";
import { AppError } from "../platform/app-error.ts";
import { exitCodes } from "../platform/run-main.ts";
import { alignColumns } from "./align-columns.ts";
import type { CommandContext } from "./command-context.ts";
import { describeVerdict } from "./describe-verdict.ts";

/** `curriculum audit verify`: exit code 1 when the trail is not as the product left it. */
export async function auditVerifyCommand(
  context: CommandContext,
  options: { from?: string; anchors?: string[]; keys?: string[] },
): Promise<number> {
  const { database } = await context.openStorage();
  const { keysFolder, anchorFiles } = context.config.audit;
  for (const file of options.anchors ?? []) await refuseMissing(file);
  const loaded = await loadAnchors(database.db, {
    files: [...anchorFiles, ...(options.anchors ?? [])],
    keysFolders: [keysFolder, ...(options.keys ?? [])],
  });
  const verdict = await database.transaction(async (db) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(db);
    return verifyAudit(db, {
      ...loaded,
      start: options.from === undefined ? undefined : await findEndBefore(db, options.from),
      onProgress: (rows) => context.terminal.progress(`${rows.toLocaleString("en")} rows read`),
    });
  });
  context.terminal.endProgress();
  const whole = { ...verdict, anchorsInFiles: loaded.inFiles, faults: [...verdict.faults, ...loaded.faults] };
  if (context.isJson) context.terminal.print(JSON.stringify(whole, null, 2));
  else for (const line of describeVerdict(whole)) context.terminal.print(line);
  return whole.faults.length > 0 ? exitCodes.findings : exitCodes.ok;
}

/** `curriculum audit list`: who did what, newest first. */
export async function auditListCommand(context: CommandContext, filter: AuditFilter): Promise<number> {
  const { database } = await context.openStorage();
  const lines = await listAudit(database.db, filter);
  if (context.isJson) {
    context.terminal.print(JSON.stringify(lines, null, 2));
    return exitCodes.ok;
  }
  const cells = lines.map((line) => [
    String(line.sequence),
    line.at.toISOString().replace("T", " ").slice(0, 19),
    line.userId === null ? "the product" : (line.email ?? line.userId),
    line.action,
    line.resourceId === null ? line.resourceType : `${line.resourceType} ${line.resourceId}`,
    JSON.stringify(line.details),
  ]);
  for (const line of alignColumns(cells, [0])) context.terminal.print(line);
  if (lines.length === 0) context.terminal.tell("Nothing was recorded that fits.");
  return exitCodes.ok;
}

/** `curriculum audit anchor`: signs the state of the trail now. */
export async function auditAnchorCommand(context: CommandContext): Promise<number> {
  const { database } = await context.openStorage();
  const anchor = await writeAnchor(database, context.config.audit);
  if (context.isJson) context.terminal.print(JSON.stringify(anchor));
  else if (anchor === null) context.terminal.print("No row was added since the last anchor.");
  else {
    context.terminal.print(`Row ${anchor.sequence} is anchored, signed by key ${anchor.keyId}:`);
    for (const file of context.config.audit.anchorFiles) context.terminal.print(`  ${file}`);
  }
  return exitCodes.ok;
}

/** `curriculum audit rotate-key`: destroys the private key and makes another. */
export async function auditRotateKeyCommand(context: CommandContext): Promise<number> {
  const { database } = await context.openStorage();
  const keys = await rotateKey(database, context.config.audit, await getLocalUserId(database.db));
  if (context.isJson) context.terminal.print(JSON.stringify(keys));
  else
    context.terminal.print(
      `Key ${keys.after} signs from now on; key ${keys.before} is destroyed, its public half kept.`,
    );
  return exitCodes.ok;
}

async function refuseMissing(file: string): Promise<void> {
  await access(file).catch((cause) => {
    throw new AppError("not_found", `There is no file ${file}. Give the path of an anchors.ndjson.`, { cause });
  });
}
