/**
 * Rows as one JSON text for json_to_recordset. PostgreSQL stores neither NUL nor half a surrogate pair: each becomes
 * the replacement character, which keeps every offset.
 */
export function jsonRows(rows: readonly unknown[]): string {
  return JSON.stringify(rows, (_key, value: unknown) =>
    typeof value === "string" && (value.includes("\0") || !value.isWellFormed())
      ? value.replaceAll("\0", "\uFFFD").toWellFormed()
      : value,
  );
}
