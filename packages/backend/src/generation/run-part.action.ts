import type { ManifestKind, ModulePlan } from "@curriculum/curriculum/model/plan.ts";
import type { Evidence } from "@curriculum/curriculum/model/evidence.ts";
import type { Author, AuthorContext, Provenance } from "../authoring/author.ts";
import { AppError } from "../platform/app-error.ts";
import type { Database } from "../platform/database.ts";
import { findCurriculum } from "../programs/load-curriculum.store.ts";
import { insertWrittenItem } from "../programs/written-item.store.ts";
import { openCommits, type Commits } from "./commits.ts";
import { evidenceNeed } from "./evidence-need.ts";
import { gatherEvidence } from "./gather-evidence.ts";
import { inputHash } from "./input-hash.ts";
import type { RunMaterial } from "./run-material.ts";
import { listItems, lockFence, updateItem, type ItemProvenance, type Run } from "./run.store.ts";
import { slotOf, type Slot } from "./slot-of.ts";
import { doInTurns, type Turns } from "./turns.ts";
import { verifyDraft } from "./verify-draft.ts";
import type { SlotWork } from "./write-slot.ts";
import { maxRounds, writeVerified, type SlotResult } from "./write-verified.ts";
import { note, writtenSoFar, type WrittenSoFar } from "./written-texts.ts";

export interface PartWork {
  database: Database;
  run: Run;
  material: RunMaterial;
  author: Author;
  /** As many as the author may be asked for at once. */
  turns: Turns;
  /** Name of the part: a module's key, or the end of the run. */
  part: string;
  fence: number;
  signal?: AbortSignal | undefined;
}

/** Writes every pending item of one module, or of the program itself (`moduleKey` null). Finished items are left alone. */
export async function runPart(work: PartWork, moduleKey: string | null): Promise<void> {
  const { database, run, material } = work;
  const items = await listItems(database.db, run.jobId, moduleKey);
  const pending = items.filter((item) => item.status === "pending");
  if (pending.length === 0) return;
  const module = moduleKey === null ? null : moduleOf(material, moduleKey);
  const stored = await findCurriculum(database.db, run.programId);
  if (!stored) throw new AppError("not_found", `The program of run ${run.jobId} is gone.`);
  const so = writtenSoFar(stored, material.plan, module);
  const commits = openCommits();
  try {
    // Items of one stage need nothing of one another, only of the stages before.
    for (const stage of Map.groupBy(pending, (item) => item.stage).values()) {
      await doInTurns(work.turns, stage, async (item) => {
        work.signal?.throwIfAborted();
        const slot = slotOf(material.plan, item.kind as ManifestKind, item.item_key, moduleKey);
        await runItem(work, { key: item.item_key, slot, module }, so, commits);
      });
    }
  } finally {
    await commits.end();
  }
}

async function runItem(
  work: PartWork,
  item: { key: string; slot: Slot; module: ModulePlan | null },
  so: WrittenSoFar,
  commits: Commits,
): Promise<void> {
  const { author, material, run } = work;
  const evidence = gatherEvidence(material, evidenceNeed(material.plan, item.slot));
  const context = { ...contextOf(material, item, so), signal: work.signal };
  const asked = { author, material, programId: run.programId, slot: item.slot, evidence, context };
  const result = await writeUnlike(asked, so);
  await commits.begin((onWritten) => storeResult(work, { ...item, evidence }, result, onWritten));
  if (item.slot.kind === "outcome" && result.ok && result.item.kind === "outcome") {
    so.outcomes.set(item.key, result.item.value);
  }
}

/**
 * Writes a slot. Where others of its kind were written meanwhile, the draft is held against those too. What is to stand is
 * noted in the same breath, before it is stored, so that nobody who is being written says the same.
 */
async function writeUnlike(asked: SlotWork, so: WrittenSoFar): Promise<SlotResult> {
  let { written } = asked.context;
  let result = await writeVerified(asked);
  // Others may finish while it is written again: it is held against them as well, but not for ever.
  for (let again = 1; again <= maxRounds && result.ok; again += 1) {
    const known = written.length;
    written = so.texts.get(asked.slot.kind) ?? [];
    if (written.length === known) break;
    const context = { ...asked.context, written };
    const faults = verifyDraft(result.item, { ...asked, context });
    if (faults.length <= result.faults.length) continue;
    const other = await writeVerified({ ...asked, context: { ...context, faults } }, result.rounds);
    if (other.ok) result = { ...other, rounds: result.rounds + other.rounds };
  }
  if (result.ok) note(so, result.item);
  return result;
}

/**
 * Commits one item by itself: the row, its citations and its line of the manifest, under the part's fence. Calls `onWritten`
 * when only the commit is left.
 */
export async function storeResult(
  work: PartWork,
  { key, slot, evidence }: { key: string; slot: Slot; evidence: Evidence },
  result: SlotResult,
  onWritten: () => void = () => undefined,
): Promise<void> {
  const { database, run, material } = work;
  await database.transaction(async (tx) => {
    await lockFence(tx, run.jobId, work.part, work.fence);
    const resultId = result.ok ? await insertWrittenItem(tx, run.programId, result.item, material) : null;
    await updateItem(tx, {
      jobId: run.jobId,
      key,
      status: result.ok ? "done" : "missing",
      rounds: result.rounds,
      inputHash: inputHash(work.author.name, slot, evidence),
      resultId,
      reason: result.ok ? (result.faults[0] ?? null) : result.problems.join(" "),
      provenance: result.ok ? provenanceOf(result.provenance, evidence) : null,
    });
    onWritten();
  });
}

/** What is kept of who wrote a draft. */
export function provenanceOf(provenance: Provenance | undefined, evidence: Evidence): ItemProvenance | null {
  return provenance ? { ...provenance, evidenceIds: evidence.passages.map((passage) => passage.id) } : null;
}

export function contextOf(
  material: RunMaterial,
  { key, module, slot }: { key: string; module: ModulePlan | null; slot: Slot },
  so: WrittenSoFar,
): AuthorContext {
  return {
    slotKey: key,
    brief: material.plan.brief,
    plan: material.plan,
    module,
    outcomes: so.outcomes,
    written: so.texts.get(slot.kind) ?? [],
    sourceTitles: material.sourceTitles,
    faults: [],
    round: 0,
  };
}

function moduleOf(material: RunMaterial, key: string): ModulePlan {
  const module = material.plan.modules.find((one) => one.key === key);
  if (!module) throw new Error(`The run names module ${key}, which the plan does not hold.`);
  return module;
}
