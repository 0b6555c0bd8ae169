import type { BibliographicRecord } from "@curriculum/curriculum/model/source.ts";
import { fetchPage, type FetchRules } from "../intake/links/fetch-page.client.ts";
import type { Parsers } from "./parsers/open-parsers.client.ts";
import { ingestFile, type FileToIngest, type Ingested } from "./ingest-file.action.ts";

export interface LinkToIngest extends Omit<FileToIngest, "bytes" | "fileName"> {
  link: string;
  rules?: FetchRules;
}

/**
 * Fetches a page of the open web and reads it into the library like a file, in a process of its own. Its record tells
 * where it was found, and when.
 */
export async function ingestLink({ link, rules, ...library }: LinkToIngest): Promise<Ingested> {
  const limit = library.maxBytes === undefined ? {} : { maximumBytes: library.maxBytes };
  const fetched = await fetchPage(link, { ...limit, ...rules });
  if (!fetched.ok) return fetched;
  const { url, bytes, fileName } = fetched.page;
  const parsers = withAddress(library.parsers, { url, accessed: library.today });
  return ingestFile({ ...library, parsers, bytes, fileName });
}

/** Adds to each record where the page was found; an address that the page itself gives is its lasting one and stays. */
function withAddress(parsers: Parsers, found: { url: string; accessed: string }): Parsers {
  const withPlace = <D extends { record: BibliographicRecord }>(document: D): D => ({
    ...document,
    record: { ...found, ...document.record },
  });
  return {
    ...parsers,
    read: async (...file) => {
      const outcome = await parsers.read(...file);
      return outcome.ok ? { ok: true, document: withPlace(outcome.document) } : outcome;
    },
    prepare: async (...file) => {
      const outcome = await parsers.prepare(...file);
      if (!outcome.ok) return outcome;
      return { ok: true, document: { ...outcome.document, facts: withPlace(outcome.document.facts) } };
    },
  };
}
