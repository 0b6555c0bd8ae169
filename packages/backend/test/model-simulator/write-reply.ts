import type { Question } from "./read-question.ts";
import { tellMaterial, type Material } from "./tell-material.ts";
import { writeCase } from "./writers/write-case.ts";
import { writeItem } from "./writers/write-item.ts";
import { writeOutcome } from "./writers/write-outcome.ts";
import { writeProse } from "./writers/write-prose.ts";
import { writeSkill } from "./writers/write-skill.ts";

export type Writer = (question: Question, material: Material) => Record<string, unknown>;

const writers: readonly [prefix: string, writer: Writer][] = [
  ["outcome", writeOutcome],
  ["program-outcome", writeOutcome],
  ["item.", writeItem],
  ["case", writeCase],
  ["skill", writeSkill],
  ["", writeProse],
];

/** A plausible answer to a question of the author: every quotation stands in the passage that it names. */
export function writeReply(question: Question): Record<string, unknown> {
  const [, writer] = writers.find(([prefix]) => question.slot.task.startsWith(prefix))!;
  return writer(question, tellMaterial(question));
}
