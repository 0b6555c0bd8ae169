import type { Curriculum } from "@curriculum/curriculum/model/curriculum.ts";
import { listChanges } from "@curriculum/curriculum/compare/list-changes.ts";
import type { ManifestItem } from "@curriculum/curriculum/model/plan.ts";
import type { Author } from "../../authoring/author.ts";
import { AppError } from "../../platform/app-error.ts";
import type { Database } from "../../platform/database.ts";
import { manifestOf } from "../../planning/manifest-of.ts";
import { findCurriculum } from "../../programs/load-curriculum.store.ts";
import { evidenceNeed } from "../evidence-need.ts";
import { gatherEvidence } from "../gather-evidence.ts";
import { inputHash } from "../input-hash.ts";
import { loadMaterial } from "../load-material.action.ts";
import { findLatestRun } from "../program-list.store.ts";
import { contextOf, provenanceOf } from "../run-part.action.ts";
import type { RunMaterial } from "../run-material.ts";
import { getRun } from "../run.store.ts";
import { slotOf } from "../slot-of.ts";
import { doInTurns, openTurns } from "../turns.ts";
import { writeVerified } from "../write-verified.ts";
import { textOf, textsOfKind, writtenSoFar } from "../written-texts.ts";
import { lockOpenOrder } from "./proposal-order.store.ts";
import { insertProposal, listProposals, type Proposal } from "./proposal.store.ts";
import { itemHash, storedItem } from "./stored-item.ts";

export interface ProposalOrder {
  database: Database;
  programId: string;
  author: Author;
  /** Which items: keys of the plan's slots. */
  keys: readonly string[];
  /** What is asked, in words; "" for simply another text. */
  instruction: string;
  userId: string;
  /** The order that asked for them, where there is one. */
  orderId?: string;
  signal?: AbortSignal | undefined;
  /** Told of each proposal as it is stored. */
  onProposal?: (proposal: Proposal) => void;
}

/**
 * Writes other texts for items that stand and stores them as proposals: what stands is not touched. Each is stored by
 * itself, so that a stop loses none. An item for which nothing else could be written has a proposal that says why. Throws
 * conflict where the order that asked for them has ended meanwhile.
 */
export async function proposeItems(order: ProposalOrder): Promise<void> {
  const { database, programId, author, keys, signal } = order;
  const material = await loadMaterial(database.db, programId);
  const stored = await findCurriculum(database.db, programId);
  if (!stored) throw new AppError("not_found", `There is no program ${programId}.`);
  const jobId = await findLatestRun(database.db, programId);
  if (jobId === undefined) throw new AppError("not_found", `Program ${programId} was never written.`);
  const { author: runAuthor } = await getRun(database.db, jobId);
  const manifest = new Map(manifestOf(material.plan).map((item) => [item.key, item]));
  const unknown = keys.filter((key) => !manifest.has(key));
  if (unknown.length > 0) {
    throw new AppError(
      "not_found",
      `The program has no ${unknown.length === 1 ? "item" : "items"} ${unknown.join(", ")}.`,
    );
  }
  // Readings are computed: there is no other text for them.
  const items = keys.map((key) => manifest.get(key)!).filter((item) => item.kind !== "reading");
  const earlier = Map.groupBy(await listProposals(database.db, programId), (one) => one.key);
  // What is proposed for one item must not be proposed for another.
  const fresh: string[] = [];
  await doInTurns(openTurns(author.textsAtOnce), items, async (item) => {
    signal?.throwIfAborted();
    const proposal = await writeProposal(order, { material, stored, runAuthor }, item, [
      ...fresh,
      ...(earlier.get(item.key) ?? []).flatMap((one) => (one.item && textOf(one.item)) ?? []),
    ]);
    const text = proposal.item && textOf(proposal.item);
    if (text) fresh.push(text);
    const inserted = await database.transaction(async (tx) => {
      if (order.orderId !== undefined) await lockOpenOrder(tx, order.orderId);
      return insertProposal(tx, { ...proposal, orderId: order.orderId ?? null }, order.userId);
    });
    order.onProposal?.(inserted);
  });
}

async function writeProposal(
  { programId, author, instruction, signal }: ProposalOrder,
  { material, stored, runAuthor }: { material: RunMaterial; stored: Curriculum; runAuthor: string },
  item: ManifestItem,
  others: readonly string[],
): Promise<Omit<Proposal, "id" | "status" | "orderId">> {
  const slot = slotOf(material.plan, item.kind, item.key, item.moduleKey);
  const module = material.plan.modules.find((one) => one.key === item.moduleKey) ?? null;
  const need = evidenceNeed(material.plan, slot);
  const plain = gatherEvidence(material, need);
  const evidence =
    instruction === "" ? plain : gatherEvidence(material, { ...need, query: `${need.query} ${instruction}` });
  const standing = storedItem(stored, slot);
  const context = {
    ...contextOf(material, { key: item.key, module, slot }, writtenSoFar(stored, material.plan, module)),
    written: [...textsOfKind(stored, item.kind), ...others],
    instruction,
    signal,
  };
  const result = await writeVerified({ author, material, programId, slot, evidence, context });
  const isOther = result.ok && listChanges(standing?.value, result.item.value).length > 0;
  return {
    programId,
    key: item.key,
    kind: item.kind,
    instruction,
    baseHash: itemHash(standing),
    item: result.ok && isOther ? result.item : null,
    // As a run would hash it: a text that was asked for is not stale because of what was asked.
    inputHash: inputHash(runAuthor, slot, plain),
    rounds: result.rounds,
    faults: result.ok ? (isOther ? [...result.faults] : [nothingElse]) : [...result.problems],
    provenance: result.ok ? provenanceOf(result.provenance, evidence) : null,
  };
}

const nothingElse = "From its sources, nothing else came than what stands. Ask for something, or add a source on it.";
