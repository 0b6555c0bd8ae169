import type { Contributor, SourceType } from "@curriculum/curriculum/model/source.ts";
import { z } from "zod";
import { dropEmpty, plainTitle, type RegistryAnswer } from "./registry-record.ts";

const text = z.string().nullish();

/** A work as OpenAlex gives it. Fields that are not read may be anything. */
export const openAlexWork = z.object({
  title: z.string().min(1),
  type: z.string(),
  doi: text,
  publication_date: text,
  publication_year: z.number().nullish(),
  language: text,
  is_retracted: z.boolean(),
  authorships: z.array(z.object({ author: z.object({ display_name: text }) })),
  primary_location: z
    .object({
      source: z.object({ display_name: text, type: text, host_organization_name: text }).nullish(),
    })
    .nullish(),
  biblio: z.object({ volume: text, issue: text, first_page: text, last_page: text }),
});

const typeOf: Record<string, SourceType> = {
  article: "peer-reviewed",
  review: "peer-reviewed",
  book: "textbook",
  "book-chapter": "textbook",
  standard: "standard",
  report: "report",
  preprint: "academic-repository",
  dissertation: "academic-repository",
};

export function readOpenAlex(work: z.infer<typeof openAlexWork>): RegistryAnswer {
  const { first_page: first, last_page: last, volume, issue } = work.biblio;
  const source = work.primary_location?.source;
  return {
    record: dropEmpty({
      type: typeOf[work.type] ?? "other",
      title: plainTitle(work.title),
      authors: work.authorships.flatMap(({ author }) => contributorOf(author.display_name)),
      genre: work.type === "dissertation" ? "Dissertation" : undefined,
      published: work.publication_date ?? work.publication_year?.toString(),
      publisher: source?.host_organization_name ?? undefined,
      containerTitle: source?.type === "journal" ? (source.display_name ?? undefined) : undefined,
      volume: volume ?? undefined,
      issue: issue ?? undefined,
      pages: first && last && first !== last ? `${first}-${last}` : (first ?? undefined),
      doi: work.doi?.replace(/^https?:\/\/(?:dx\.)?doi\.org\//u, "") ?? undefined,
      language: work.language ?? undefined,
    }),
    retraction: work.is_retracted ? { by: "OpenAlex" } : null,
  };
}

/** "Ada Ngozi Okafor" → family and given names: the registry gives them in one, the last word being the family's. */
function contributorOf(displayName: string | null | undefined): Contributor[] {
  const words = (displayName ?? "").trim().split(/\s+/u);
  const family = words.at(-1) ?? "";
  if (family === "") return [];
  const given = words.slice(0, -1).join(" ");
  return [given === "" ? { literal: family } : { family, given }];
}
