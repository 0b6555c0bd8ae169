import { z } from "zod";

/** A source that came with a brief: a file, or a page of the web. */
export const programFile = z.object({
  /** Names it within its program. */
  sha256: z.string(),
  fileName: z.string(),
  link: z.string().nullable(),
  /**
   * "scanned": pictures of text, which wait for a person's word; "recognising": that word was given; "left out": it was
   * read, and the library does not admit it.
   */
  status: z.enum(["pending", "read", "refused", "scanned", "recognising", "left out"]),
  reason: z.string().nullable(),
  /** The document of the library that it was read into. */
  documentId: z.string().nullable(),
  /** Null where it is no scan. `minutes`: how long recognising the pages that are left is likely to take. */
  scan: z
    .object({ pages: z.number(), scannedPages: z.number(), recognisedPages: z.number(), minutes: z.number() })
    .nullable(),
});
export type ProgramFile = z.infer<typeof programFile>;

/** How far a run is; sent as an event each time a source is read or an item is finished. */
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
  files: z.array(programFile),
});
export type RunProgress = z.infer<typeof runProgress>;
