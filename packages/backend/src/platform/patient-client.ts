import type pg from "pg";

export interface Patience {
  /** How long a statement may wait for a lock that writers queue behind. */
  lockTimeoutMs: number;
  /** How long it is tried again before it gives up. */
  patienceMs: number;
}

// Somebody else held the lock too long, or each waited for the other: trying again can help.
const passingFaults: ReadonlySet<unknown> = new Set(["55P03", "40P01"]);

export function isPassingFault(error: unknown): boolean {
  return error instanceof Error && "code" in error && passingFaults.has(error.code);
}

// These wait for others without anybody waiting for them, and a broken-off build leaves an invalid index behind.
const blocksNobody = /\bconcurrently\b|\bvalidate constraint\b/i;

/**
 * The client with statements that step back: one that does not get its lock at once lets the writers pass and is tried
 * again. Inside a transaction nothing is tried again, since the transaction is lost; its caller starts it anew.
 */
export function patientClient(client: pg.Client, patience: Patience): pg.Client {
  let isInTransaction = false;
  const query = async (text: string, values?: unknown[]) => {
    if (/^\s*begin\b/i.test(text)) isInTransaction = true;
    if (/^\s*(commit|rollback)\b/i.test(text)) isInTransaction = false;
    if (isInTransaction) return client.query(text, values);
    return tryAgain(patience, async () => {
      const isPatient = blocksNobody.test(text);
      if (isPatient) await client.query(`set lock_timeout = ${patience.patienceMs}`);
      try {
        return await client.query(text, values);
      } finally {
        if (isPatient) await client.query(`set lock_timeout = ${patience.lockTimeoutMs}`);
      }
    });
  };
  return Object.create(client, { query: { value: query } }) as pg.Client;
}

/** Runs `work` until it succeeds, fails for good, or patience ends: then the last fault is thrown. */
export async function tryAgain<T>(patience: Patience, work: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + patience.patienceMs;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isPassingFault(error) || performance.now() > deadline) throw error;
      // Ever longer gaps, so that the writers' queue empties in between.
      await new Promise((resolve) => setTimeout(resolve, Math.min(50 * 2 ** attempt, 1_000)));
    }
  }
}
