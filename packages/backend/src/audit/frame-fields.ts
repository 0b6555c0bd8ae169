/**
 * Fields as one text that nothing else gives: the byte length stands before each value, and a missing value differs
 * from an empty one. The same as `audit_field` in the database (docs/audit.md).
 */
export function frameFields(heading: string, fields: readonly (string | null)[]): string {
  let framed = `${heading}\n`;
  for (const field of fields) framed += field === null ? "~," : `${Buffer.byteLength(field)}:${field},`;
  return framed;
}
