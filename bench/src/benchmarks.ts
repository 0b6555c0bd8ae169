import type { Benchmark } from "./benchmark.ts";
import { run as runBloom } from "./bloom.ts";
import { run as runFlaws } from "./flaws.ts";
import { competitors } from "./competitors.ts";
import { coverage } from "./coverage.ts";
import { database } from "./database.ts";
import { grounding } from "./grounding.ts";
import { model } from "./model.ts";
import { order } from "./order.ts";
import { run as runItems } from "./items.ts";
import { programs } from "./programs.ts";
import { retrieval } from "./retrieval.ts";
import { sample } from "./sample.ts";
import { skills } from "./skills.ts";
import { speed } from "./speed.ts";
import { support } from "./support.ts";
import { terms } from "./terms.ts";

/** Every benchmark that `npm run bench -- NAME` knows. */
export const benchmarks: readonly Benchmark[] = [
  retrieval,
  grounding,
  { name: "bloom", measures: "level of a question against two experts: accuracy, kappa", run: runBloom },
  terms,
  order,
  {
    name: "items",
    measures: "written questions: flaws, key length and position, how far they can be guessed",
    run: runItems,
  },
  {
    name: "flaws",
    measures: "item-writing rules against flaws put into textbook questions: precision, recall",
    run: runFlaws,
  },
  competitors,
  coverage,
  skills,
  speed,
  support,
  database,
  model,
  programs,
  sample,
];
