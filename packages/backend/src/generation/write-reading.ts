import type { Reading } from "@curriculum/curriculum/model/curriculum.ts";
import type { ReadingSlot } from "@curriculum/curriculum/model/plan.ts";
import { itemId } from "../programs/program.store.ts";
import type { RunMaterial } from "./run-material.ts";

/** A reading is a section of a source with its words and minutes: all of it is computed, none of it is written. */
export function writeReading(programId: string, slot: ReadingSlot, material: RunMaterial): Reading {
  const section = material.knowledge.sections.find(
    (one) => one.documentId === slot.documentId && one.sectionId === slot.sectionId,
  );
  if (!section)
    throw new Error(`The plan names section ${slot.sectionId} of ${slot.documentId}, which the sources do not hold.`);
  return {
    id: itemId(programId, slot.key),
    sourceId: slot.documentId,
    kind: slot.kind,
    section: [...section.path.slice(0, -1), section.number ? `${section.number} ${section.title}` : section.title].join(
      " > ",
    ),
    pages: pagesOf(material, slot.documentId, slot.sectionId),
    words: slot.words,
    minutes: slot.minutes,
    outcomeIds: slot.outcomeKeys.map((key) => itemId(programId, key)),
    citations: [],
  };
}

/** "41" or "41–47" by the printed labels of the section's passages; null where the source has no pages. */
function pagesOf(material: RunMaterial, documentId: string, sectionId: string): string | null {
  const labels: string[] = [];
  for (const passage of material.passages.values()) {
    const isInside = passage.sectionId === sectionId || passage.sectionId.startsWith(`${sectionId}.`);
    if (passage.documentId === documentId && isInside && passage.pageLabel !== null)
      labels.push(passage.pageLabel, ...(passage.pageStarts ?? []).map(([, , label]) => label));
  }
  const [first, last] = [labels[0], labels.at(-1)];
  if (first === undefined || last === undefined) return null;
  return first === last ? first : `${first}–${last}`;
}
