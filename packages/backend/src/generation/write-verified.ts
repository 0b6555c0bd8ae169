import type { Provenance } from "../authoring/author.ts";
import type { WrittenItem } from "../programs/written-item.ts";
import { takeAdvice } from "./take-advice.ts";
import { verifyDraft } from "./verify-draft.ts";
import { writeSlot, type SlotWork } from "./write-slot.ts";

/** A slot filled, or why it could not be. */
export type SlotResult =
  | {
      ok: true;
      item: WrittenItem;
      rounds: number;
      faults: readonly string[];
      /** Undefined: the run's author wrote it by rule. */
      provenance?: Provenance | undefined;
    }
  | { ok: false; rounds: number; problems: readonly string[] };

/** At most this many drafts of one slot (DESIGN: three rounds). */
export const maxRounds = 3;

/**
 * Writes a slot and has the draft verified; faults go back to the author as the brief for the next round. The best
 * draft is kept when none is without fault: its faults are for the report, never silent. One without fault is read by a
 * second reader, where there is one.
 */
export async function writeVerified(work: SlotWork, firstRound = 0): Promise<SlotResult> {
  let best: { item: WrittenItem; faults: readonly string[]; provenance: Provenance | undefined } | null = null;
  let problems: readonly string[] = [];
  let faults: readonly string[] = work.context.faults;
  for (let round = firstRound; round < firstRound + maxRounds; round += 1) {
    const draft = await writeSlot({ ...work, context: { ...work.context, faults, round } });
    if (!draft.ok) {
      problems = draft.problems;
      continue;
    }
    faults = verifyDraft(draft.value, work);
    if (best === null || faults.length < best.faults.length) {
      best = { item: draft.value, faults, provenance: draft.provenance };
    }
    if (faults.length === 0) {
      const advised = await takeAdvice({ ...work, context: { ...work.context, round } }, best);
      return { ok: true, faults, ...advised, rounds: round - firstRound + 1 + advised.rounds };
    }
  }
  if (best) return { ok: true, ...best, rounds: maxRounds };
  return { ok: false, rounds: maxRounds, problems };
}
