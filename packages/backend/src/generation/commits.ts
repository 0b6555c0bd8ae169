import { setImmediate } from "node:timers/promises";

/** The commits of one part of a run, one after another. */
export interface Commits {
  /**
   * Begins `store` when the commit before has ended; goes on as soon as `store` says that only its own commit is left.
   * Throws when either fails.
   */
  begin: (store: (onWritten: () => void) => Promise<void>) => Promise<void>;
  /** Waits for the last commit; throws when it failed. */
  end: () => Promise<void>;
}

/**
 * Lets the database bring an item to its disk while the next is being written. Their order stays: an item is begun to be
 * stored when the one before it stands, so that what a stopped run has stored is always a beginning of what it writes.
 */
export function openCommits(): Commits {
  let last: Promise<void> = Promise.resolve();
  return {
    begin: async (store) => {
      const before = last;
      const { promise: written, resolve: onWritten } = Promise.withResolvers<void>();
      last = before.then(() => store(onWritten));
      await Promise.race([written, last]);
      // The commit leaves for the database now, not when the next item is written.
      await setImmediate();
      last.catch(() => "whoever waits for it is told");
    },
    end: () => last,
  };
}
