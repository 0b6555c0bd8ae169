import { openStatisticsSource } from "../operations/monitoring/open-statistics-source.client.ts";
import { readStatistics } from "../operations/monitoring/read-statistics.store.ts";
import { AppError } from "../platform/app-error.ts";
import { exitCodes } from "../platform/run-main.ts";
import type { CommandContext } from "./command-context.ts";
import { describeStatistics } from "./describe-statistics.ts";

/** `curriculum db stats`: how the database stands now, as it is: nothing is migrated or written. */
export async function statsCommand({ config, terminal, openServer, isJson }: CommandContext): Promise<number> {
  const source = openStatisticsSource(await openServer(), config.dataDir);
  try {
    if (!(await source.database.isHealthy())) {
      throw new AppError("unavailable", "The database does not answer. Does it run, and is DATABASE_URL right?");
    }
    const statistics = await readStatistics(source);
    if (isJson) terminal.print(JSON.stringify(statistics, null, 2));
    else {
      const options = { width: process.stdout.columns ?? 160, poolSize: config.databasePoolSize };
      for (const line of describeStatistics(statistics, options)) terminal.print(line);
    }
    return exitCodes.ok;
  } finally {
    await source.close();
  }
}
