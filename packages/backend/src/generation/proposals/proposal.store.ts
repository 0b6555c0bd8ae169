import type { ManifestKind } from "@curriculum/curriculum/model/plan.ts";
import type { Selectable } from "kysely";
import { AppError } from "../../platform/app-error.ts";
import type { Proposals } from "../../platform/database-types.generated.ts";
import type { Db, Tx } from "../../platform/database.ts";
import type { WrittenItem } from "../../programs/written-item.ts";
import type { ItemProvenance } from "../run.store.ts";

export type ProposalStatus = "open" | "accepted" | "dismissed" | "failed";

/** Another text for an item that stands, and what became of it. */
export interface Proposal {
  id: string;
  programId: string;
  /** Null where it was asked for on the command line. */
  orderId: string | null;
  key: string;
  kind: ManifestKind;
  instruction: string;
  status: ProposalStatus;
  baseHash: string;
  /** Null where none could be written: `faults` say why. */
  item: WrittenItem | null;
  inputHash: string;
  rounds: number;
  faults: string[];
  provenance: ItemProvenance | null;
}

/** Stores proposals; one that is still open for the same item makes way. */
export async function insertProposal(
  tx: Tx,
  proposal: Omit<Proposal, "id" | "status">,
  userId: string,
): Promise<Proposal> {
  await tx
    .updateTable("proposals")
    .set({ status: "dismissed", decided_by: userId, decided_at: new Date() })
    .where("program_id", "=", proposal.programId)
    .where("item_key", "=", proposal.key)
    .where("status", "=", "open")
    .execute();
  const row = await tx
    .insertInto("proposals")
    .values({
      program_id: proposal.programId,
      order_id: proposal.orderId,
      item_key: proposal.key,
      kind: proposal.kind,
      instruction: proposal.instruction,
      status: proposal.item === null ? "failed" : "open",
      base_hash: proposal.baseHash,
      item: proposal.item === null ? null : JSON.stringify(proposal.item),
      input_hash: proposal.inputHash,
      rounds: proposal.rounds,
      faults: JSON.stringify(proposal.faults),
      provenance: proposal.provenance === null ? null : JSON.stringify(proposal.provenance),
      created_by: userId,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return proposalOf(row);
}

/** The proposals of a program, the oldest first. */
export async function listProposals(db: Db, programId: string, status?: ProposalStatus): Promise<Proposal[]> {
  const rows = await db
    .selectFrom("proposals")
    .selectAll()
    .where("program_id", "=", programId)
    .$if(status !== undefined, (query) => query.where("status", "=", status!))
    .orderBy("created_at")
    .orderBy("item_key")
    .execute();
  return rows.map(proposalOf);
}

/** Holds a proposal until the transaction ends. Throws not_found, and conflict where it is decided already. */
export async function lockOpenProposal(tx: Tx, id: string): Promise<Proposal> {
  const row = await tx.selectFrom("proposals").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  if (!row) throw new AppError("not_found", `There is no proposal ${id}.`);
  if (row.status === "open") return proposalOf(row);
  throw new AppError("conflict", `Proposal ${id} is ${row.status}; only an open one can be decided on.`);
}

export async function updateProposal(
  tx: Tx,
  id: string,
  decision: { status: "accepted" | "dismissed"; userId: string },
): Promise<void> {
  await tx
    .updateTable("proposals")
    .set({ status: decision.status, decided_by: decision.userId, decided_at: new Date() })
    .where("id", "=", id)
    .execute();
}

function proposalOf(row: Selectable<Proposals>): Proposal {
  return {
    id: row.id,
    programId: row.program_id,
    orderId: row.order_id,
    key: row.item_key,
    kind: row.kind as ManifestKind,
    instruction: row.instruction,
    status: row.status as ProposalStatus,
    baseHash: row.base_hash,
    item: row.item as WrittenItem | null,
    inputHash: row.input_hash,
    rounds: row.rounds,
    faults: row.faults as string[],
    provenance: row.provenance as ItemProvenance | null,
  };
}
