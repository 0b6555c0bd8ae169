import type { Database } from "../platform/database.ts";
import type { ModelSettings } from "../platform/model-settings.ts";
import { openAsking, type ModelDesk } from "./ask-model.action.ts";
import { openGate } from "./model-gate.ts";
import { readMissingKeys } from "./keys/read-stored-keys.action.ts";
import type { AskModel } from "./model-question.ts";
import { openModels } from "./open-models.client.ts";

/** What a process asks language models through. */
export interface OpenAsking {
  ask: AskModel;
  /** How many questions may be open at once, over all processes. */
  atOnce: number;
  /** Whether a model is configured that reads what the others wrote. */
  hasJudge: boolean;
}

/** Opens the way to the configured models. Nothing is asked. */
export async function openModelAsking(
  database: Database,
  settings: ModelSettings,
  onCall?: ModelDesk["onCall"],
): Promise<OpenAsking> {
  const models = await openModels(settings, await readMissingKeys(database.db, settings));
  const gate = openGate(database, settings.limits);
  return {
    ask: openAsking({ database, models, gate, settings, ...(onCall && { onCall }) }),
    atOnce: settings.limits.concurrency,
    hasJudge: settings.judge !== undefined,
  };
}
