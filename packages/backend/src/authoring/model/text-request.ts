import type { z } from "zod";
import type { ModelTask } from "../../models/model-question.ts";
import type { PromptId } from "./prompt.client.ts";
import type { ShownEvidence } from "./show-evidence.ts";

/** One text to be asked for: what the model is told, the shape of its reply, and what becomes of it. */
export interface TextRequest<Reply, Value> {
  task: ModelTask;
  prompt: PromptId;
  /** What code decided of the text: told to the model as one line of JSON. */
  slot: Readonly<Record<string, unknown>>;
  shown: ShownEvidence;
  /** Texts of the same kind that must not come again. */
  written: readonly string[];
  schema: z.ZodType<Reply>;
  /** Enough for twice the words that are asked for. */
  mostOutputTokens: number;
  /** The reply in the shape of the curriculum, with all that the plan decides set by code. */
  toValue: (reply: Reply) => Value;
}
