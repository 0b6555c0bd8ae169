import type { Question } from "./read-question.ts";

/** Placeholder until the attacks stand. */
export function obey(reply: Record<string, unknown>, _question: Question): Record<string, unknown> {
  return reply;
}
