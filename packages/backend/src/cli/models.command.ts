import { checkModel } from "../models/check-model.action.ts";
import { openModels, type Models } from "../models/open-models.client.ts";
import { AppError } from "../platform/app-error.ts";
import type { ModelSettings } from "../platform/model-settings.ts";
import { exitCodes } from "../platform/run-main.ts";
import type { CommandContext } from "./command-context.ts";
import { describeChecks, describeModels, type CheckedModel } from "./describe-models.ts";

/** `curriculum models list`. */
export async function modelsListCommand(context: CommandContext): Promise<number> {
  const { settings, models } = await requireModels(context);
  const { providers: _, ...told } = settings;
  const all = models.all.map(({ call: __, ...model }) => ({ ...model, hasKey: hasKey(settings, model.provider) }));
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
  print(context, { models: checked }, describeChecks(checked));
  const doAll = checked.every(({ reply }) => reply !== null && reply.shape !== "missed");
  return doAll ? exitCodes.ok : exitCodes.findings;
}

async function requireModels({ config }: CommandContext): Promise<{ settings: ModelSettings; models: Models }> {
  const settings = config.models;
  if (settings === undefined) {
    throw new AppError(
      "bad_input",
      "No language model is configured, and none is needed: the built-in author writes. To use one, set MODEL; docs/models.md tells more.",
    );
  }
  return { settings, models: await openModels(settings) };
}

const hasKey = (settings: ModelSettings, provider: Models["all"][number]["provider"]) => {
  const access = settings.providers[provider];
  return access !== undefined && (access.key !== undefined || access.aws !== undefined);
};

function print(context: CommandContext, value: unknown, lines: readonly string[]): void {
  if (context.isJson) context.terminal.print(JSON.stringify(value, null, 2));
  else for (const line of lines) context.terminal.print(line);
}
