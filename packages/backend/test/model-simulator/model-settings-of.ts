import type { ModelSettings } from "../../src/platform/model-settings.ts";
import type { AskModel } from "../../src/models/model-question.ts";
import type { OpenModel } from "../../src/models/open-models.client.ts";
import type { WireForm } from "./wire-form.ts";

const providers = {
  "openai-chat": { kind: "compatible", path: "/v1" },
  "openai-responses": { kind: "openai", path: "/v1" },
  anthropic: { kind: "anthropic", path: "/v1" },
  google: { kind: "google", path: "/v1beta" },
} as const;

/** Settings of a product that asks the simulator in one of its forms. */
export function settingsOf(form: WireForm["name"], url: string, changes: Partial<ModelSettings> = {}): ModelSettings {
  const { kind, path } = providers[form];
  const choice = { provider: kind, model: "simulated-1" };
  return {
    main: choice,
    strong: choice,
    judge: undefined,
    fallback: [],
    providers: { [kind]: { kind, url: url + path, key: "sk-simulated", aws: undefined, structured: "schema" } },
    pricesFile: undefined,
    keysFile: "",
    reasoning: { effort: undefined, tokens: 0 },
    limits: { concurrency: 16, requestsPerMinute: null, tokensPerMinute: null },
    attemptMs: 2_000,
    deadlineMs: 8_000,
    budgets: { run: null, program: null, user: null, month: null },
    ...changes,
  };
}

/** Asks one model with neither ledger nor gate, for what is not about them. */
export function answerOf(model: OpenModel): AskModel {
  return async (question, _, signal) => {
    const outcome = await model.call(question, { limitMs: 5_000, ...(signal && { signal }) });
    if (!outcome.ok) return { ok: false, reason: "unavailable", message: outcome.message };
    const { text, isCut, use } = outcome;
    const { provider, model: name } = model;
    return { ok: true, text, isCut, provider, model: name, callId: "", use, cost: null, tookMs: 0, isRepeated: false };
  };
}
