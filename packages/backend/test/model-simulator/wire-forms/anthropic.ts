import { z } from "zod";
import type { JsonSchema } from "../json-schema.ts";
import type { WireForm } from "../wire-form.ts";
import { textOf } from "./text-of.ts";

const request = z.object({
  model: z.string(),
  max_tokens: z.number(),
  system: z.unknown(),
  messages: z.array(z.object({ role: z.string(), content: z.unknown() })).min(1),
  output_config: z.object({ format: z.object({ schema: z.custom<JsonSchema>() }).optional() }).optional(),
  tools: z.array(z.object({ name: z.string(), input_schema: z.custom<JsonSchema>() })).optional(),
});

/**
 * POST /messages. Models that know structured output are sent a format and answer in a text; older ones are sent a tool
 * and answer by calling it.
 */
export const anthropic: WireForm = {
  name: "anthropic",
  isAsked: (path) => path.endsWith("/messages"),
  keyOf: (headers) => (typeof headers["x-api-key"] === "string" ? headers["x-api-key"] : undefined),
  read: (_, body) => {
    const sent = request.parse(body);
    return {
      model: sent.model,
      system: textOf(sent.system),
      user: sent.messages.map(({ content }) => textOf(content)).join("\n"),
      schema: sent.output_config?.format?.schema ?? sent.tools?.[0]?.input_schema ?? null,
      maxOutputTokens: sent.max_tokens,
      isByTool: sent.output_config?.format === undefined && sent.tools !== undefined,
    };
  },
  write: (asked, { text, isCut, use }, id) => ({
    id: `msg_${id}`,
    type: "message",
    role: "assistant",
    model: asked.model,
    content: [asked.isByTool ? toolCall(text, id) : { type: "text", text }],
    stop_reason: isCut ? "max_tokens" : asked.isByTool ? "tool_use" : "end_turn",
    stop_sequence: null,
    usage: {
      input_tokens: use.input - use.cached,
      cache_creation_input_tokens: 0,
      cache_read_input_tokens: use.cached,
      output_tokens: use.output,
    },
  }),
  refusal: (status, message) => ({
    type: "error",
    error: {
      type: status === 429 ? "rate_limit_error" : status < 500 ? "invalid_request_error" : "api_error",
      message,
    },
  }),
};

/** A tool is called with parsed JSON; what is none travels as a text, which no schema takes. */
function toolCall(text: string, id: string) {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    input = { text };
  }
  return { type: "tool_use", id: `toolu_${id}`, name: "json", input };
}
