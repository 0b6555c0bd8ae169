import { recordAudit } from "../../audit/record-audit.store.ts";
import { AppError } from "../../platform/app-error.ts";
import type { Tx } from "../../platform/database.ts";
import { findCurriculum } from "../../programs/load-curriculum.store.ts";
import { findProgramInput, updateReport } from "../../programs/program.store.ts";
import { insertWrittenItem } from "../../programs/written-item.store.ts";
import { composeReport } from "../compose-report.action.ts";
import { findLatestRun } from "../program-list.store.ts";
import { updateItem } from "../run.store.ts";
import { lockOpenProposal, updateProposal, type Proposal } from "./proposal.store.ts";
import { itemHash, slotOfKey, storedItem } from "./stored-item.ts";

/**
 * Puts proposals of a program in the place of what stands, all of them or none, and has the program's report say so.
 * Throws conflict where an item has changed since it was proposed for, or the program is approved.
 */
export async function acceptProposals(
  tx: Tx,
  programId: string,
  ids: readonly string[],
  { userId, today }: { userId: string; today: string },
): Promise<void> {
  const proposals = await lockAll(tx, programId, ids);
  const program = await tx
    .selectFrom("programs")
    .select("status")
    .where("id", "=", programId)
    .forUpdate()
    .executeTakeFirst();
  if (program?.status === "approved") {
    throw new AppError("conflict", "The program is approved: what was approved stays as it is.");
  }
  const stored = await findCurriculum(tx, programId);
  const plan = (await findProgramInput(tx, programId))?.plan;
  const jobId = await findLatestRun(tx, programId);
  if (!program || !stored || !plan || jobId === undefined) {
    throw new AppError("not_found", `Program ${programId} is gone.`);
  }
  for (const proposal of proposals) {
    if (itemHash(storedItem(stored, slotOfKey(plan, proposal.key))) !== proposal.baseHash) {
      throw new AppError("conflict", `${proposal.key} has changed since this was proposed. Ask for a proposal again.`);
    }
    const resultId = await insertWrittenItem(tx, programId, proposal.item!);
    await updateItem(tx, {
      jobId,
      key: proposal.key,
      status: "done",
      rounds: proposal.rounds,
      inputHash: proposal.inputHash,
      resultId,
      reason: proposal.faults[0] ?? null,
      provenance: proposal.provenance,
    });
    await updateProposal(tx, proposal.id, { status: "accepted", userId });
  }
  const { report } = await composeReport(tx, { jobId, programId }, { today });
  await updateReport(tx, programId, report);
  await recordDecision(tx, "proposal.accepted", programId, userId, proposals);
}

/** Leaves what stands as it is. */
export async function dismissProposals(
  tx: Tx,
  programId: string,
  ids: readonly string[],
  { userId }: { userId: string },
): Promise<void> {
  const proposals = await lockAll(tx, programId, ids);
  for (const { id } of proposals) await updateProposal(tx, id, { status: "dismissed", userId });
  await recordDecision(tx, "proposal.dismissed", programId, userId, proposals);
}

/** In one order, so that two who decide on the same ones wait for one another and never both. */
async function lockAll(tx: Tx, programId: string, ids: readonly string[]): Promise<Proposal[]> {
  const proposals: Proposal[] = [];
  for (const id of [...new Set(ids)].toSorted()) {
    const proposal = await lockOpenProposal(tx, id);
    if (proposal.programId !== programId) throw new AppError("not_found", `There is no proposal ${id}.`);
    proposals.push(proposal);
  }
  return proposals;
}

function recordDecision(
  tx: Tx,
  action: "proposal.accepted" | "proposal.dismissed",
  programId: string,
  userId: string,
  proposals: readonly Proposal[],
): Promise<void> {
  const items = proposals.map(({ key }) => key);
  return recordAudit(tx, { userId, action, resourceType: "program", resourceId: programId, details: { items } });
}
