import type { StoredEvaluation } from "../retrieval/evaluation/evaluation.store.ts";
import type { Evaluation } from "../retrieval/evaluation/evaluate-retrieval.action.ts";
import type { EmbeddingCost } from "../retrieval/vectors/embed-texts.client.ts";
import type { Reconciled } from "../retrieval/vectors/reconcile-vectors.action.ts";
import type { WorkDone } from "../retrieval/vectors/store-all.action.ts";
import type { StoreDescription } from "../retrieval/vectors/vector-store.ts";
import { alignColumns } from "./align-columns.ts";
import { describeCount, describeSeconds } from "./measures.ts";
import { progressBar } from "./terminal.ts";

const vectorCount = (count: number) => describeCount(count, "vector", "vectors");
const passageCount = (count: number) => describeCount(count, "passage", "passages");
const figure = (value: number) => value.toFixed(3);
const signed = (value: number) => `${value >= 0 ? "+" : "−"}${Math.abs(value).toFixed(3)}`;

export function describeCost({ requests, retries, tokens }: EmbeddingCost): string {
  const counted = tokens === null ? "tokens not told" : describeCount(tokens, "token", "tokens");
  return `${describeCount(requests, "request", "requests")}, ${retries} tried again, ${counted}`;
}

/** One line of progress: bar, passages, rate, time left, tokens. */
export function describeProgress(done: WorkDone, seconds: number): string {
  const rate = done.stored / Math.max(seconds, 0.001);
  const left = done.seen === 0 ? "" : `, ${describeSeconds((seconds * (done.total - done.seen)) / done.seen)} left`;
  const tokens = done.cost.tokens === null ? "" : `, ${done.cost.tokens.toLocaleString("en")} tokens`;
  const failed = done.failed === 0 ? "" : `, ${done.failed} failed`;
  return `Embedding ${progressBar(done.seen, done.total)}  ${done.stored.toLocaleString("en")} stored${failed}, ${rate.toFixed(0)}/s${left}${tokens}`;
}

export function describeWork(done: WorkDone): string[] {
  const lines = [
    done.stored === 0 && done.failed === 0
      ? `Nothing was missing: ${passageCount(done.total)} looked at.`
      : `${passageCount(done.stored)} embedded and stored, ${done.failed} failed; ${describeCost(done.cost)}.`,
  ];
  for (const { reason, passageIds } of done.failures) {
    const named = passageIds.slice(0, 3).join(", ");
    const more = passageIds.length > 3 ? ` and ${passageIds.length - 3} more` : "";
    lines.push(`  failed: ${passageCount(passageIds.length)} (${named}${more}): ${reason}`);
  }
  if (done.isBrokenOff) lines.push("Given up after three failed batches. Run it again later: it goes on where it was.");
  else if (done.failed > 0) lines.push("Run it again for those that failed; the others stand.");
  return lines;
}

export function describeReconciled({ found, wrongNotes, mended }: Reconciled): string[] {
  const rows = [
    ["as it should be", found.whole],
    ["missing", found.missing.length],
    ["stale", found.stale.length],
    ["orphaned", found.orphaned.length],
    ["wrongly noted", wrongNotes],
    ["not the product's, left alone", found.foreign],
  ] as const;
  const lines = alignColumns(
    rows.map(([name, count]) => [count.toLocaleString("en"), name]),
    [0],
  );
  if (mended === null) return lines;
  return [...lines, ...describeWork(mended), `${vectorCount(mended.deleted)} deleted, ${wrongNotes} notes put right.`];
}

export function describeStore(store: StoreDescription, passages: number, model: string): string[] {
  const dimension = store.dimension === null ? "" : ` of ${store.dimension} numbers`;
  return [
    `Model ${model}, store ${store.kind}: ${vectorCount(store.vectors)}${dimension} for ${passageCount(passages)}.`,
    ...alignColumns(
      store.namespaces.map(({ name, vectors }) => [vectors.toLocaleString("en"), name]),
      [0],
    ).map((line) => `  ${line}`),
  ];
}

export function describeSetting(evaluation: StoredEvaluation | undefined, passages: number): string[] {
  if (evaluation === undefined) {
    return ["Vectors take no part in ranking: nothing was measured yet. Run: curriculum evaluate-retrieval"];
  }
  const { isOn, weight, evaluatedAt, figures } = evaluation;
  const day = evaluatedAt.toISOString().slice(0, 10);
  const grown =
    figures.library.passages === passages ? "" : ` The library held ${passageCount(figures.library.passages)} then.`;
  return [
    `Vectors ${isOn ? `take part in ranking with weight ${weight}` : "take no part in ranking"}, measured on ${day}: ${figures.reason}.${grown}`,
  ];
}

/** What an evaluation found, as a table and a sentence. */
export function describeEvaluation({ learn, report, weight, isOn, reason, weights, cost }: Evaluation): string[] {
  const { gain } = report;
  const kind = (name: string, { cases, lexical, fused }: { cases: number; lexical: number; fused: number }) =>
    cases === 0
      ? [name, "0", "", "", ""]
      : [name, cases.toLocaleString("en"), figure(lexical), figure(fused), signed(fused - lexical)];
  const table = [
    ["report half, MRR", "cases", "words", "with vectors", "gain"],
    kind("objectives", report.kinds.objective),
    kind("questions", report.kinds.question),
    kind("definitions", report.kinds.definition),
    kind("together", report),
  ];
  return [
    `Learn half, ${learn.cases} cases, MRR by weight: ${weights.map((one, place) => `${one} → ${figure(learn.meanByWeight[place]!)}`).join(", ")}`,
    "",
    ...alignColumns(table, [1, 2, 3, 4]),
    "",
    `Gain ${signed(gain.mean)} (95 % interval ${signed(gain.low)} to ${signed(gain.high)}); ${describeCost(cost)}.`,
    isOn
      ? `Vectors take part in ranking from now on, with weight ${weight}: ${reason}.`
      : `Vectors take no part in ranking: ${reason}.`,
  ];
}
