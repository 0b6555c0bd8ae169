import type { BibliographicRecord } from "@curriculum/curriculum/model/source.ts";

/** What a registry answered, as far as the product reads it. */
export interface RegistryAnswer {
  record: BibliographicRecord;
  retraction: { by: string; date?: string } | null;
}

/** A record without the fields that the registry left empty. */
export function dropEmpty(record: { [K in keyof BibliographicRecord]: BibliographicRecord[K] | undefined }) {
  const given = Object.entries(record).filter(
    ([name, value]) =>
      value !== undefined &&
      (value !== "" || name === "title") &&
      !(name === "editors" && (value as unknown[]).length === 0),
  );
  return Object.fromEntries(given) as unknown as BibliographicRecord;
}

/** Text without the markup that registries keep in titles: "The <i>E. coli</i> genome" → "The E. coli genome". */
export function plainTitle(title: string): string {
  return title
    .replaceAll(/<[^>]{1,80}>/g, "")
    .replaceAll("&amp;", "&")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll(/\s+/g, " ")
    .trim();
}
