import { createHash } from "node:crypto";
import { z } from "zod";
import type { ModelQuestion } from "./model-question.ts";

/** SHA-256 of all that a model would be sent: what is the same is not asked again. */
export function questionHash(
  question: ModelQuestion,
  { provider, model }: { provider: string; model: string },
): string {
  const { system, user, schema, maxOutputTokens } = question;
  const sent = [provider, model, system, user, z.toJSONSchema(schema, { unrepresentable: "any" }), maxOutputTokens];
  return createHash("sha256").update(JSON.stringify(sent)).digest("hex");
}
