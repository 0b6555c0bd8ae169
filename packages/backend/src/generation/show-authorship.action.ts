import type { WrittenText } from "@curriculum/contract/authorship-operations.ts";
import type { Judgement } from "../authoring/author.ts";
import { listCurrencies } from "../models/model-cost.store.ts";
import { manifestOf } from "../planning/manifest-of.ts";
import { AppError } from "../platform/app-error.ts";
import type { Tx } from "../platform/database.ts";
import { findCurriculum } from "../programs/load-curriculum.store.ts";
import { findProgramInput, itemId } from "../programs/program.store.ts";
import { findLatestRun } from "./program-list.store.ts";
import { nameItem } from "./proposals/name-item.ts";
import { listProvenance } from "./run.store.ts";

/**
 * Who wrote each text that a language model was asked for, in the order of the program; nothing where none was. Throws
 * not_found where the program is not the actor's to see.
 */
export async function showAuthorship(tx: Tx, programId: string): Promise<WrittenText[]> {
  const input = await findProgramInput(tx, programId);
  if (!input) throw new AppError("not_found", `There is no program ${programId}.`);
  const jobId = await findLatestRun(tx, programId);
  const written = jobId === undefined ? [] : await listProvenance(tx, jobId);
  const stored = written.length > 0 && (await findCurriculum(tx, programId));
  if (!stored || !input.plan) return [];
  const { plan } = input;
  const items = new Map(manifestOf(plan).map((item) => [item.key, item]));
  const currencies = await listCurrencies(tx, programId);
  return written.flatMap(({ key, rounds, fault, provenance }) => {
    const item = items.get(key);
    if (item === undefined) return [];
    const { author, prompt, callIds, evidenceIds, tookMs, cost, reason, judgement } = provenance;
    return [
      {
        item: nameItem(plan, stored, item),
        id: itemId(programId, key),
        author: author === "model" ? "model" : "built-in",
        model: nameOf(provenance),
        prompt,
        rounds,
        questions: callIds.length,
        passages: evidenceIds.length,
        seconds: tookMs / 1_000,
        cost,
        currency: callIds.map((id) => currencies.get(id)).find((currency) => currency !== undefined) ?? null,
        reason,
        fault,
        judgement: judgement === undefined ? null : tellJudgement(judgement),
      },
    ];
  });
}

function tellJudgement({ remarks, isHeeded, reason, ...judge }: Judgement): WrittenText["judgement"] {
  return { model: nameOf(judge), remarks, isHeeded, reason };
}

function nameOf({ provider, model }: { provider: string | null; model: string | null }): string | null {
  return provider === null ? null : `${provider}:${model}`;
}
