import { z } from "zod";
import type { JobKind } from "../platform/queue.ts";

/** Recognising the text of one scan that came with a brief. */
export const recognition = z.object({ programId: z.uuid(), sha256: z.string() });
export type RecognitionOrder = z.infer<typeof recognition>;

export const recognitionJob: JobKind<RecognitionOrder> = {
  name: "recognition",
  payload: recognition,
  // The longest scan that is taken, a thousand pages, on one slow core.
  patience: { retries: 20, delaySeconds: 1, expireInSeconds: 4 * 3_600 },
};
