import { z } from "zod";

/** Where a statement rests: a quotation that stands verbatim in one passage of one source. */
export const citation = z.object({
  sourceId: z.string(),
  passageId: z.string(),
  /** Verbatim substring of the passage's text. */
  quote: z.string().min(1),
  /** Headings from the chapter down, joined with " > ". */
  section: z.string(),
  /** The page's printed label; null where the format has no pages. */
  page: z.string().nullable(),
});
export type Citation = z.infer<typeof citation>;

/** A passage that some citation names, carried in the curriculum file so that its quotations can be checked anywhere. */
export const evidencePassage = z.object({
  id: z.string(),
  sourceId: z.string(),
  section: z.string(),
  page: z.string().nullable(),
  text: z.string(),
});
export type EvidencePassage = z.infer<typeof evidencePassage>;

/**
 * What a paragraph rests on: `evidence` needs citations; `brief` restates what the program team said;
 * `plan` states what was computed (hours, weights, order); `ungrounded` had no passage and is counted in the report.
 */
export const basis = z.enum(["evidence", "brief", "plan", "ungrounded"]);
export type Basis = z.infer<typeof basis>;

/** One paragraph of prose with what it rests on. */
export const groundedText = z.object({
  text: z.string(),
  basis,
  citations: z.array(citation),
});
export type GroundedText = z.infer<typeof groundedText>;
