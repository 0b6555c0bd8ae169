import { runChecks, type CheckOptions } from "@curriculum/curriculum/checks/run-checks.ts";
import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import type { Finding } from "@curriculum/curriculum/model/finding.ts";
import { describePlacesIn } from "@curriculum/curriculum/report/describe-place.ts";
import type { ManifestItem } from "@curriculum/curriculum/model/plan.ts";
import { manifestOf } from "../planning/manifest-of.ts";
import { findCurriculum } from "../programs/load-curriculum.store.ts";
import { placeItem } from "../programs/place-item.ts";
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
// Where the first drafts do not mend it, later ones may.
const firstRounds = [0, maxRounds, 2 * maxRounds];

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
    const options = { today, assess: material.assess };
    const faulty = faultyItems(runChecks(stored, options), manifest);
    if (faulty.length === 0) return;
    // What this pass has written is not in the stored curriculum yet: the next item must not repeat it.
    const draft: DraftProgram = { stored, curriculum: stored, fresh: [], options };
    await doInTurns(work.turns, faulty, async (one) => {
      work.signal?.throwIfAborted();
      await rewrite(work, draft, one);
    });
  }
}

interface DraftProgram {
  stored: Curriculum;
  /** With what was written since. */
  curriculum: Curriculum;
  fresh: WrittenItem[];
  options: CheckOptions;
}

interface FaultyItem {
  id: string;
  item: ManifestItem;
  findings: readonly Finding[];
}

/** Items with an error or a warning of their own, in the order of the manifest. */
function faultyItems(findings: readonly Finding[], manifest: ReadonlyMap<string, ManifestItem>): FaultyItem[] {
  const byItem = Map.groupBy(
    findings.filter((one) => one.severity !== "advice" && one.itemId !== null),
    (one) => one.itemId!,
  );
  return [...manifest].flatMap(([id, item]) => {
    const own = byItem.get(id);
    return own === undefined ? [] : [{ id, item, findings: own }];
  });
}

async function rewrite(work: PartWork, draft: DraftProgram, { id, item, findings }: FaultyItem): Promise<void> {
  const { author, material, run } = work;
  const { stored } = draft;
  const slot = slotOf(material.plan, item.kind, item.key, item.moduleKey);
  const module = material.plan.modules.find((one) => one.key === item.moduleKey) ?? null;
  const evidence = gatherEvidence(material, evidenceNeed(material.plan, slot));
  const so = writtenSoFar(stored, material.plan, module);
  const standing = textsOfKind(stored, item.kind);
  const writtenNow = () => [
    ...standing,
    ...draft.fresh.filter(({ kind }) => kind === item.kind).flatMap((one) => textOf(one) ?? []),
  ];
  const own = contextOf(material, { key: item.key, module, slot }, so);
  const faults = findings.map(({ message }) => describePlacesIn(message, stored));
  const context = { ...own, written: writtenNow(), faults, signal: work.signal };
  const asked = { author, material, programId: run.programId, slot, evidence, context };
  for (const firstRound of firstRounds) {
    const result = await writeVerified(asked, firstRound);
    // A draft that is no better than what stands is not worth the change.
    if (!result.ok || result.faults.length > 0) continue;
    // What others wrote meanwhile must not come again either.
    const written = writtenNow();
    const isUnlike =
      written.length === context.written.length ||
      verifyDraft(result.item, { ...asked, context: { ...context, written } }).length === 0;
    const placed = placeItem(draft.curriculum, result.item);
    if (!isUnlike || isStillFaulty(placed, id, findings, draft.options)) continue;
    draft.curriculum = placed;
    draft.fresh.push(result.item);
    await storeResult(work, { key: item.key, slot, evidence }, result);
    return;
  }
}

// Drafts are not held to it, for it judges finished items alone: what mends another fault must not cite worse for it.
const beside = "citation.support";

/** Whether the checks that complained of an item complain of what takes its place as often. */
function isStillFaulty(
  curriculum: Curriculum,
  id: string,
  findings: readonly Finding[],
  options: CheckOptions,
): boolean {
  const only = new Set([...findings.map(({ check }) => check), beside]);
  const left = runChecks(curriculum, { ...options, only }).filter(({ itemId: of }) => of === id);
  return left.length >= findings.length;
}
