const full = "Free room on that disk; writing goes on by itself as soon as there is some. What is stored can be read.";

/** Codes of PostgreSQL and of the operating system that pass by themselves or by an operator's hand: what to tell. */
const outages: Record<string, string> = {
  ENOSPC: `The disk that holds DATA_DIR is full, so nothing was stored. ${full}`,
  EDQUOT: `The disk quota of DATA_DIR is used up, so nothing was stored. ${full}`,
  // disk_full
  "53100": `The disk of the database is full, so nothing was stored. ${full}`,
  // read_only_sql_transaction: the product's own doing before the disk is full, or an operator's
  "25006": `The database takes no writes just now: its disk is nearly full, or it was set to read only, so nothing was stored. ${full}`,
};

const unreachable = "The database does not answer just now. Try again in a few seconds; what was stored is kept.";
// admin_shutdown, crash_shutdown, cannot_connect_now, too_many_connections, and class 08: connection exceptions.
const passing = new Set(["57P01", "57P02", "57P03", "53300", "ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT"]);

/** What an error says to people when it is neither their mistake nor a bug, but a full disk or a database that is away; null otherwise. */
export function describeOutage(error: unknown): string | null {
  for (let one = error; one instanceof Error; one = one.cause) {
    const code = "code" in one && typeof one.code === "string" ? one.code : "";
    const message = outages[code] ?? (passing.has(code) || /^08.{3}$/.test(code) ? unreachable : null);
    if (message !== null) return message;
  }
  return null;
}

/** What a connection that could not be made, or that broke, says: drivers give such errors without a code. */
export const databaseAway = unreachable;
