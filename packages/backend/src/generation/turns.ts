/** Lets at most so many works go on at once, first come, first served. */
export interface Turns {
  take: <T>(work: () => Promise<T>) => Promise<T>;
}

export function openTurns(atOnce: number): Turns {
  let busy = 0;
  const waiting: (() => void)[] = [];
  return {
    take: async (work) => {
      if (busy < atOnce) busy += 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await work();
      } finally {
        // The turn is handed on, so that nobody who comes now is before those who wait.
        const next = waiting.shift();
        if (next) next();
        else busy -= 1;
      }
    },
  };
}

/**
 * Does the work for each entry, in their order, as turns allow. After a failure nothing more is begun; what has begun comes
 * to its end before the failure is thrown, so that nothing goes on behind the caller's back.
 */
export async function doInTurns<T>(
  turns: Turns,
  entries: readonly T[],
  work: (entry: T) => Promise<void>,
): Promise<void> {
  let failure: { error: unknown } | null = null;
  const tryOne = async (entry: T) => {
    if (failure) return;
    try {
      await work(entry);
    } catch (error) {
      failure ??= { error };
    }
  };
  await Promise.all(entries.map((entry) => turns.take(() => tryOne(entry))));
  if (failure) throw (failure as { error: unknown }).error;
}
