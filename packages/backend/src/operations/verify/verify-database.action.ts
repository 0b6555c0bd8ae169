import { readdir } from "node:fs/promises";
import { basename } from "node:path";
import { openDatabase, type Db } from "../../platform/database.ts";
import { listMigrations, migrationsFolder } from "../../platform/migrate.ts";
import { countSeedRows, seedIds } from "../seed/seed-rows.store.ts";
import { compareMigrations } from "./compare-migrations.ts";
import { compareSchema } from "./compare-schema.ts";
import { compareSeed } from "./compare-seed.ts";
import { compareServer, groupRoles } from "./compare-server.ts";
import { documentedTables } from "./documented-tables.ts";
import { readSchema } from "./read-schema.store.ts";
import { readServerFacts } from "./server-facts.store.ts";
import { ok, wrong, type Verdict } from "./verdict.ts";

const lossCodes = new Set(["ECONNREFUSED", "ENOTFOUND", "ETIMEDOUT", "EHOSTUNREACH", "ECONNRESET"]);

/**
 * Holds a database against its document, fact by fact; changes nothing. A database that does not answer is a verdict,
 * too. `folder` is where the migrations are looked for.
 */
export async function verifyDatabase(url: string, folder = migrationsFolder): Promise<Verdict[]> {
  const database = openDatabase(url, { max: 1 });
  try {
    const refused = await tryConnection(database.db);
    if (refused) return [refused];
    const facts = await readServerFacts(database.db, Object.keys(groupRoles));
    const live = await readSchema(database.db);
    const files = (await readdir(folder)).filter((file) => file.endsWith(".cjs"));
    const schema = compareSchema(documentedTables, live);
    return [
      ...compareServer(facts),
      ...compareMigrations(await listMigrations(url, folder), new Set(files.map((file) => basename(file, ".cjs")))),
      ...schema,
      ...(schema.every(({ state }) => state === "ok") ? await verifySeed(database.db) : []),
    ];
  } finally {
    await database.close();
  }
}

async function tryConnection(db: Db): Promise<Verdict | null> {
  try {
    await db.selectNoFrom((eb) => eb.lit(1).as("one")).execute();
    return null;
  } catch (error) {
    const reason = innermost(error);
    const message = reason instanceof Error ? reason.message : String(reason);
    return wrong("connection", "the database answers", message, remedyOf(reason, message));
  }
}

/** What the driver said: the innermost of an error and its causes. */
function innermost(error: unknown): unknown {
  if (error instanceof AggregateError && error.errors.length > 0) return innermost(error.errors[0]);
  return error instanceof Error && error.cause !== undefined ? innermost(error.cause) : error;
}

function remedyOf(reason: unknown, message: string): string {
  const code = (reason as { code?: string }).code ?? "";
  if (code === "3D000") return "Make the database (createdb curriculum_db), or correct its name in DATABASE_URL.";
  if (code.startsWith("28")) return "Correct user and password in DATABASE_URL, or the server's pg_hba.conf.";
  if (lossCodes.has(code) || /timeout/i.test(message)) {
    return "Start PostgreSQL (docker-compose up -d postgres), or correct host and port in DATABASE_URL.";
  }
  return "Check DATABASE_URL and the server's log.";
}

/** Counted only where somebody has seeded: an empty or a working database owes no development data. */
async function verifySeed(db: Db): Promise<Verdict[]> {
  const seeded = await db.selectFrom("users").select("id").where("id", "in", seedIds.users).limit(1).executeTakeFirst();
  if (!seeded) return [ok("seed", "none was asked for; npm run db:seed adds it to an empty database")];
  return compareSeed(await countSeedRows(db));
}
