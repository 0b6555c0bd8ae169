import type { Database } from "../platform/database.ts";
import { leaseSeconds, updateAbandonedCall, updateLeases } from "./model-call.store.ts";
import { admitCalls, type GateLimits } from "./model-gate.store.ts";

/** Where attempts wait until the limits of a provider, which all processes share, let them go. */
export interface ModelGate {
  /**
   * Comes back when the attempt, which stands in the ledger as waiting, may be sent; false where its provider has been down
   * for too long to wait for. Throws the signal's reason when aborted.
   */
  enter: (provider: string, callId: string, signal?: AbortSignal) => Promise<boolean>;
  /** The attempt has ended, and stands so in the ledger: somebody else may go. */
  leave: (provider: string, callId: string) => void;
}

interface Waiter {
  go: (isOpen: boolean) => void;
  fail: (reason: unknown) => void;
}

// Who ends an attempt wakes the next one here at once; this is for what other processes end, and for what a minute forgets.
const lookEveryMs = 200;

export function openGate(database: Database, limits: GateLimits): ModelGate {
  const waiting = new Map<string, Map<string, Waiter>>();
  const open = new Set<string>();
  const looking = new Map<string, { again: boolean }>();
  let clock: NodeJS.Timeout | undefined;
  let lastRenewal = performance.now();

  const waitersOf = (provider: string) => {
    const known = waiting.get(provider) ?? new Map<string, Waiter>();
    waiting.set(provider, known);
    return known;
  };

  /** Asks who may go. One look at a time for each provider: those who come meanwhile are in the next. */
  async function look(provider: string): Promise<void> {
    const under = looking.get(provider);
    if (under) {
      under.again = true;
      return;
    }
    const state = { again: true };
    looking.set(provider, state);
    const waiters = waitersOf(provider);
    try {
      while (state.again) {
        state.again = false;
        if (waiters.size === 0) break;
        const asking = [...waiters.keys()];
        const { ids, isGivenUp } = await admitCalls(database, provider, limits, asking);
        const answered = isGivenUp ? asking : ids;
        for (const id of answered) {
          waiters.get(id)?.go(ids.includes(id));
          waiters.delete(id);
        }
      }
    } catch (error) {
      // Whoever waits learns it: a gate that nobody can pass must not hold a run for ever.
      for (const waiter of waiters.values()) waiter.fail(error);
      waiters.clear();
    } finally {
      looking.delete(provider);
    }
  }

  async function renew(): Promise<void> {
    if (performance.now() - lastRenewal < (leaseSeconds * 1_000) / 4 || open.size === 0) return;
    lastRenewal = performance.now();
    // What cannot be renewed now is renewed at the next turn, or given up for dead by the others.
    await updateLeases(database.db, [...open]).catch(() => {});
  }

  function tick(): void {
    if (open.size === 0) {
      clearInterval(clock);
      clock = undefined;
      return;
    }
    for (const [provider, waiters] of waiting) if (waiters.size > 0) void look(provider);
    void renew();
  }

  return {
    enter: async (provider, callId, signal) => {
      if (open.size === 0) lastRenewal = performance.now();
      open.add(callId);
      clock ??= setInterval(tick, lookEveryMs);
      const waiters = waitersOf(provider);
      const { promise, resolve, reject } = Promise.withResolvers<boolean>();
      const stop = () => reject(signal?.reason as Error);
      const abandon = async () => {
        waiters.delete(callId);
        open.delete(callId);
        await updateAbandonedCall(database.db, callId, "Given up before it was sent.").catch(() => {});
      };
      waiters.set(callId, { go: resolve, fail: reject });
      signal?.addEventListener("abort", stop, { once: true });
      try {
        signal?.throwIfAborted();
        void look(provider);
        if (await promise) return true;
        await abandon();
        return false;
      } catch (error) {
        await abandon();
        throw error;
      } finally {
        signal?.removeEventListener("abort", stop);
      }
    },
    leave: (provider, callId) => {
      open.delete(callId);
      void look(provider);
    },
  };
}
