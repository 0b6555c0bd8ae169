const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** The four-digit year of "2026", "2026-03" or "2026-03-14"; null where there is none. */
export function publicationYear(published: string | undefined): number | null {
  const year = /^\s*(\d{4})(?!\d)/u.exec(published ?? "")?.[1];
  return year === undefined ? null : Number(year);
}

/** The year as cited, with the letter that tells works of one author and year apart: "2023a", "n.d.-a". */
export function citedYear(published: string | undefined, yearSuffix = ""): string {
  const year = publicationYear(published);
  if (year === null) return yearSuffix === "" ? "n.d." : `n.d.-${yearSuffix}`;
  return `${year}${yearSuffix}`;
}

/** Year, month and day as far as they are known: "2026, March 14". */
export function citedDate(published: string | undefined, yearSuffix = ""): string {
  const year = citedYear(published, yearSuffix);
  const [, month, day] = /^\s*\d{4}-(\d{2})(?:-(\d{2}))?/u.exec(published ?? "") ?? [];
  const name = month === undefined ? undefined : months[Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${year}, ${name}` : `${year}, ${name} ${Number(day)}`;
}
