import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { APICallError, embedMany } from "ai";
import { z } from "zod";
import { AppError } from "../../platform/app-error.ts";
import { patientFetch, refusalIn } from "../../platform/patient-fetch.client.ts";
import type { FetchPatience } from "../../platform/patient-fetch.client.ts";
import { unitVector } from "./unit-vector.ts";

export interface EmbeddingSettings {
  /** Base of an OpenAI-compatible API, up to and without "/embeddings". */
  url: string;
  model: string;
  /** Undefined: none is sent, as local servers ask for none. */
  key: string | undefined;
}

/** What the work cost. */
export interface EmbeddingCost {
  requests: number;
  retries: number;
  /** As the provider counts; null when it told none. */
  tokens: number | null;
}

export interface EmbeddedTexts {
  /** One for each text, in their order, of unit length. */
  vectors: Float32Array[];
  cost: EmbeddingCost;
}

export interface TextEmbedder {
  model: string;
  /**
   * Vectors of texts. `dimension`, where given, is what they must have. Throws AppError when the provider refuses, does
   * not answer in time, or answers what cannot be used; never returns half of what was asked.
   */
  embed: (texts: readonly string[], options?: { dimension?: number; signal?: AbortSignal }) => Promise<EmbeddedTexts>;
}

// Providers take at least 96 texts a request; smaller ones lose less when one is cut off.
const textsInRequest = 64;
const patience: Omit<FetchPatience, "who"> = { attemptMs: 60_000, deadlineMs: 180_000, attempts: 5 };

const numbered = z.object({ data: z.array(z.object({ index: z.number().int() })) });

/** The one door to embedding models. The library's own retries are off: `patientFetch` is the one layer. */
export function openEmbedder(settings: EmbeddingSettings, limits: Partial<FetchPatience> = {}): TextEmbedder {
  return {
    model: settings.model,
    embed: async (texts, { dimension, signal } = {}) => {
      const cost: EmbeddingCost = { requests: 0, retries: 0, tokens: null };
      const vectors: Float32Array[] = [];
      const model = createOpenAICompatible({
        name: "embeddings",
        baseURL: settings.url.replace(/\/+$/, ""),
        ...(settings.key !== undefined && { apiKey: settings.key }),
        fetch: patientFetch({
          who: "The embedding model",
          ...patience,
          ...limits,
          onRetry: (reason, waitMs) => {
            cost.retries += 1;
            limits.onRetry?.(reason, waitMs);
          },
        }),
      }).embeddingModel(settings.model);

      for (let at = 0; at < texts.length; at += textsInRequest) {
        const values = texts.slice(at, at + textsInRequest);
        const reply = await embedMany({
          model,
          values,
          maxRetries: 0,
          ...(signal && { abortSignal: signal }),
        }).catch((error: unknown) => {
          signal?.throwIfAborted();
          throw refusalOf(error);
        });
        cost.requests += 1;
        if (Number.isFinite(reply.usage.tokens)) cost.tokens = (cost.tokens ?? 0) + reply.usage.tokens;
        // `embedMany` refuses another number of vectors than of texts.
        const expected = dimension ?? vectors[0]?.length;
        vectors.push(...inOrder(readVectors(reply.embeddings, expected), reply.responses?.[0]?.body));
      }
      return { vectors, cost };
    },
  };
}

function readVectors(embeddings: readonly number[][], expected: number | undefined): Float32Array[] {
  const dimension = expected ?? embeddings[0]?.length;
  return embeddings.map((values) => {
    if (values.length !== dimension) {
      throw unusable(
        `a vector of ${values.length} numbers where ${dimension} are stored or were sent before. Another model answers than the one that was indexed: see EMBEDDING_MODEL (a Pinecone index takes one dimension for good)`,
      );
    }
    const unit = unitVector(values);
    if (unit === null) throw unusable("a vector without direction");
    return unit;
  });
}

/** The provider's numbers come before the order of its list, which the wire form does not promise. */
function inOrder(vectors: Float32Array[], body: unknown): Float32Array[] {
  const read = numbered.safeParse(body);
  if (!read.success) return vectors;
  const places = read.data.data.map(({ index }) => index);
  if (new Set(places).size !== vectors.length || places.some((place) => place < 0 || place >= vectors.length)) {
    return vectors;
  }
  const ordered = [...vectors];
  for (const [at, place] of places.entries()) ordered[place] = vectors[at]!;
  return ordered;
}

function unusable(what: string): AppError {
  return new AppError("unavailable", `The embedding model answered what cannot be used: ${what}.`);
}

function refusalOf(error: unknown): unknown {
  const refusal = refusalIn(error);
  if (refusal) return refusal;
  if (!APICallError.isInstance(error)) {
    return error instanceof Error && error.name.startsWith("AI_") ? unusable(error.message.replace(/\.$/, "")) : error;
  }
  const { statusCode } = error;
  if (statusCode === 200) return unusable("its shape is not that of embeddings");
  const remedy =
    statusCode === 401 || statusCode === 403 ? "Set EMBEDDING_KEY." : "See EMBEDDING_URL and EMBEDDING_MODEL.";
  return new AppError("bad_input", `The embedding model refuses (status ${statusCode}): ${error.message} ${remedy}`, {
    cause: error,
  });
}
