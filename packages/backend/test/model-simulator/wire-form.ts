import type { IncomingHttpHeaders } from "node:http";
import type { JsonSchema } from "./json-schema.ts";

/** One question, whatever the form in which it came. */
export interface AskedModel {
  model: string;
  system: string;
  user: string;
  /** Shape of the reply; null where none was sent, as to a server that knows no structured output. */
  schema: JsonSchema | null;
  maxOutputTokens: number;
  /** Whether the reply is to come as the call of a tool. */
  isByTool: boolean;
}

export interface SimulatedUse {
  input: number;
  /** Part of `input`. */
  cached: number;
  output: number;
  /** Part of `output`. */
  reasoning: number;
}

export interface SimulatedReply {
  /** The JSON as the model wrote it, with whatever it put around it. */
  text: string;
  /** Whether the limit of tokens cut it. */
  isCut: boolean;
  use: SimulatedUse;
}

/** How one provider wants to be asked and how it answers. */
export interface WireForm {
  name: "openai-chat" | "openai-responses" | "anthropic" | "google";
  isAsked: (path: string) => boolean;
  keyOf: (headers: IncomingHttpHeaders) => string | undefined;
  read: (path: string, body: unknown) => AskedModel;
  write: (asked: AskedModel, reply: SimulatedReply, id: string) => unknown;
  refusal: (status: number, message: string) => unknown;
}
