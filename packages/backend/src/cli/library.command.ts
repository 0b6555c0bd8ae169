import { libraryQuery, type LibraryDocument } from "@curriculum/contract/library-operations.ts";
import { getLocalUserId, localUserEmail } from "../accounts/local-user.store.ts";
import { describeEntry } from "../admission/describe-document.ts";
import { judgeOnRequest } from "../admission/judge-on-request.action.ts";
import { listLibraryPage } from "../admission/library.store.ts";
import { loadDocument } from "../admission/load-document.store.ts";
import { lookUpRecord, registries } from "../admission/look-up-record.client.ts";
import { overrideVerdict, type Decision } from "../admission/override-verdict.action.ts";
import { removeDocument } from "../admission/remove-document.action.ts";
import { replaceDocument } from "../admission/replace-document.action.ts";
import { AppError } from "../platform/app-error.ts";
import type { Database } from "../platform/database.ts";
import { exitCodes } from "../platform/run-main.ts";
import { alignColumns } from "./align-columns.ts";
import type { CommandContext } from "./command-context.ts";
import { describeDependents, describeLibraryDocument } from "./describe-library.ts";

/** `curriculum library list`. */
export async function libraryListCommand(
  context: CommandContext,
  options: { text?: string; type?: string; verdict?: string; limit: string },
): Promise<number> {
  const { text, type, verdict, limit } = options;
  const query = libraryQuery.safeParse({ text, type, verdict, limit });
  if (!query.success) throw new AppError("bad_input", "Give a limit from 1 to 200.");
  const { database } = await context.openStorage();
  const { documents, total } = await listLibraryPage(database.db, query.data);
  const entries = documents.map(describeEntry);
  if (context.isJson) {
    context.terminal.print(JSON.stringify({ documents: entries, total }, null, 2));
    return exitCodes.ok;
  }
  const cells = entries.map((one) => [
    one.id,
    one.type,
    one.year?.toString() ?? "–",
    String(one.credibility),
    one.decision === null ? (one.verdict ?? "not judged") : `${one.verdict} (${one.decision}, decided)`,
    one.replacedBy === null ? one.title : `${one.title} (replaced)`,
  ]);
  for (const line of alignColumns(cells, [2, 3])) context.terminal.print(line);
  if (total === 0) context.terminal.tell("Nothing in the library fits. Read files with: curriculum ingest FILE…");
  else if (total > entries.length) context.terminal.tell(`${entries.length} of ${total}; more with --limit`);
  return exitCodes.ok;
}

/** `curriculum library show`. */
export async function libraryShowCommand(
  context: CommandContext,
  id: string,
  options: { lookUp?: boolean },
): Promise<number> {
  const { database } = await context.openStorage();
  const document = await load(database, id);
  const { doi, isbn } = document.record;
  if (options.lookUp !== true) return show(context, document);
  if (doi === undefined && isbn === undefined)
    throw new AppError(
      "bad_input",
      `“${document.title}” has neither DOI nor ISBN to look up. Type one into its record.`,
    );
  const identifier = doi === undefined ? { isbn: isbn! } : { doi };
  const proposal = await lookUpRecord(identifier, { ...registries, ...context.config.lookUp });
  if (context.isJson) context.terminal.print(JSON.stringify({ document, proposal }, null, 2));
  else {
    show(context, document);
    context.terminal.print(`\n${proposal.from} says: ${JSON.stringify(proposal.record, null, 2)}`);
    if (proposal.retraction) context.terminal.print(`Retracted, says ${proposal.retraction.by}.`);
  }
  return exitCodes.ok;
}

/** `curriculum library admit`. */
export async function libraryAdmitCommand(context: CommandContext, id: string | undefined): Promise<number> {
  const { database } = await context.openStorage();
  const by = { userId: await getLocalUserId(database.db), today: context.today };
  const result = await database.transaction((tx) => judgeOnRequest(tx, { documentId: checkId(id), ...by }));
  if (context.isJson) context.terminal.print(JSON.stringify(result));
  else context.terminal.print(`Judged ${result.judged}; the verdict changed of ${result.changed}.`);
  return exitCodes.ok;
}

/** `curriculum library override`. */
export async function libraryOverrideCommand(
  context: CommandContext,
  id: string,
  decision: Decision["decision"],
  reason: string,
): Promise<number> {
  if (reason.trim() === "") throw new AppError("bad_input", "Give a reason: it is kept and audited.");
  const { database } = await context.openStorage();
  const { version } = await load(database, id);
  const by = { userId: await getLocalUserId(database.db), email: localUserEmail };
  const decided = { documentId: id, version, decision, reason: reason.trim(), by, today: context.today };
  await database.transaction((tx) => overrideVerdict(tx, decided));
  return show(context, await load(database, id));
}

/** `curriculum library replace`: shows what depends on the old edition, and with --yes replaces it. */
export async function libraryReplaceCommand(
  context: CommandContext,
  old: string,
  edition: string,
  isMeant: boolean,
): Promise<number> {
  const { database } = await context.openStorage();
  const [before, after] = [await load(database, old), await load(database, edition)];
  if (!context.isJson) {
    context.terminal.print(`“${before.title}” (${before.year ?? "n.d."}) → “${after.title}” (${after.year ?? "n.d."})`);
    for (const line of describeDependents(before)) context.terminal.print(line);
  }
  if (!isMeant) {
    if (context.isJson) context.terminal.print(JSON.stringify(before, null, 2));
    else context.terminal.print("Nothing is changed yet. Say it with --yes.");
    return exitCodes.ok;
  }
  const userId = await getLocalUserId(database.db);
  const replacement = { documentId: old, version: before.version, by: edition, userId };
  await database.transaction((tx) => replaceDocument(tx, replacement));
  if (context.isJson) context.terminal.print(JSON.stringify(await load(database, old), null, 2));
  else context.terminal.print("Replaced: new programs rest on the new edition; written ones keep what they cite.");
  return exitCodes.ok;
}

/** `curriculum library remove`. */
export async function libraryRemoveCommand(context: CommandContext, id: string): Promise<number> {
  const { database } = await context.openStorage();
  const { title } = await load(database, id);
  const userId = await getLocalUserId(database.db);
  await database.transaction((tx) => removeDocument(tx, { documentId: id, userId, today: context.today }));
  context.terminal.print(context.isJson ? JSON.stringify({ removed: id }) : `Removed “${title}”.`);
  return exitCodes.ok;
}

function show(context: CommandContext, document: LibraryDocument): number {
  if (context.isJson) context.terminal.print(JSON.stringify(document, null, 2));
  else for (const line of describeLibraryDocument(document)) context.terminal.print(line);
  return exitCodes.ok;
}

async function load(database: Database, id: string): Promise<LibraryDocument> {
  return loadDocument(database.db, checkId(id));
}

/** Refuses what is no id before the database does in its own words. */
function checkId<T extends string | undefined>(id: T): T {
  if (id === undefined || /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu.test(id)) return id;
  throw new AppError("bad_input", `${id} is no id. Find it with: curriculum library list`);
}
