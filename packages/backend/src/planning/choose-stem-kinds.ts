import { bloomRank, type BloomLevel } from "@curriculum/curriculum/model/bloom-level.ts";
import type { Concept } from "@curriculum/curriculum/model/knowledge.ts";
import type { ItemSlot } from "@curriculum/curriculum/model/plan.ts";

type StemKind = ItemSlot["stemKind"];

/** What each level may ask for, the usual kind first. A case to apply knowledge to belongs to Apply and above. */
const kindsByRank: readonly (readonly StemKind[])[] = [
  ["definition", "relation"],
  ["definition", "relation"],
  ["application", "relation"],
  ["relation", "application"],
  ["application", "relation"],
  ["application", "relation"],
];

// At Apply two questions of three set a case: a relation alone is understood rather than used.
const applicationsInThree = 2;

/**
 * The kind of each question: what its level allows, mixed over the module, never the same twice for one concept
 * while another is open. Only a concept that is defined can be asked for by its definition.
 */
export function chooseStemKinds(
  questions: readonly { bloomLevel: BloomLevel; concept: Concept | undefined }[],
): StemKind[] {
  const asked = new Set<string>();
  const placeAtLevel = new Map<BloomLevel, number>();
  return questions.map(({ bloomLevel, concept }): StemKind => {
    const rank = bloomRank(bloomLevel);
    const place = placeAtLevel.get(bloomLevel) ?? 0;
    placeAtLevel.set(bloomLevel, place + 1);
    const allowed = (kindsByRank[rank] ?? []).filter((kind) => kind !== "definition" || concept?.definition);
    const usual = preferredKind(rank, place);
    const ordered = allowed.toSorted((a, b) => Number(b === usual) - Number(a === usual));
    const kind = ordered.find((one) => !asked.has(`${concept?.id}#${one}`)) ?? ordered[0] ?? "relation";
    asked.add(`${concept?.id}#${kind}`);
    return kind;
  });
}

function preferredKind(rank: number, place: number): StemKind {
  if (rank === 0) return "definition";
  if (rank === 1) return place % 2 === 0 ? "definition" : "relation";
  if (rank === 2) return place % 3 < applicationsInThree ? "application" : "relation";
  return place % 2 === 0 ? "relation" : "application";
}
