import { parseLevel } from "../credit/parse-level.ts";
import { foldText } from "../language/fold-text.ts";
import type { ComparedProgram, ComparedTopic } from "./compared-program.ts";
import type { TopicMatch } from "./match-topics.ts";

export interface SimilarityPart {
  name: "their topics" | "our topics" | "level" | "size" | "structure";
  /** Share of the whole; null where one program does not say: then the rest counts for all. */
  value: number | null;
  weight: number;
  /** What the value was made from, in words. */
  says: string;
}

/** EQF levels apart at which two programs have no level in common. */
const farLevels = 4;

/** Both ways of the topic overlap, then level, size and structure, each 0 to 1. Unmatched topics count as nothing. */
export function similarityParts(
  ours: ComparedProgram,
  theirs: ComparedProgram,
  matches: { theirs: readonly TopicMatch[]; answering: ReadonlySet<ComparedTopic> },
): SimilarityPart[] {
  const [taught, all] = [matches.theirs.length, theirs.topics.length];
  const [met, own] = [matches.answering.size, ours.topics.length];
  return [
    part("their topics", 0.4, all === 0 ? null : taught / all, `${taught} of their ${all} topics have one of ours`),
    part("our topics", 0.3, own === 0 ? null : met / own, `${met} of our ${own} topics have one of theirs`),
    levelPart(ours.level, theirs.level),
    part(
      "size",
      0.1,
      ratio(ours.hours, theirs.hours),
      `${ours.hours ?? "unknown"} hours against ${theirs.hours ?? "unknown"}`,
    ),
    structurePart(ours, theirs),
  ];
}

/** 0 to 100 over the parts that are known. */
export function similarityOf(parts: readonly SimilarityPart[]): number {
  const known = parts.filter((one) => one.value !== null);
  const weight = known.reduce((sum, one) => sum + one.weight, 0);
  return weight === 0 ? 0 : Math.round((100 * known.reduce((sum, one) => sum + one.weight * one.value!, 0)) / weight);
}

function part(name: SimilarityPart["name"], weight: number, value: number | null, says: string): SimilarityPart {
  return { name, weight, value, says };
}

function levelPart(ours: string | null, theirs: string | null): SimilarityPart {
  const ranks = [ours, theirs].map((level) => {
    const read = level === null ? null : parseLevel(level, null);
    return read?.ok ? read.value.rank : null;
  });
  const [mine, other] = ranks;
  const value =
    mine === undefined || mine === null || other === undefined || other === null
      ? null
      : Math.max(0, 1 - Math.abs(mine - other) / farLevels);
  return part("level", 0.1, value, `${ours ?? "unknown"} against ${theirs ?? "unknown"}`);
}

function ratio(one: number | null, other: number | null): number | null {
  if (one === null || other === null || one <= 0 || other <= 0) return null;
  return Math.min(one, other) / Math.max(one, other);
}

/** Number of modules, kinds of assessment and delivery: the mean of those that both programs tell. */
function structurePart(ours: ComparedProgram, theirs: ComparedProgram): SimilarityPart {
  const known: { value: number; says: string }[] = [];
  const modules = ratio(ours.modules, theirs.modules);
  if (modules !== null) known.push({ value: modules, says: `${ours.modules} modules against ${theirs.modules}` });
  if (ours.assessment.length > 0 && theirs.assessment.length > 0) {
    const [mine, others] = [ours, theirs].map(({ assessment }) => new Set(assessment.map(foldText)));
    const both = [...mine!].filter((kind) => others!.has(kind)).length;
    const says = `assessment: ${ours.assessment.join(", ")} against ${theirs.assessment.join(", ")}`;
    known.push({ value: both / (mine!.size + others!.size - both), says });
  }
  if (ours.delivery !== null && theirs.delivery !== null) {
    const says = `delivery: ${ours.delivery} against ${theirs.delivery}`;
    known.push({ value: foldText(ours.delivery) === foldText(theirs.delivery) ? 1 : 0, says });
  }
  const value = known.length === 0 ? null : known.reduce((sum, one) => sum + one.value, 0) / known.length;
  return part("structure", 0.1, value, known.map(({ says }) => says).join("; ") || "unknown");
}
