import { applyContentFault, type ContentFault } from "./content-faults.ts";
import { draw } from "./draw.ts";
import { fillSchema } from "./fill-schema.ts";
import { findSchema } from "./find-schema.ts";
import { obey, type Order } from "./obey.ts";
import { readQuestion } from "./read-question.ts";
import type { AskedModel, SimulatedReply } from "./wire-form.ts";
import { writeReply } from "./write-reply.ts";

export interface Answering {
  seed: number;
  /** Share of answers with a fault that a model may make, by fault. */
  contentFaults: Partial<Record<ContentFault, number>>;
  /** Share of the drafts that it is to judge in which it doubts something. */
  doubts: number;
  /** Tokens that each answer costs beside its text. */
  reasoningTokens: number;
  /** What it is ordered to do by what it reads, and does; null: it does its task alone. */
  orderIn: ((user: string) => Order | null) | null;
}

const tokensOf = (text: string) => Math.ceil(text.length / 4);

/** What the model says. `chance` gives a share of 0..1 for a name, the same for the same question and attempt. */
export function answerQuestion(
  asked: AskedModel,
  options: Answering,
  cached: Set<string>,
  chance: (of: string) => number,
): SimulatedReply & { fault: ContentFault | null } {
  const question = readQuestion(asked.user);
  const schema = asked.schema ?? findSchema(`${asked.system}\n${asked.user}`) ?? {};
  const drawn = draw(options.contentFaults, chance("content"));
  const isDoubting = chance("doubt") < options.doubts;
  const honest = (question && writeReply(question, isDoubting)) ?? fillSchema(schema);
  const order = question ? (options.orderIn?.(asked.user) ?? null) : null;
  const obeyed = order && question ? obey(honest as Record<string, unknown>, order, question, asked.system) : honest;
  const spoilt = drawn && question ? applyContentFault(drawn, obeyed, question) : null;
  const whole = spoilt?.text ?? JSON.stringify(obeyed);
  const mostLetters = Math.max(0, asked.maxOutputTokens - options.reasoningTokens) * 4;
  const isCut = whole.length > mostLetters || (spoilt?.isCut ?? false);
  const text = whole.slice(0, mostLetters);
  const input = tokensOf(asked.system) + tokensOf(asked.user);
  const isCached = cached.has(asked.system);
  cached.add(asked.system);
  return {
    text,
    isCut,
    use: {
      input,
      cached: isCached ? tokensOf(asked.system) : 0,
      output: tokensOf(text) + options.reasoningTokens,
      reasoning: options.reasoningTokens,
    },
    fault: spoilt ? drawn : null,
  };
}
