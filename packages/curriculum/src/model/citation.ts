import { z } from "zod";
import { pageStart } from "./page-start.ts";

/** Where a statement rests: a quotation that stands verbatim in one passage of one source. */
export const citation = z.object({
  sourceId: z.string(),
  passageId: z.string(),
  /** Verbatim substring of the passage's text. */
  quote: z.string().min(1),
  /** Headings from the chapter down, joined with " > ". */
  section: z.string(),
  /** Printed label of the page on which the quotation begins, "12–13" where it runs over; null without pages. */
  page: z.string().nullable(),
});
export type Citation = z.infer<typeof citation>;

/** A passage that some citation names, carried in the curriculum file so that its quotations can be checked anywhere. */
export const evidencePassage = z.object({
  id: z.string(),
  sourceId: z.string(),
  section: z.string(),
  /** Of the page on which the text begins. */
  page: z.string().nullable(),
  /** Where each page begins in the text; left out where that is not known. */
  pageStarts: z.array(pageStart).optional(),
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
