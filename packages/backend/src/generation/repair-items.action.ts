import { runChecks } from "@curriculum/curriculum/checks/run-checks.ts";
import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import type { Finding } from "@curriculum/curriculum/model/finding.ts";
import { describePlacesIn } from "@curriculum/curriculum/report/describe-place.ts";
import type { ManifestItem } from "@curriculum/curriculum/model/plan.ts";
import { manifestOf } from "../planning/manifest-of.ts";
import { findCurriculum } from "../programs/load-curriculum.store.ts";
import { itemId } from "../programs/program.store.ts";
import type { WrittenItem } from "../programs/written-item.ts";
import { evidenceNeed } from "./evidence-need.ts";
import { gatherEvidence } from "./gather-evidence.ts";
import { contextOf, storeResult, type PartWork } from "./run-part.action.ts";
import { slotOf } from "./slot-of.ts";
import { doInTurns } from "./turns.ts";
import { verifyDraft } from "./verify-draft.ts";
import { maxRounds, writeVerified } from "./write-verified.ts";
import { textOf, textsOfKind, writtenSoFar } from "./written-texts.ts";

// Faults that only the whole program shows (a stem that stands in two modules) are mended in this many passes.
const maxPasses = 2;

/**
 * Writes again the items that the checks of the whole program complain of, with the findings as the brief; as many at once
 * as the author may be asked for.
 */
export async function repairItems(work: PartWork, today: string): Promise<void> {
  const { database, material, run } = work;
  const manifest = new Map(manifestOf(material.plan).map((item) => [itemId(run.programId, item.key), item]));
  for (let pass = 1; pass <= maxPasses; pass += 1) {
    const stored = await findCurriculum(database.db, run.programId);
    if (!stored) return;
    const faulty = faultyItems(runChecks(stored, { today, assess: material.assess }), manifest, stored);
    if (faulty.length === 0) return;
    // What this pass has written is not in the stored curriculum yet: the next item must not repeat it.
    const fresh: WrittenItem[] = [];
    await doInTurns(work.turns, faulty, async ({ item, faults }) => {
      work.signal?.throwIfAborted();
      await rewrite(work, { stored, fresh }, item, faults, pass);
    });
  }
}

/** Items with an error or a warning of their own, in the order of the manifest. */
function faultyItems(findings: readonly Finding[], manifest: ReadonlyMap<string, ManifestItem>, stored: Curriculum) {
  const byItem = Map.groupBy(
    findings.filter((one) => one.severity !== "advice" && one.itemId !== null && manifest.has(one.itemId)),
    (one) => one.itemId!,
  );
  return [...manifest]
    .filter(([id]) => byItem.has(id))
    .map(([id, item]) => ({ item, faults: byItem.get(id)!.map((one) => describePlacesIn(one.message, stored)) }));
}

async function rewrite(
  work: PartWork,
  { stored, fresh }: { stored: Curriculum; fresh: WrittenItem[] },
  item: ManifestItem,
  faults: string[],
  pass: number,
): Promise<void> {
  const { author, material, run } = work;
  const slot = slotOf(material.plan, item.kind, item.key, item.moduleKey);
  const module = material.plan.modules.find((one) => one.key === item.moduleKey) ?? null;
  const evidence = gatherEvidence(material, evidenceNeed(material.plan, slot));
  const so = writtenSoFar(stored, material.plan, module);
  const standing = textsOfKind(stored, item.kind);
  const writtenNow = () => [
    ...standing,
    ...fresh.filter(({ kind }) => kind === item.kind).flatMap((one) => textOf(one) ?? []),
  ];
  const own = contextOf(material, { key: item.key, module, slot }, so);
  const context = { ...own, written: writtenNow(), faults, signal: work.signal };
  const asked = { author, material, programId: run.programId, slot, evidence, context };
  // Where the later candidates are used up, an earlier one may do: what stands anywhere in the program is left out of them.
  for (const firstRound of [pass * maxRounds, 0]) {
    const result = await writeVerified(asked, firstRound);
    // A draft that is no better than what stands is not worth the change.
    if (!result.ok || result.faults.length > 0) continue;
    // What others wrote meanwhile must not come again either.
    const written = writtenNow();
    const isUnlike =
      written.length === context.written.length ||
      verifyDraft(result.item, { ...asked, context: { ...context, written } }).length === 0;
    if (!isUnlike) continue;
    fresh.push(result.item);
    await storeResult(work, { key: item.key, slot, evidence }, result);
    return;
  }
}
