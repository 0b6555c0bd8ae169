import type { OrderedItems } from "@curriculum/contract/proposal-operations.ts";
import type { ProgramPlan } from "@curriculum/curriculum/model/plan.ts";
import { recordAudit } from "../../audit/record-audit.store.ts";
import { manifestOf } from "../../planning/manifest-of.ts";
import { AppError } from "../../platform/app-error.ts";
import type { Tx } from "../../platform/database.ts";
import type { Queue } from "../../platform/queue.ts";
import { findProgramInput } from "../../programs/program.store.ts";
import { findLatestRun } from "../program-list.store.ts";
import { lockRun } from "../run.store.ts";
import { proposalOrderJob } from "./proposal-order-job.ts";
import { insertProposalOrder, type StoredOrder } from "./proposal-order.store.ts";

export interface AskedProposals {
  programId: string;
  what: OrderedItems;
  instruction: string;
  /** Undefined: whoever wrote the program. */
  author: string | undefined;
  userId: string;
}

/**
 * Has a worker write items again, as proposals. Throws conflict where the program is still being written, is approved, or
 * has an order under way; not_found for an item or a module that it does not have.
 */
export async function orderProposals(
  tx: Tx,
  queue: Queue,
  authors: readonly string[],
  { programId, what, instruction, author, userId }: AskedProposals,
): Promise<StoredOrder> {
  const jobId = await findLatestRun(tx, programId);
  const plan = (await findProgramInput(tx, programId))?.plan;
  if (jobId === undefined || !plan) throw new AppError("not_found", `There is no written program ${programId}.`);
  const run = await lockRun(tx, jobId);
  if (run.status !== "completed")
    throw new AppError("conflict", "The program is not finished. What it lacks is written by its run: resume it.");
  const { status } = await tx
    .selectFrom("programs")
    .select("status")
    .where("id", "=", programId)
    .executeTakeFirstOrThrow();
  if (status === "approved")
    throw new AppError("conflict", "The program is approved: what was approved stays as it is.");
  refuseUnknown(plan, what);
  // Who wrote the program may not be had here any more; then it is whoever writes unasked.
  const writer = author ?? (authors.includes(run.author) ? run.author : authors[0]!);
  if (!authors.includes(writer)) throw new AppError("bad_input", `Whoever writes is one of: ${authors.join(", ")}.`);
  const order = await insertProposalOrder(tx, { programId, what, instruction, author: writer, createdBy: userId });
  await queue.enqueue(tx, proposalOrderJob, { orderId: order.id });
  await recordAudit(tx, {
    userId,
    action: "proposal.ordered",
    resourceType: "program",
    resourceId: programId,
    details: { what, instruction, author: writer },
  });
  return order;
}

/** Keys of the items that an order names by themselves or by their module; readings are computed and have no other text. */
export function namedKeys(plan: ProgramPlan, what: Exclude<OrderedItems, { of: "stale" }>): string[] {
  if (what.of === "items") return what.keys;
  const module = findModule(plan, what.module);
  return manifestOf(plan)
    .filter((item) => item.moduleKey === module?.key && item.kind !== "reading")
    .map((item) => item.key);
}

function refuseUnknown(plan: ProgramPlan, what: OrderedItems): void {
  if (what.of === "module" && !findModule(plan, what.module))
    throw new AppError("not_found", `The program has no module ${what.module}.`);
  if (what.of !== "items") return;
  const known = new Set(manifestOf(plan).flatMap(({ key, kind }) => (kind === "reading" ? [] : [key])));
  const unknown = what.keys.filter((key) => !known.has(key));
  if (unknown.length > 0) throw new AppError("not_found", `The program has nothing to write at ${unknown.join(", ")}.`);
}

function findModule({ modules }: ProgramPlan, name: string) {
  return modules.find((one) => one.code === name || one.key === name);
}
