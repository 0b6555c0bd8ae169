import type { EmbeddingCost } from "./embed-texts.client.ts";
import { addCost, storePassages } from "./store-passages.action.ts";
import type { VectorParts } from "./store-passages.action.ts";
import type { EmbeddablePassage } from "./vector-id.ts";

export interface WorkDone {
  /** Passages looked at, of `total`. */
  seen: number;
  total: number;
  stored: number;
  failed: number;
  /** Each reason once, with its passages. */
  failures: { reason: string; passageIds: string[] }[];
  /** True when so much failed that going on was given up. */
  isBrokenOff: boolean;
  cost: EmbeddingCost;
}

// What is lost when the process is killed in between.
const passagesInBatch = 256;
// A provider that is out answers nobody: three batches with all their retries are proof enough.
const failedBatchesInARow = 3;

/**
 * Embeds and stores those of the passages that are wanted, batch by batch; each batch that stands is kept whatever
 * comes after it.
 */
export async function storeAll<P extends EmbeddablePassage>(
  parts: VectorParts,
  batches: AsyncIterable<readonly P[]>,
  isWanted: (passage: P) => boolean,
  options: { total: number; signal?: AbortSignal; onProgress?: (done: WorkDone) => void },
): Promise<WorkDone> {
  let { dimension } = await parts.store.describe(options.signal);
  const cost: EmbeddingCost = { requests: 0, retries: 0, tokens: null };
  const done: WorkDone = {
    seen: 0,
    total: options.total,
    stored: 0,
    failed: 0,
    failures: [],
    isBrokenOff: false,
    cost,
  };
  let waiting: P[] = [];
  let failedInARow = 0;
  let seen = 0;

  const flush = async () => {
    if (waiting.length > 0) {
      const outcome = await storePassages(parts, waiting, {
        ...(dimension !== null && { dimension }),
        ...(options.signal && { signal: options.signal }),
      });
      waiting = [];
      dimension ??= outcome.dimension;
      done.stored += outcome.stored.length;
      done.cost = addCost(done.cost, outcome.cost);
      for (const { reason, passageIds } of outcome.failed) {
        done.failed += passageIds.length;
        const known = done.failures.find((failure) => failure.reason === reason);
        if (known) known.passageIds.push(...passageIds);
        else done.failures.push({ reason, passageIds });
      }
      failedInARow = outcome.stored.length === 0 ? failedInARow + 1 : 0;
      done.isBrokenOff = failedInARow >= failedBatchesInARow;
    }
    done.seen = seen;
    options.onProgress?.(done);
  };

  for await (const batch of batches) {
    for (const passage of batch) {
      options.signal?.throwIfAborted();
      seen += 1;
      if (!isWanted(passage)) continue;
      waiting.push(passage);
      if (waiting.length < passagesInBatch) continue;
      await flush();
      if (done.isBrokenOff) return done;
    }
    done.seen = seen - waiting.length;
    options.onProgress?.(done);
  }
  await flush();
  return done;
}
