import { z } from "zod";
import type { JsonSchema } from "../json-schema.ts";
import type { WireForm } from "../wire-form.ts";
import { openaiChat } from "./openai-chat.ts";
import { textOf } from "./text-of.ts";

const request = z.object({
  model: z.string(),
  input: z.array(z.object({ role: z.string(), content: z.unknown() })).min(1),
  max_output_tokens: z.number().optional(),
  text: z.object({ format: z.object({ schema: z.custom<JsonSchema>().optional() }).optional() }).optional(),
});

/** POST /responses: OpenAI's newer form. */
export const openaiResponses: WireForm = {
  name: "openai-responses",
  isAsked: (path) => path.endsWith("/responses"),
  keyOf: openaiChat.keyOf,
  read: (_, body) => {
    const sent = request.parse(body);
    const said = (isUser: boolean) =>
      sent.input
        .filter(({ role }) => (role === "user") === isUser)
        .map(({ content }) => textOf(content))
        .join("\n");
    return {
      model: sent.model,
      system: said(false),
      user: said(true),
      schema: sent.text?.format?.schema ?? null,
      maxOutputTokens: sent.max_output_tokens ?? 4_096,
      isByTool: false,
    };
  },
  write: (asked, { text, isCut, use }, id) => ({
    id: `resp_${id}`,
    object: "response",
    created_at: 1_700_000_000,
    status: isCut ? "incomplete" : "completed",
    incomplete_details: isCut ? { reason: "max_output_tokens" } : null,
    error: null,
    model: asked.model,
    output: [
      {
        type: "message",
        id: `msg_${id}`,
        status: isCut ? "incomplete" : "completed",
        role: "assistant",
        content: [{ type: "output_text", text, annotations: [] }],
      },
    ],
    usage: {
      input_tokens: use.input,
      input_tokens_details: { cached_tokens: use.cached },
      output_tokens: use.output,
      output_tokens_details: { reasoning_tokens: use.reasoning },
      total_tokens: use.input + use.output,
    },
  }),
  refusal: openaiChat.refusal,
};
