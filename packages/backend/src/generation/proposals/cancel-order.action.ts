import { recordAudit } from "../../audit/record-audit.store.ts";
import { AppError } from "../../platform/app-error.ts";
import type { Tx } from "../../platform/database.ts";
import { lockLatestOrder, updateOrderStatus, type StoredOrder } from "./proposal-order.store.ts";

/**
 * Stops the order of a program that is queued or under way. Finished proposals are kept, and another order can be placed at
 * once. One that was stopped before stays as it is; throws conflict where it has come to another end.
 */
export async function cancelOrder(tx: Tx, programId: string, userId: string): Promise<StoredOrder> {
  const order = await lockLatestOrder(tx, programId);
  if (!order) throw new AppError("not_found", `Nothing was ordered for program ${programId}.`);
  if (order.status === "cancelled") return order;
  if (order.status === "completed" || order.status === "failed") {
    throw new AppError("conflict", `This order has already ${order.status}; there is nothing to cancel.`);
  }
  await updateOrderStatus(tx, order.id, { status: "cancelled" });
  await recordAudit(tx, {
    userId,
    action: "proposal.cancelled",
    resourceType: "program",
    resourceId: programId,
    details: { orderId: order.id },
  });
  return { ...order, status: "cancelled" };
}
