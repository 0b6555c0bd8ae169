/** Years that a source counts as recent. */
const recentYears = 5;

/** Whether a work was published in the five calendar years before `today` (ISO dates, or years). Undated works are not. */
export function isRecent(published: string | undefined, today: string): boolean {
  const year = Number(/^\d{4}/.exec(published ?? "")?.[0] ?? Number.NaN);
  return Number(today.slice(0, 4)) - year <= recentYears;
}
