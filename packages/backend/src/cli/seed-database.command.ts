import { openDatabase } from "../platform/database.ts";
import { migrate } from "../platform/migrate.ts";
import { exitCodes } from "../platform/run-main.ts";
import { seedDatabase } from "../operations/seed/seed-database.action.ts";
import type { CommandContext } from "./command-context.ts";

/** `curriculum db seed`: the development data of the database document. Run with the rights of the schema's owner. */
export async function seedDatabaseCommand(context: CommandContext, isForced: boolean): Promise<number> {
  const { url } = await context.openServer();
  await migrate(url);
  const database = openDatabase(url, { max: 2 });
  try {
    const result = await seedDatabase(database, { today: context.today, isForced });
    if (context.isJson) {
      context.terminal.print(JSON.stringify(result, null, 2));
      return exitCodes.ok;
    }
    const { audits, ...counts } = result.counts;
    for (const [name, count] of Object.entries({ ...counts, "rows of the audit trail": audits }))
      context.terminal.print(`${String(count).padStart(4)}  ${name}`);
    context.terminal.print(
      result.isNew
        ? "Seeded. Everyone in it is fictitious; check it with: npm run db:verify"
        : "Nothing was changed: the development data was here already.",
    );
    return exitCodes.ok;
  } finally {
    await database.close();
  }
}
