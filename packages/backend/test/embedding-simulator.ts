import { createHash } from "node:crypto";
import { wordsOf } from "@curriculum/curriculum/language/words.ts";
import { stopWords } from "@curriculum/curriculum/language/stop-words.ts";
import { openMisbehavingServer, type MisbehavingServer } from "./misbehaving-server.ts";

export interface EmbeddingSimulator extends MisbehavingServer {
  /** Numbers in a vector from now on. */
  dimension: number;
  /** How the next answers are misshapen: fewer vectors, the list in another order, or vectors of nothing but zeros. */
  shape: "right" | "too few" | "another order" | "zeros";
}

/**
 * Speaks the wire form of OpenAI's embeddings on loopback: POST /v1/embeddings. A vector is a hashed bag of words, the
 * same for the same text always; words that `sameMeaning` maps to one another are one word to it, as they are to a
 * model that knows the language.
 */
export async function openEmbeddingSimulator(
  options: { dimension?: number; key?: string; sameMeaning?: (word: string) => string } = {},
): Promise<EmbeddingSimulator> {
  const { sameMeaning = (word) => word } = options;
  const state: Pick<EmbeddingSimulator, "dimension" | "shape"> = { dimension: options.dimension ?? 64, shape: "right" };
  const server = await openMisbehavingServer(({ url, headers, body }) => {
    if (url.pathname !== "/v1/embeddings") return { status: 404, body: { error: { message: "no such path" } } };
    if (options.key !== undefined && headers.authorization !== `Bearer ${options.key}`) {
      return { status: 401, body: { error: { message: "Incorrect API key provided" } } };
    }
    const { input, model } = body as { input: string[]; model: string };
    const data = input.map((text, index) => ({
      object: "embedding",
      index,
      embedding:
        state.shape === "zeros"
          ? Array.from({ length: state.dimension }, () => 0)
          : bagOfWords(text, state.dimension, sameMeaning),
    }));
    if (state.shape === "too few") data.pop();
    if (state.shape === "another order") data.reverse();
    const tokens = input.reduce((sum, text) => sum + wordsOf(text).length, 0);
    return { body: { object: "list", model, data, usage: { prompt_tokens: tokens, total_tokens: tokens } } };
  });
  return Object.assign(state, server);
}

function bagOfWords(text: string, dimension: number, sameMeaning: (word: string) => string): number[] {
  // Never quite zero: a text without a known word has a direction too.
  const vector = Array.from({ length: dimension }, () => 1e-6);
  for (const word of wordsOf(text)) {
    if (stopWords.has(word)) continue;
    const hash = createHash("md5").update(sameMeaning(word)).digest();
    vector[hash.readUInt32LE(0) % dimension]! += hash[4]! % 2 === 0 ? 1 : -1;
  }
  return vector;
}
