import { z } from "zod";
import type { JsonSchema } from "../json-schema.ts";
import type { WireForm } from "../wire-form.ts";
import { textOf } from "./text-of.ts";

const content = z.object({ parts: z.unknown() });
const request = z.object({
  systemInstruction: content.optional(),
  contents: z.array(content).min(1),
  generationConfig: z
    .object({
      maxOutputTokens: z.number().optional(),
      responseJsonSchema: z.custom<JsonSchema>().optional(),
      responseSchema: z.custom<JsonSchema>().optional(),
    })
    .optional(),
});

/** POST /models/MODEL:generateContent. */
export const google: WireForm = {
  name: "google",
  isAsked: (path) => path.endsWith(":generateContent"),
  keyOf: (headers) => (typeof headers["x-goog-api-key"] === "string" ? headers["x-goog-api-key"] : undefined),
  read: (path, body) => {
    const sent = request.parse(body);
    return {
      model: /models\/(.+):/u.exec(path)?.[1] ?? "",
      system: textOf(sent.systemInstruction?.parts),
      user: sent.contents.map(({ parts }) => textOf(parts)).join("\n"),
      schema: sent.generationConfig?.responseJsonSchema ?? sent.generationConfig?.responseSchema ?? null,
      maxOutputTokens: sent.generationConfig?.maxOutputTokens ?? 8_192,
      isByTool: false,
    };
  },
  write: (asked, { text, isCut, use }) => ({
    candidates: [
      { index: 0, content: { role: "model", parts: [{ text }] }, finishReason: isCut ? "MAX_TOKENS" : "STOP" },
    ],
    usageMetadata: {
      promptTokenCount: use.input,
      cachedContentTokenCount: use.cached,
      candidatesTokenCount: use.output - use.reasoning,
      thoughtsTokenCount: use.reasoning,
      totalTokenCount: use.input + use.output,
    },
    modelVersion: asked.model,
  }),
  refusal: (status, message) => ({
    error: { code: status, message, status: status === 429 ? "RESOURCE_EXHAUSTED" : "INTERNAL" },
  }),
};
