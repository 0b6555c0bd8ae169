import { sql } from "kysely";
import type { Db } from "../platform/database.ts";

/** Which sources a search may find passages in; what is left out does not matter. */
export interface SourceFilter {
  /** As stored with the passages, case aside. */
  domains?: readonly string[];
  /** Such as "textbook" or "journal". */
  sourceTypes?: readonly string[];
  /** ISO date: published then or later. Sources without a date are left out. */
  publishedSince?: string;
  /** 0 to 100. */
  leastCredibility?: number;
  /** Address of a person: sources of that person's programs. */
  owner?: string;
}

/** Documents that pass every part of the filter, of those that whoever asks may see: row security decides. */
export async function listSearchableDocuments(db: Db, filter: SourceFilter): Promise<string[]> {
  const allowed = await listAllowedDocuments(db, filter);
  if (allowed) return allowed;
  return (await db.selectFrom("documents").select("id").orderBy("id").execute()).map(({ id }) => id);
}

/** Documents that pass every part of the filter; undefined when it asks for nothing, so that all do. */
export async function listAllowedDocuments(db: Db, filter: SourceFilter): Promise<string[] | undefined> {
  const { domains, sourceTypes, publishedSince, leastCredibility, owner } = filter;
  if (Object.values(filter).every((part) => part === undefined)) return undefined;
  let query = db.selectFrom("documents as d").select("d.id").orderBy("d.id");
  if (domains) {
    const wanted = domains.map((domain) => domain.toLowerCase());
    query = query.where(
      sql<boolean>`exists (select from knowledge_base k where k.document_id = d.id and lower(k.domain) = any(${wanted}))`,
    );
  }
  if (sourceTypes) query = query.where(sql`d.record->>'type'`, "in", sourceTypes);
  if (publishedSince) {
    query = query.where(
      sql<boolean>`exists (select from knowledge_base k where k.document_id = d.id
        and k.publication_date >= ${publishedSince}::date)`,
    );
  }
  if (leastCredibility !== undefined) {
    query = query.where(sql<boolean>`(d.credibility->>'score')::numeric >= ${leastCredibility}`);
  }
  if (owner !== undefined) {
    query = query.where(
      sql<boolean>`exists (select from program_documents p join programs g on g.id = p.program_id
        join users u on u.id = g.created_by where p.document_id = d.id and lower(u.email) = lower(${owner}))`,
    );
  }
  return (await query.execute()).map(({ id }) => id);
}
