import { existsSync } from "node:fs";
import { getLocalUserId } from "../accounts/local-user.store.ts";
import { expectTypicalQuestions } from "../authoring/model/expect-questions.ts";
import { checkModel } from "../models/check-model.action.ts";
import { estimateCost } from "../models/estimate-cost.ts";
import { readStoredKeys } from "../models/keys/read-stored-keys.action.ts";
import { forgetKey, storeKey, type KeyStore } from "../models/keys/store-key.action.ts";
import { openModels, type Models } from "../models/open-models.client.ts";
import { AppError } from "../platform/app-error.ts";
import type { ProviderKind } from "../platform/model-providers.ts";
import type { ModelSettings } from "../platform/model-settings.ts";
import { exitCodes } from "../platform/run-main.ts";
import type { CommandContext } from "./command-context.ts";
import {
  describeChecks,
  describeModels,
  describeTypical,
  type CheckedModel,
  type ListedModel,
} from "./describe-models.ts";
import { readSecret } from "./read-secret.client.ts";

/** `curriculum models list`. */
export async function modelsListCommand(context: CommandContext): Promise<number> {
  const { settings, models, keys } = await requireModels(context);
  const { providers: _, ...told } = settings;
  const all = models.all.map(({ call: __, ...model }) => ({ ...model, key: keyOf(settings, keys, model.provider) }));
  print(context, { ...told, models: all }, describeModels(settings, all));
  return exitCodes.ok;
}

/** `curriculum models check`: exit code 1 when a model gives no answer or keeps to no shape. */
export async function modelsCheckCommand(context: CommandContext): Promise<number> {
  const { settings, models } = await requireModels(context);
  const checked: CheckedModel[] = [];
  // One after another: so that their times are theirs.
  for (const { call, ...model } of models.all) {
    context.terminal.progress(`Asking ${model.provider}:${model.model} …`);
    const limits = { limitMs: settings.attemptMs, signal: context.signal };
    checked.push({ ...model, ...(await checkModel({ ...model, call }, limits)) });
  }
  context.terminal.endProgress();
  const typical = estimateCost(expectTypicalQuestions(), (task) => models.chainFor(task)[0]);
  print(context, { models: checked, typical }, [...describeChecks(checked), "", describeTypical(typical)]);
  const doAll = checked.every(({ reply }) => reply !== null && reply.shape !== "missed");
  return doAll ? exitCodes.ok : exitCodes.findings;
}

/** `curriculum models set-key`: the key comes by standard input. */
export async function modelsSetKeyCommand(context: CommandContext, provider: ProviderKind): Promise<number> {
  const key = await readSecret(process.stdin, () => context.terminal.tell(`Key of ${provider}, then Enter:`));
  await storeKey(await openKeyStore(context), provider, key);
  print(context, { provider }, [`The key of ${provider} is stored, sealed with ${context.config.modelKeysFile}.`]);
  return exitCodes.ok;
}

/** `curriculum models forget-key`. */
export async function modelsForgetKeyCommand(context: CommandContext, provider: ProviderKind): Promise<number> {
  await forgetKey(await openKeyStore(context), provider);
  print(context, { provider }, [`The key of ${provider} is stored no more.`]);
  return exitCodes.ok;
}

async function openKeyStore({ config, openStorage }: CommandContext): Promise<KeyStore> {
  const { database } = await openStorage();
  return { database, lockFile: config.modelKeysFile, userId: await getLocalUserId(database.db) };
}

type Keys = Partial<Record<ProviderKind, string>>;

async function requireModels(
  context: CommandContext,
): Promise<{ settings: ModelSettings; models: Models; keys: Keys }> {
  const settings = context.config.models;
  if (settings === undefined) {
    throw new AppError(
      "bad_input",
      "No language model is configured, and none is needed: the built-in author writes. To use one, set MODEL; docs/models.md tells more.",
    );
  }
  const isAnyMissing = Object.values(settings.providers).some(({ kind }) => keyOf(settings, {}, kind) === "missing");
  const keys = isAnyMissing ? await findStoredKeys(context) : {};
  return { settings, models: await openModels(settings, keys), keys };
}

/** Looked for only where the environment lacks one, so that models are looked at without a database. */
async function findStoredKeys({ config, openStorage }: CommandContext): Promise<Keys> {
  // Without the file nothing could be opened, whatever is stored.
  if (!existsSync(config.modelKeysFile)) return {};
  return readStoredKeys((await openStorage()).database.db, config.modelKeysFile);
}

function keyOf(settings: ModelSettings, stored: Keys, provider: ProviderKind): ListedModel["key"] {
  const access = settings.providers[provider];
  if (access?.key !== undefined || access?.aws !== undefined) return "set";
  if (stored[provider] !== undefined) return "stored";
  return provider === "compatible" ? "none" : "missing";
}

function print(context: CommandContext, value: unknown, lines: readonly string[]): void {
  if (context.isJson) context.terminal.print(JSON.stringify(value, null, 2));
  else for (const line of lines) context.terminal.print(line);
}
