/** One figure table by name: `{ ndcg10: 0.71 }`. */
export type Figures = Record<string, number>;

export interface BenchmarkResult {
  figures: Figures;
  /** Simple methods on the same data, by name. */
  baselines: Record<string, Figures>;
  detail: Record<string, unknown>;
}

/** One measurement of the product. `run` may read the data folder; it must be deterministic for a seed. */
export interface Benchmark {
  name: string;
  /** What it measures, in one line, for the list. */
  measures: string;
  /** False where it measures what comes with the project; then `dataFolder` may be empty. */
  needsData?: false;
  run: (options: { dataFolder: string; seed: number }) => Promise<BenchmarkResult>;
}
