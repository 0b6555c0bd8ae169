import { z } from "zod";

/** How far a run is; sent as an event each time an item is finished. */
export const runProgress = z.object({
  jobId: z.string(),
  programId: z.string(),
  status: z.enum(["queued", "processing", "completed", "failed"]),
  isCancelled: z.boolean(),
  error: z.string().nullable(),
  done: z.number(),
  missing: z.number(),
  total: z.number(),
  percent: z.number(),
  parts: z.array(
    z.object({
      moduleKey: z.string().nullable(),
      title: z.string(),
      done: z.number(),
      missing: z.number(),
      total: z.number(),
    }),
  ),
  missingItems: z.array(z.object({ key: z.string(), reason: z.string() })),
});
export type RunProgress = z.infer<typeof runProgress>;

export const programFile = z.object({
  sha256: z.string(),
  fileName: z.string(),
  /** "left out": it was read, and the library does not admit it. */
  status: z.enum(["pending", "read", "refused", "left out"]),
  reason: z.string().nullable(),
});
export type ProgramFile = z.infer<typeof programFile>;
