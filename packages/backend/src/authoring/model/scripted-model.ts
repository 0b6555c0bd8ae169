import type { AskModel, ModelAnswer, ModelPurpose, ModelQuestion } from "../../models/model-question.ts";

/** What a scripted model answers: an object or a text as it is, or an answer with marks of its own. */
export type Script = (question: ModelQuestion, purpose: ModelPurpose) => unknown;

/** A model of a test: answers by script, remembers what it was asked. Objects are answered as JSON. */
export function scriptedModel(script: Script): { ask: AskModel; asked: { question: ModelQuestion; round: number }[] } {
  const asked: { question: ModelQuestion; round: number }[] = [];
  return {
    asked,
    ask: async (question, purpose) => {
      asked.push({ question, round: purpose.round });
      const said = script(question, purpose);
      if (isAnswer(said)) return said;
      return answerWith(typeof said === "string" ? said : JSON.stringify(said), `call-${asked.length}`);
    },
  };
}

/** An answer that cost 0.01 and took a second. */
export function answerWith(text: string, callId = "call-1", isCut = false): ModelAnswer {
  return {
    ok: true,
    text,
    isCut,
    provider: "scripted",
    model: "script-1",
    callId,
    use: { input: 100, cached: 0, output: 50, reasoning: 0 },
    cost: 0.01,
    tookMs: 1000,
    isRepeated: false,
  };
}

function isAnswer(said: unknown): said is ModelAnswer {
  return typeof said === "object" && said !== null && "ok" in said;
}

/** The lines of a question by their first word: SLOT, WRITTEN, FAULTS. */
export function readQuestion({ user }: ModelQuestion): {
  slot: Record<string, unknown>;
  passages: { id: string; text: string }[];
  written: string[];
  faults: { draft: unknown; faults: string[] } | null;
} {
  const lines = user.split("\n");
  const after = (word: string) => lines.find((line) => line.startsWith(`${word} {`))?.slice(word.length + 1) ?? "null";
  const from = lines.findIndex((line) => line.startsWith("EVIDENCE "));
  const to = lines.findIndex((line) => line === (lines[from] ?? "").replace("EVIDENCE", "END"));
  return {
    slot: JSON.parse(after("SLOT")),
    passages: lines.slice(from + 1, to).map((line) => JSON.parse(line)),
    written: (JSON.parse(after("WRITTEN")) as { texts: string[] } | null)?.texts ?? [],
    faults: JSON.parse(after("FAULTS")),
  };
}
