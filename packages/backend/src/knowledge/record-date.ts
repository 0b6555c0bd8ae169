/** The day that a record's date stands for: a year or month its first; null for what is no date. */
export function recordDate(published: string | undefined): string | null {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(0[1-9]|[12]\d|3[01]))?$/u.exec(published ?? "");
  return match === null ? null : `${match[1]}-${match[2] ?? "01"}-${match[3] ?? "01"}`;
}
