const mostLetters = 60;

/** A name that is safe in a file name, an anchor and an address: lower-case letters, digits and hyphens. */
export function fileSlug(text: string, fallback = "program"): string {
  const slug = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .slice(0, mostLetters)
    .replace(/^-+|-+$/gu, "");
  return slug === "" ? fallback : slug;
}
