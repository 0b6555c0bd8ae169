import type { SourceStanding } from "@curriculum/curriculum/model/admission.ts";
import type { CleanDocument } from "@curriculum/curriculum/model/document.ts";
import { citesWorks } from "@curriculum/curriculum/sources/cites-works.ts";

const slideFormats: readonly string[] = ["pptx"];

/** What the text of a document shows of its standing: whether slides cite works. */
export function readStanding({ format, blocks }: CleanDocument): SourceStanding {
  if (!slideFormats.includes(format)) return {};
  return { slidesCiteWorks: citesWorks(blocks.map((block) => block.text).join("\n")) };
}
