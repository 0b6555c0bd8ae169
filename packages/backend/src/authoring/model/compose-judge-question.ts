import { z } from "zod";
import type { ModelQuestion } from "../../models/model-question.ts";
import { readPrompt } from "./prompt.client.ts";
import { sealBlock } from "./show-evidence.ts";
import type { SlotHistory } from "./slot-history.ts";

/** A draft that a model wrote and that stands, with the question that it answered. */
export type JudgedDraft = { [Known in "request" | "draft"]: NonNullable<SlotHistory[Known]> };

export function isJudged(history: SlotHistory): history is SlotHistory & JudgedDraft {
  return history.handOver === null && history.request !== null && history.draft !== null;
}

export interface RepliedRemark {
  about: "support" | "level" | "key" | "clarity";
  words: string;
  note: string;
}

const mostRemarks = 3;
const maxOutputTokens = 500;
// What a second reader needs of the slot: not what helps to write.
const told = ["program", "module", "language", "level", "kind", "concept", "title", "section", "outcome", "outcomes"];

/** What the second model is asked of a draft: the text, what was wanted, and the passages that it cites; nothing else. */
export function composeJudgeQuestion({ request, draft }: JudgedDraft) {
  const { name, system } = readPrompt("judge");
  const { slot, shown } = request;
  const cited = [...new Set(labelsIn(draft))].flatMap((label) => shown.lines.get(label) ?? []);
  const abouts = ["support", ...(hasLevel(slot) ? ["level"] : []), ...(hasKey(draft) ? ["key"] : []), "clarity"];
  const schema = z.object({
    remarks: z
      .array(
        z.object({
          about: z.enum(abouts as [RepliedRemark["about"], ...RepliedRemark["about"][]]),
          words: z.string(),
          note: z.string(),
        }),
      )
      .max(mostRemarks),
  });
  const wanted = Object.entries(slot).filter(([field]) => told.includes(field));
  const user = [
    `SLOT ${JSON.stringify({ task: "judge", of: request.prompt, ...Object.fromEntries(wanted) })}`,
    sealBlock(cited),
    `DRAFT ${JSON.stringify(draft)}`,
  ].join("\n");
  return { task: "judge", prompt: name, system, user, schema, maxOutputTokens } satisfies ModelQuestion;
}

function hasLevel({ level, outcomes }: Readonly<Record<string, unknown>>): boolean {
  return level !== undefined || outcomes !== undefined;
}

function hasKey(draft: unknown): boolean {
  return typeof draft === "object" && draft !== null && ("key" in draft || "answer" in draft);
}

/** The labels of the passages that a reply cites, wherever in it. */
function labelsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  if ("passage" in value && typeof value.passage === "string") return [value.passage];
  return Object.values(value).flatMap(labelsIn);
}
