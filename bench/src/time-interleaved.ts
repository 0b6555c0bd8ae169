export interface Times {
  p50: number;
  p99: number;
}

// The first calls run before the compiler and the caches of the server have warmed up.
const usualWarmUp = 20;

/** Times two ways of one work in turn, so that both meet the same machine; the ratio is that of the medians. */
export async function timeInterleaved(
  rounds: number,
  ours: () => Promise<unknown>,
  theirs: () => Promise<unknown>,
  warmUp = usualWarmUp,
): Promise<{ ours: Times; theirs: Times; ratio: number }> {
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let round = 0; round < rounds + warmUp; round += 1) {
    // Each goes first in every other round: who comes second finds warmer caches.
    const order = round % 2 === 0 ? (["ours", "theirs"] as const) : (["theirs", "ours"] as const);
    for (const who of order) {
      const started = performance.now();
      await (who === "ours" ? ours() : theirs());
      if (round >= warmUp) times[who].push(performance.now() - started);
    }
  }
  const [mine, other] = [summarise(times.ours), summarise(times.theirs)];
  return { ours: mine, theirs: other, ratio: round2(mine.p50 / other.p50) };
}

function summarise(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => round2(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { p50: at(0.5), p99: at(0.99) };
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
