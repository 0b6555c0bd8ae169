import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** The texts that a model is asked with: one file each, in `prompts/`. */
export type PromptId =
  | "outcome"
  | "program-outcome"
  | "item.multiple-choice"
  | "item.cloze"
  | "item.task"
  | "case"
  | "module-text"
  | "unit"
  | "specification"
  | "skill"
  | "glossary"
  | "judge";

export interface Prompt {
  /** "item.multiple-choice@3f9a2c17": whoever changes a word of the file changes the hash. */
  name: string;
  /** What every question by this prompt opens with, the rules of all prompts first. */
  system: string;
}

const known = new Map<PromptId, Prompt>();

/** A prompt by its id, read from its file once. */
export function readPrompt(id: PromptId): Prompt {
  // The rules are for whoever writes.
  const prompt = known.get(id) ?? join(id, id === "judge" ? "" : readFile("rules"), readFile(id));
  known.set(id, prompt);
  return prompt;
}

function readFile(id: string): string {
  return readFileSync(new URL(`prompts/${id}.md`, import.meta.url), "utf8");
}

function join(id: PromptId, rules: string, own: string): Prompt {
  const hash = createHash("sha256").update(rules).update("\0").update(own).digest("hex").slice(0, 8);
  return { name: `${id}@${hash}`, system: [rules, own].map(bodyOf).join("\n\n").trim() };
}

/** The text below the front matter. */
function bodyOf(file: string): string {
  return file.replace(/^---\n[\s\S]*?\n---\n/, "").trim();
}
