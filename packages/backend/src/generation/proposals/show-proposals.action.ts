import type {
  ProposalOrder,
  ProposalShown,
  listProposals as operation,
} from "@curriculum/contract/proposal-operations.ts";
import { listChanges } from "@curriculum/curriculum/compare/list-changes.ts";
import type { z } from "zod";
import { manifestOf } from "../../planning/manifest-of.ts";
import { AppError } from "../../platform/app-error.ts";
import type { Tx } from "../../platform/database.ts";
import { findCurriculum } from "../../programs/load-curriculum.store.ts";
import { findProgramInput } from "../../programs/program.store.ts";
import { slotOf } from "../slot-of.ts";
import { nameItem } from "./name-item.ts";
import { findLatestOrder, type StoredOrder } from "./proposal-order.store.ts";
import { listProposals, type Proposal } from "./proposal.store.ts";
import { itemHash, storedItem } from "./stored-item.ts";

/**
 * What is proposed for a program, beside what stands now; and what can be asked for. Nothing of an approved one, whose texts
 * stay. Throws not_found where the program is not the actor's to change.
 */
export async function showProposals(tx: Tx, programId: string): Promise<z.infer<(typeof operation)["output"]>> {
  const plan = (await findProgramInput(tx, programId))?.plan;
  const stored = plan && (await findCurriculum(tx, programId));
  if (!plan || !stored) throw new AppError("not_found", `There is no written program ${programId}.`);
  const order = await findLatestOrder(tx, programId);
  const all = await listProposals(tx, programId);
  // What could not be written is told until something else is asked for.
  const told = all.filter((one) => one.status === "open" || (one.status === "failed" && one.orderId === order?.id));
  const manifest = manifestOf(plan).filter((item) => item.kind !== "reading");
  const byKey = new Map(manifest.map((item) => [item.key, item]));
  const show = (proposal: Proposal): ProposalShown[] => {
    const item = byKey.get(proposal.key);
    if (!item) return [];
    const standing = storedItem(stored, slotOf(plan, item.kind, item.key, item.moduleKey));
    return [
      {
        id: proposal.id,
        item: nameItem(plan, stored, item),
        instruction: proposal.instruction,
        status: proposal.status === "failed" ? "failed" : "open",
        author: proposal.provenance?.author ?? "built-in",
        faults: proposal.faults,
        isOutdated: proposal.status === "open" && itemHash(standing) !== proposal.baseHash,
        changes: proposal.item === null ? [] : listChanges(standing?.value, proposal.item.value),
      },
    ];
  };
  return {
    proposals: told.flatMap(show),
    order: order === undefined ? null : tellOrder(order, all),
    items: manifest.map((item) => nameItem(plan, stored, item)),
  };
}

/** An order with how much of it is written. */
export function tellOrder(order: StoredOrder, proposals: readonly Proposal[]): ProposalOrder {
  const { id, what, instruction, author, status, error, kept } = order;
  const done = new Set(proposals.filter((one) => one.orderId === id).map((one) => one.key)).size;
  return { id, what, instruction, author, status, error, done, total: order.keys?.length ?? null, kept };
}
