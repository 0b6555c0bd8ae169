import type { ModelFault } from "./call-model.ts";
import { checkQuestion, readCheck, type CheckedReply } from "./check-question.ts";
import type { TokenUse } from "./model-question.ts";
import type { OpenModel } from "./open-models.client.ts";
import { costOf } from "./prices/model-price.ts";

export interface ModelCheck {
  /** Null where it answered. */
  fault: ModelFault | null;
  /** What is wrong and what to do, for people; null where nothing is. */
  message: string | null;
  reply: CheckedReply | null;
  tookMs: number;
  use: TokenUse | null;
  /** Of this question; null where the model has no price, or nothing was counted. */
  cost: number | null;
}

/** Asks a model one small question of the kind that programs are written with. Costs some hundred tokens. */
export async function checkModel(
  model: OpenModel,
  limits: { limitMs: number; signal?: AbortSignal },
): Promise<ModelCheck> {
  const started = performance.now();
  const outcome = await model.call(checkQuestion, limits);
  const tookMs = Math.round(performance.now() - started);
  const cost = outcome.use && model.price && costOf(outcome.use, model.price);
  const met = { tookMs, use: outcome.use, cost };
  if (!outcome.ok) return { fault: outcome.fault, message: outcome.message, reply: null, ...met };
  const reply = readCheck(outcome.text);
  return { fault: null, message: outcome.isCut ? cutMessage : messages[reply.shape], reply, ...met };
}

const cutMessage =
  "Its reply was cut at the limit of tokens. A model that thinks needs more: raise MODEL_REASONING_TOKENS, or lower MODEL_REASONING.";

const messages: Record<CheckedReply["shape"], string | null> = {
  held: null,
  found:
    "It writes more than the JSON that it is asked for. It can be used; where it may be told so, see MODEL_STRUCTURED.",
  missed: "It does not keep to the shape that it is told. Try another model, or another MODEL_STRUCTURED.",
};
