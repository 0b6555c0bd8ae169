import { z } from "zod";
import type { JsonSchema } from "../json-schema.ts";
import type { WireForm } from "../wire-form.ts";
import { textOf } from "./text-of.ts";

const request = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.unknown() })).min(1),
  max_tokens: z.number().optional(),
  max_completion_tokens: z.number().optional(),
  response_format: z.object({ json_schema: z.object({ schema: z.custom<JsonSchema>() }).optional() }).optional(),
});

/** POST /chat/completions: OpenAI's, and with it Mistral's and that of every server that calls itself compatible. */
export const openaiChat: WireForm = {
  name: "openai-chat",
  isAsked: (path) => path.endsWith("/chat/completions"),
  keyOf: (headers) => headers.authorization?.replace(/^Bearer /u, "") ?? single(headers["api-key"]),
  read: (_, body) => {
    const sent = request.parse(body);
    const said = (roles: readonly string[]) =>
      sent.messages
        .filter(({ role }) => roles.includes(role))
        .map(({ content }) => textOf(content))
        .join("\n");
    return {
      model: sent.model,
      system: said(["system", "developer"]),
      user: said(["user"]),
      schema: sent.response_format?.json_schema?.schema ?? null,
      maxOutputTokens: sent.max_completion_tokens ?? sent.max_tokens ?? 4_096,
      isByTool: false,
    };
  },
  write: (asked, { text, isCut, use }, id) => ({
    id: `chatcmpl-${id}`,
    object: "chat.completion",
    created: 1_700_000_000,
    model: asked.model,
    choices: [{ index: 0, message: { role: "assistant", content: text }, finish_reason: isCut ? "length" : "stop" }],
    usage: {
      prompt_tokens: use.input,
      completion_tokens: use.output,
      total_tokens: use.input + use.output,
      prompt_tokens_details: { cached_tokens: use.cached },
      completion_tokens_details: { reasoning_tokens: use.reasoning },
    },
  }),
  refusal: (status, message) => ({ error: { message, type: "error", param: null, code: String(status) } }),
};

function single(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
