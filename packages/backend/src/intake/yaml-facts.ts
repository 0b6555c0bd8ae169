import type { StatedFacts } from "./reading.ts";

const fields: Record<string, keyof StatedFacts> = {
  title: "title",
  subtitle: "subtitle",
  author: "authors",
  authors: "authors",
  creator: "authors",
  date: "published",
  published: "published",
  year: "published",
  publisher: "publisher",
  edition: "edition",
  license: "licence",
  licence: "licence",
  rights: "licence",
  lang: "language",
  language: "language",
  isbn: "isbn",
  doi: "doi",
  url: "url",
  type: "type",
};

/** Bibliographic facts of a front-matter object; unknown keys are left alone. */
export function yamlFacts(value: unknown): StatedFacts {
  const facts: StatedFacts = {};
  if (typeof value !== "object" || value === null) return facts;
  for (const [key, entry] of Object.entries(value)) {
    const field = fields[key.toLowerCase()];
    if (field === undefined) continue;
    if (field === "authors") facts.authors = authorTexts(entry);
    else if (typeof entry === "string" || typeof entry === "number") facts[field] = String(entry);
    else if (entry instanceof Date) facts[field] = entry.toISOString().slice(0, 10);
  }
  return facts;
}

function authorTexts(entry: unknown): string[] {
  if (Array.isArray(entry)) return entry.flatMap(authorTexts);
  if (typeof entry === "object" && entry !== null && "name" in entry) return authorTexts(entry.name);
  return typeof entry === "string" && entry.trim() !== "" ? [entry] : [];
}
