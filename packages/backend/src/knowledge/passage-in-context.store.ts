import { bibliographicRecord } from "@curriculum/curriculum/model/source.ts";
import { formatReference } from "@curriculum/curriculum/sources/format-reference.ts";
import { pageStart } from "@curriculum/curriculum/model/page-start.ts";
import { z } from "zod";
import type { Db } from "../platform/database.ts";

/** A passage with the text around it in its section, to show where a citation stands. */
export async function findPassageInContext(db: Db, passageId: string) {
  const row = await db
    .selectFrom("knowledge_base as k")
    .innerJoin("documents as d", "d.id", "k.document_id")
    .select([
      "k.id",
      "k.document_id",
      "k.content",
      "k.section_id",
      "k.section_path",
      "k.page_label",
      "k.page_starts",
      "k.position",
      "d.record",
    ])
    .where("k.id", "=", passageId)
    .executeTakeFirst();
  if (!row) return undefined;
  const position = row.position ?? 0;
  const neighbours = await db
    .selectFrom("knowledge_base")
    .select(["content", "position"])
    .where("document_id", "=", row.document_id)
    .where("section_id", "=", row.section_id)
    .where("position", "in", [position - 1, position + 1])
    .execute();
  const record = bibliographicRecord.parse(row.record);
  const textAt = (wanted: number) => neighbours.find((one) => one.position === wanted)?.content ?? null;
  return {
    id: row.id,
    documentId: row.document_id ?? "",
    documentTitle: record.title,
    reference: formatReference(record),
    section: (row.section_path ?? []).join(" > "),
    page: row.page_label,
    pageStarts: z.array(pageStart).parse(row.page_starts ?? []),
    before: textAt(position - 1),
    text: row.content,
    after: textAt(position + 1),
  };
}
