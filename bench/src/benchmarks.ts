import type { Benchmark } from "./benchmark.ts";
import { run as runBloom } from "./bloom.ts";
import { grounding } from "./grounding.ts";
import { order } from "./order.ts";
import { programs } from "./programs.ts";
import { retrieval } from "./retrieval.ts";
import { speed } from "./speed.ts";
import { terms } from "./terms.ts";

/** Every benchmark that `npm run bench -- NAME` knows. */
export const benchmarks: readonly Benchmark[] = [
  retrieval,
  grounding,
  { name: "bloom", measures: "level of a question against two experts: accuracy, kappa", run: runBloom },
  terms,
  order,
  speed,
  programs,
];
