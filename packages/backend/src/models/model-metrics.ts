import { Counter, Histogram, type Registry } from "prom-client";
import type { ModelDesk } from "./ask-model.action.ts";

/** Adds what this process asks of language models to its metrics. Names and meaning: docs/monitoring.md. */
export function openModelMetrics(registry: Registry): NonNullable<ModelDesk["onCall"]> {
  const registers = [registry];
  const calls = new Histogram({
    name: "curriculum_model_call_duration_seconds",
    help: "Time of an attempt to ask a language model, by what came of it.",
    labelNames: ["provider", "outcome"],
    buckets: [0.5, 1, 2, 5, 10, 30, 60, 120],
    registers,
  });
  const tokens = new Counter({
    name: "curriculum_model_tokens_total",
    help: "Tokens of language models; cached ones are part of the input, reasoning is part of the output.",
    labelNames: ["provider", "model", "kind"],
    registers,
  });
  const cost = new Counter({
    name: "curriculum_model_cost_total",
    help: "What language models cost, where their price is known.",
    labelNames: ["provider", "model", "currency"],
    registers,
  });
  return ({ model: { provider, model, price }, outcome, tookMs, cost: paid }) => {
    calls.observe({ provider, outcome: outcome.ok ? "answered" : outcome.fault }, tookMs / 1_000);
    for (const [kind, count] of Object.entries(outcome.use ?? {})) tokens.inc({ provider, model, kind }, count);
    if (paid !== null && price !== null) cost.inc({ provider, model, currency: price.currency }, paid);
  };
}
