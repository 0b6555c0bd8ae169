import { openDatabase } from "../../platform/database.ts";
import type { Server } from "../../platform/open-storage.ts";
import type { StatisticsSource } from "./read-statistics.store.ts";

// One reading, one question whether the server answers; and no statement of theirs may be a load itself.
const limits = {
  max: 2,
  statementTimeoutMs: 5_000,
  lockTimeoutMs: 1_000,
  idleInTransactionTimeoutMs: 10_000,
  // A server behind a cut network says nothing, not even that its limit has passed.
  patienceMs: 6_000,
};

/**
 * Connections of its own to watch the database by: they answer when the product's pool is used up, and with the rights
 * of the connection string, which sees the statements of all of the product's roles.
 */
export function openStatisticsSource(
  server: Pick<Server, "url" | "kind">,
  dataDir: string,
): StatisticsSource & { close: () => Promise<void> } {
  const database = openDatabase(server.url, limits);
  const maintenanceUrl = new URL(server.url);
  maintenanceUrl.pathname = "/postgres";
  // On somebody's own server the extension stands where they made it: in the product's database, as documented.
  const maintenance = server.kind === "embedded" ? openDatabase(maintenanceUrl.href, { ...limits, max: 1 }) : null;
  return {
    database,
    maintenance,
    dataDir,
    close: async () => {
      await maintenance?.close();
      await database.close();
    },
  };
}
