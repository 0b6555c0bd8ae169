import { z } from "zod";
import type { JobKind } from "../platform/queue.ts";

/** One part of a run: its preparation, one module (by key), or its end. */
export const generationPart = z.object({ jobId: z.uuid(), part: z.string() });
export type GenerationPart = z.infer<typeof generationPart>;

export const preparePart = "prepare";
export const finishPart = "finish";

export const generationJob: JobKind<GenerationPart> = { name: "generation-part", payload: generationPart };
