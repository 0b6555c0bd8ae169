import type { Contributor, SourceType } from "@curriculum/curriculum/model/source.ts";
import { z } from "zod";
import { dropEmpty, plainTitle, type RegistryAnswer } from "./registry-record.ts";

const name = z.object({
  family: z.string().optional(),
  given: z.string().optional(),
  name: z.string().optional(),
});
const date = z.object({ "date-parts": z.array(z.array(z.number().nullable())) });
const notice = z.object({ type: z.string(), updated: date.optional() });
const texts = z.array(z.string()).optional();
const text = z.string().optional();

/** A work as Crossref's REST API gives it (`message` of /works/{doi}). Fields that are not read may be anything. */
export const crossrefWork = z.object({
  type: z.string(),
  title: z.array(z.string()).min(1),
  subtitle: texts,
  author: z.array(name).optional(),
  editor: z.array(name).optional(),
  issued: date.optional(),
  publisher: text,
  "container-title": texts,
  volume: text,
  issue: text,
  page: text,
  "edition-number": text,
  DOI: text,
  ISBN: texts,
  language: text,
  /** Notices about this work: retractions, corrections. */
  "updated-by": z.array(notice).optional(),
});

// How far a work is trusted by its kind there. What is not listed says nothing of review.
const typeOf: Record<string, SourceType> = {
  "journal-article": "peer-reviewed",
  "proceedings-article": "peer-reviewed",
  book: "textbook",
  monograph: "textbook",
  "edited-book": "textbook",
  "reference-book": "textbook",
  "book-chapter": "textbook",
  standard: "standard",
  report: "report",
  "posted-content": "academic-repository",
  dissertation: "academic-repository",
};

export function readCrossref(work: z.infer<typeof crossrefWork>): RegistryAnswer {
  const notices = work["updated-by"] ?? [];
  const retraction = notices.find(({ type }) => /^(retraction|removal|withdrawal)$/iu.test(type));
  const day = dateText(retraction?.updated);
  const isbn = work.ISBN?.[0];
  return {
    record: dropEmpty({
      type: typeOf[work.type] ?? "other",
      title: plainTitle(work.title[0]!),
      subtitle: plainTitle(work.subtitle?.[0] ?? ""),
      authors: contributorsOf(work.author),
      editors: contributorsOf(work.editor),
      genre: work.type === "dissertation" ? "Dissertation" : undefined,
      published: dateText(work.issued),
      publisher: work.publisher,
      containerTitle: plainTitle(work["container-title"]?.[0] ?? ""),
      volume: work.volume,
      issue: work.issue,
      pages: work.page,
      edition: work["edition-number"],
      doi: work.DOI,
      isbn: isbn?.replace(/^.*\//u, ""),
      language: work.language,
    }),
    retraction: retraction ? { by: "Crossref", ...(day !== undefined && { date: day }) } : null,
  };
}

function contributorsOf(names: z.infer<typeof name>[] = []): Contributor[] {
  return names.flatMap(({ family, given, name: literal }): Contributor[] => {
    if (family !== undefined) return [{ family, ...(given !== undefined && { given }) }];
    return literal === undefined ? [] : [{ literal }];
  });
}

function dateText(given: z.infer<typeof date> | undefined): string | undefined {
  const [year, month, day] = given?.["date-parts"][0] ?? [];
  if (typeof year !== "number") return undefined;
  const rest = [month, day].filter((part) => typeof part === "number").map((part) => String(part).padStart(2, "0"));
  return [String(year).padStart(4, "0"), ...rest].join("-");
}
