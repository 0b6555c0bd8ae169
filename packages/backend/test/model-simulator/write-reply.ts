import type { Question } from "./read-question.ts";
import { tellMaterial, type Material } from "./tell-material.ts";
import { writeCase } from "./writers/write-case.ts";
import { writeDoubts } from "./writers/write-doubts.ts";
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

/**
 * A plausible answer to a question of the author: every quotation stands in the passage that it names. A draft that it is
 * to judge it finds sound, unless it is to doubt.
 */
export function writeReply(question: Question, isDoubting = false): Record<string, unknown> {
  if (question.slot.task === "judge") return isDoubting ? writeDoubts(question) : { remarks: [] };
  const [, writer] = writers.find(([prefix]) => question.slot.task.startsWith(prefix))!;
  return writer(question, tellMaterial(question));
}
