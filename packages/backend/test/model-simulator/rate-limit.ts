export interface RateLimit {
  /** Requests that are open at once. */
  concurrency: number;
  requestsPerMinute: number;
  tokensPerMinute: number;
}

const minuteMs = 60_000;

/** A provider's limits over the last minute. `take` counts a request and says null, or how many seconds to wait. */
export function openRateLimit(limits: () => Partial<RateLimit>): {
  take: (open: number, tokens: number) => number | null;
} {
  let taken: { at: number; tokens: number }[] = [];
  return {
    take: (open, tokens) => {
      const now = performance.now();
      taken = taken.filter(({ at }) => now - at < minuteMs);
      const {
        concurrency = Number.POSITIVE_INFINITY,
        requestsPerMinute = Number.POSITIVE_INFINITY,
        tokensPerMinute = Number.POSITIVE_INFINITY,
      } = limits();
      const used = taken.reduce((sum, one) => sum + one.tokens, 0);
      if (open > concurrency) return 1;
      const isFull = taken.length >= requestsPerMinute || used + tokens > tokensPerMinute;
      if (isFull) return Math.ceil((minuteMs - (now - (taken[0]?.at ?? now))) / 1_000);
      taken.push({ at: now, tokens });
      return null;
    },
  };
}
