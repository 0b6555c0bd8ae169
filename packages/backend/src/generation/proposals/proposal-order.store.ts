import { orderedItems, type OrderedItems, type ProposalOrder } from "@curriculum/contract/proposal-operations.ts";
import { sql } from "kysely";
import { z } from "zod";
import { AppError } from "../../platform/app-error.ts";
import type { Db, Tx } from "../../platform/database.ts";

export interface StoredOrder {
  id: string;
  programId: string;
  what: OrderedItems;
  instruction: string;
  author: string;
  status: ProposalOrder["status"];
  /** Null until a worker has looked what the order comes to. */
  keys: string[] | null;
  kept: number;
  error: string | null;
  createdBy: string;
}

const keyList = z.array(z.string()).nullable();
const isOpen = ["queued", "processing"];

export async function insertProposalOrder(
  tx: Tx,
  order: Pick<StoredOrder, "programId" | "what" | "instruction" | "author" | "createdBy">,
): Promise<StoredOrder> {
  const row = await tx
    .insertInto("proposal_orders")
    .values({
      program_id: order.programId,
      what: JSON.stringify(order.what),
      instruction: order.instruction,
      author: order.author,
      created_by: order.createdBy,
    })
    // A program is asked for one thing at a time; the partial index holds it where two ask at once.
    .onConflict((conflict) => conflict.column("program_id").where("status", "in", isOpen).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!row)
    throw new AppError(
      "conflict",
      "Proposals are being written for this program already. Wait until they are there, or stop them.",
    );
  return (await findOrder(tx, row.id))!;
}

/** Undefined where its program is gone. */
export async function findOrder(db: Db, id: string): Promise<StoredOrder | undefined> {
  return (await selectOrders(db).where("id", "=", id).execute()).map(orderOf)[0];
}

/** The last order of a program. */
export async function findLatestOrder(db: Db, programId: string): Promise<StoredOrder | undefined> {
  const rows = selectOrders(db).where("program_id", "=", programId).orderBy("created_at", "desc").limit(1);
  return (await rows.execute()).map(orderOf)[0];
}

/** The last order of a program, held until the transaction ends. Undefined where none is the actor's to change. */
export async function lockLatestOrder(tx: Tx, programId: string): Promise<StoredOrder | undefined> {
  const latest = await findLatestOrder(tx, programId);
  if (!latest) return undefined;
  await tx.selectFrom("proposal_orders").select("id").where("id", "=", latest.id).forUpdate().execute();
  // As it is now that nobody else changes it.
  return findOrder(tx, latest.id);
}

/** Holds an order open until the transaction ends: whoever stops it waits. Throws conflict where it has ended. */
export async function lockOpenOrder(tx: Tx, id: string): Promise<void> {
  const row = await tx
    .selectFrom("proposal_orders")
    .select("id")
    .where("id", "=", id)
    .where("status", "in", isOpen)
    .forShare()
    .executeTakeFirst();
  if (!row) throw new AppError("conflict", "This order has ended; finished proposals are kept.");
}

/** Notes what an order comes to; from here on it counts as being written. Throws conflict where it has ended. */
export async function updateOrderKeys(db: Db, id: string, keys: readonly string[], kept: number): Promise<void> {
  const row = await db
    .updateTable("proposal_orders")
    .set({ status: "processing", keys: JSON.stringify(keys), kept })
    .where("id", "=", id)
    .where("status", "in", isOpen)
    .returning("id")
    .executeTakeFirst();
  if (!row) throw new AppError("conflict", "This order has ended; nothing is written for it.");
}

/** Ends an order; one that has ended stays as it is. */
export async function updateOrderStatus(
  db: Db,
  id: string,
  outcome: { status: "completed" | "cancelled" } | { status: "failed"; message: string },
): Promise<void> {
  await db
    .updateTable("proposal_orders")
    .set({
      status: outcome.status,
      ...(outcome.status === "failed" && { error_message: outcome.message }),
      ended_at: sql`now() at time zone 'utc'`,
    })
    .where("id", "=", id)
    .where("status", "in", isOpen)
    .execute();
}

function selectOrders(db: Db) {
  return db
    .selectFrom("proposal_orders")
    .select([
      "id",
      "program_id",
      "what",
      "instruction",
      "author",
      "status",
      "keys",
      "kept",
      "error_message",
      "created_by",
    ]);
}

function orderOf(row: Awaited<ReturnType<ReturnType<typeof selectOrders>["execute"]>>[number]): StoredOrder {
  return {
    id: row.id,
    programId: row.program_id,
    what: orderedItems.parse(row.what),
    instruction: row.instruction,
    author: row.author,
    status: row.status as StoredOrder["status"],
    keys: keyList.parse(row.keys),
    kept: row.kept,
    error: row.error_message,
    createdBy: row.created_by,
  };
}
