import { z } from "zod";

const texts = z.array(z.string()).default([]);
const passage = z.object({ id: z.string(), text: z.string() });
export type QuestionPassage = z.infer<typeof passage>;

/** What the author says of the slot. What does not belong to its task is absent. */
const slot = z.object({
  task: z.string(),
  program: z.string().default("this program"),
  module: z.string().nullish(),
  level: z.string().nullish(),
  verbs: texts,
  kind: z.string().nullish(),
  concept: z.string().nullish(),
  concepts: texts,
  definition: z.string().nullish(),
  siblings: texts,
  topics: texts,
  modules: texts,
  facts: texts,
  roles: texts,
  title: z.string().nullish(),
  section: z.string().nullish(),
  artefact: z.union([z.string(), z.boolean()]).nullish(),
  outcomes: z.array(z.union([z.string(), z.object({ id: z.string(), text: z.string() })])).default([]),
  questions: z.number().nullish(),
  units: z.array(z.object({ id: z.string(), title: z.string() })).default([]),
});
export type QuestionSlot = z.infer<typeof slot>;

export interface Question {
  slot: QuestionSlot;
  evidence: QuestionPassage[];
  /** Texts that are not to come again. */
  written: string[];
  /** Faults of the last draft; empty in a first round. */
  faults: string[];
  /** What a second reader is to judge; null in every other question. */
  draft: unknown;
}

/** The parts of an author's question, or null where it is of another kind. Only the marks that match are believed. */
export function readQuestion(user: string): Question | null {
  const told = /^SLOT (.+)$/mu.exec(user)?.[1];
  if (told === undefined) return null;
  const fenced = /^EVIDENCE ([0-9a-f]{16})\n([\s\S]*?)\n?^END \1$/mu.exec(user);
  const evidence = (fenced?.[2] ?? "")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => passage.parse(JSON.parse(line)));
  return {
    slot: slot.parse(JSON.parse(told)),
    evidence,
    written: read(user, "WRITTEN", z.object({ texts: z.array(z.string()) }))?.texts ?? [],
    faults: read(user, "FAULTS", z.object({ faults: z.array(z.string()) }))?.faults ?? [],
    draft: read(user, "DRAFT", z.unknown()),
  };
}

function read<T>(user: string, mark: string, shape: z.ZodType<T>): T | null {
  const line = new RegExp(`^${mark} (.+)$`, "mu").exec(user)?.[1];
  return line === undefined ? null : shape.parse(JSON.parse(line));
}
