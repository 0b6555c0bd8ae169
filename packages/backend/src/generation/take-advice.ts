import type { Judgement, Provenance } from "../authoring/author.ts";
import type { WrittenItem } from "../programs/written-item.ts";
import { verifyDraft } from "./verify-draft.ts";
import { writeSlot, type SlotWork } from "./write-slot.ts";

/** A draft without fault, and who wrote it. */
export interface SoundDraft {
  item: WrittenItem;
  provenance: Provenance | undefined;
}

/**
 * Has a draft that passed verification read by the author's second reader, where it has one. What is doubted goes to the
 * author once; what it writes then stands only if verification passes it as well, else the draft stands as it was. Either
 * way the advice is kept with the text. `rounds`: drafts that were written for it.
 */
export async function takeAdvice(work: SlotWork, sound: SoundDraft): Promise<SoundDraft & { rounds: number }> {
  const { author, context } = work;
  const judged = await author.judge?.(context);
  if (!judged) return { ...sound, rounds: 0 };
  const { judgement, hints } = judged;
  if (hints.length === 0) return { ...sound, provenance: withAdvice(sound.provenance, judgement), rounds: 0 };
  const draft = await writeSlot({ ...work, context: { ...context, faults: hints, isAdvice: true } });
  const isSound = draft.ok && isOther(draft.value, sound.item) && verifyDraft(draft.value, work).length === 0;
  if (!isSound) {
    const rejected = draft.ok ? draft.provenance : undefined;
    return { ...sound, provenance: withAdvice(addCosts(sound.provenance, rejected), judgement), rounds: 1 };
  }
  // What is kept is about the text that stands.
  const again = (await author.judge?.(context))?.judgement ?? judgement;
  return {
    item: draft.value,
    provenance: withAdvice(draft.provenance, { ...again, isHeeded: true }),
    rounds: 1,
  };
}

const isOther = (one: WrittenItem, other: WrittenItem) => JSON.stringify(one) !== JSON.stringify(other);

function withAdvice(provenance: Provenance | undefined, judgement: Judgement): Provenance | undefined {
  return provenance && { ...provenance, judgement };
}

/** With what was paid for a draft that did not come to stand; its questions first, so that the last is what stands. */
function addCosts(stands: Provenance | undefined, rejected: Provenance | undefined): Provenance | undefined {
  if (!stands || !rejected) return stands;
  const own = new Set(stands.callIds);
  const { cost, tookMs, callIds } = rejected;
  return { ...stands, cost, tookMs, callIds: [...callIds.filter((id) => !own.has(id)), ...stands.callIds] };
}
