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
    throw new AppError("conflict", "Proposals are being written for this program already. Wait until they are there.");
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

/** Notes what an order comes to; from here on it counts as being written. */
export async function updateOrderKeys(db: Db, id: string, keys: readonly string[], kept: number): Promise<void> {
  await db
    .updateTable("proposal_orders")
    .set({ status: "processing", keys: JSON.stringify(keys), kept })
    .where("id", "=", id)
    .execute();
}

export async function updateOrderStatus(
  db: Db,
  id: string,
  outcome: { status: "completed" } | { status: "failed"; message: string },
): Promise<void> {
  await db
    .updateTable("proposal_orders")
    .set({
      status: outcome.status,
      error_message: outcome.status === "failed" ? outcome.message : null,
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
