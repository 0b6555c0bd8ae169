import {
  admission,
  admissionOverride,
  admissionVerdict,
  sourceStanding,
  type SourceStanding,
} from "@curriculum/curriculum/model/admission.ts";
import { bibliographicRecord, credibility } from "@curriculum/curriculum/model/source.ts";
import { z } from "zod";

/** A document with what admission knows of it, as it stands in its row. */
export const documentRow = z.object({
  id: z.string(),
  fileName: z.string().nullable(),
  format: z.string(),
  language: z.string(),
  pages: z.number().nullable(),
  words: z.number(),
  record: bibliographicRecord,
  credibility,
  verdict: admissionVerdict.nullable(),
  admission: admission.nullable(),
  override: admissionOverride.nullable(),
  standing: sourceStanding,
  replacedBy: z.string().nullable(),
  version: z.number(),
  addedAt: z.date(),
});
export type DocumentRow = z.infer<typeof documentRow>;

/** What people said is replaced; what was read from the file stays. */
export function mergeStanding(before: SourceStanding, said: SourceStanding): SourceStanding {
  const { slidesCiteWorks } = before;
  return slidesCiteWorks === undefined ? said : { ...said, slidesCiteWorks };
}
