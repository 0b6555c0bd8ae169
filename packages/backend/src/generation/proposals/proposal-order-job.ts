import { z } from "zod";
import type { JobKind } from "../../platform/queue.ts";

/** Writing what one order asks for, as proposals. */
export const proposalOrderPayload = z.object({ orderId: z.uuid() });
export type ProposalOrderPayload = z.infer<typeof proposalOrderPayload>;

export const proposalOrderJob: JobKind<ProposalOrderPayload> = {
  name: "proposal-order",
  payload: proposalOrderPayload,
};
