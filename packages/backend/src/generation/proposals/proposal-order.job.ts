import type { Author } from "../../authoring/author.ts";
import { AppError } from "../../platform/app-error.ts";
import type { Database } from "../../platform/database.ts";
import { whileWanted } from "../../platform/while-wanted.ts";
import { findProgramInput } from "../../programs/program.store.ts";
import { findLatestRun } from "../program-list.store.ts";
import { getRun, type Run } from "../run.store.ts";
import { namedKeys } from "./order-proposals.action.ts";
import type { ProposalOrderPayload } from "./proposal-order-job.ts";
import { findOrder, updateOrderKeys, updateOrderStatus, type StoredOrder } from "./proposal-order.store.ts";
import { listProposals } from "./proposal.store.ts";
import { proposeItems } from "./propose-items.action.ts";
import { listStaleItems } from "./stale-items.action.ts";

export interface ProposalWorker {
  database: Database;
  /** Whoever is asked for; throws bad_input where this process does not have it. */
  authorOf: (run: Run) => Author;
}

/**
 * Returns the function that writes what one order asks for. What a worker before it has stored is not written again. Where
 * the order is stopped meanwhile, what is being asked is given up, and nothing more is stored.
 */
export function proposalOrderWork({ database, authorOf }: ProposalWorker) {
  return async ({ orderId }: ProposalOrderPayload, signal?: AbortSignal): Promise<void> => {
    const order = await findOrder(database.db, orderId);
    // Its program is gone, all is done, or nobody wants it any more.
    if (!isOpen(order)) return;
    try {
      const isWanted = async () => isOpen(await findOrder(database.db, orderId));
      await whileWanted(isWanted, signal, (until) => writeOrder(database, authorOf, order, until));
      await updateOrderStatus(database.db, orderId, { status: "completed" });
    } catch (error) {
      // What trying again cannot mend ends the order with its reason, where a person has not ended it; anything else goes
      // back to the queue.
      if (!(error instanceof AppError) || error.code === "unavailable") throw error;
      const message = [error.message, ...error.problems].join(" ");
      await updateOrderStatus(database.db, orderId, { status: "failed", message });
    }
  };
}

const isOpen = (order: StoredOrder | undefined): order is StoredOrder =>
  order?.status === "queued" || order?.status === "processing";

async function writeOrder(
  database: Database,
  authorOf: ProposalWorker["authorOf"],
  order: StoredOrder,
  signal: AbortSignal,
): Promise<void> {
  const { programId, instruction, createdBy: userId } = order;
  const keys = order.keys ?? (await chooseKeys(database, order));
  const stored = await listProposals(database.db, programId);
  const written = new Set(stored.filter((one) => one.orderId === order.id).map((one) => one.key));
  const left = keys.filter((key) => !written.has(key));
  if (left.length === 0) return;
  const run = await getRun(database.db, (await findLatestRun(database.db, programId))!);
  const author = authorOf({ ...run, author: order.author, userId });
  await proposeItems({ database, programId, author, keys: left, instruction, userId, signal, orderId: order.id });
}

/** What an order comes to. A text that a person has taken over is written again only where it is asked for by its key. */
async function chooseKeys({ db }: Database, { id, programId, what }: StoredOrder): Promise<string[]> {
  const plan = (await findProgramInput(db, programId))?.plan;
  if (!plan) throw new AppError("not_found", `There is no written program ${programId}.`);
  const asked = what.of === "stale" ? await listStaleItems(db, programId) : namedKeys(plan, what);
  const takenOver = new Set((await listProposals(db, programId, "accepted")).map((one) => one.key));
  const keys = what.of === "items" ? asked : asked.filter((key) => !takenOver.has(key));
  await updateOrderKeys(db, id, keys, asked.length - keys.length);
  return keys;
}
