import { keyVariables, type ProviderAccess, type ProviderKind } from "../platform/model-providers.ts";
import type { ModelChoice, ModelSettings } from "../platform/model-settings.ts";
import type { CallModel, CallOutcome } from "./call-model.ts";
import type { ModelTask } from "./model-question.ts";
import { findPrice } from "./prices/find-price.ts";
import type { ModelPrice } from "./prices/model-price.ts";
import { readPrices } from "./prices/read-prices.client.ts";

export interface OpenModel extends ModelChoice {
  /** Null where no table says what it costs. */
  price: ModelPrice | null;
  call: CallModel;
}

export interface Models {
  /** Each configured model once, in the order in which they are named. */
  all: readonly OpenModel[];
  /** Who is asked for a task, and who is asked next when no answer comes. For "judge" nobody, where none is configured. */
  chainFor: (task: ModelTask) => readonly OpenModel[];
}

/** Long texts that have to hang together. */
const strongTasks: ReadonlySet<ModelTask> = new Set(["case", "specification", "module-text"]);

/**
 * The configured models, each ready for single attempts; `keys` are those that the environment does not give. Nothing is
 * asked, and a provider's library is loaded with its first call. Throws AppError where the operator's prices are unusable.
 */
export async function openModels(
  settings: ModelSettings,
  keys: Partial<Record<ProviderKind, string>> = {},
): Promise<Models> {
  const prices = await readPrices(settings.pricesFile);
  const opened = new Map<string, OpenModel>();
  const { main: usual, strong, judge, fallback } = settings;
  for (const choice of [usual, strong, ...(judge ? [judge] : []), ...fallback]) {
    const access = settings.providers[choice.provider];
    if (access === undefined) throw new Error(`${choice.provider} is chosen but not configured.`);
    const call = callLater(choice, access, access.key ?? keys[choice.provider] ?? "", settings.reasoning);
    opened.set(nameOf(choice), { ...choice, price: findPrice(prices, choice), call });
  }
  const chain = (...choices: ModelChoice[]) => [...new Set(choices.map(nameOf))].map((name) => opened.get(name)!);
  const chains = {
    usual: chain(usual, ...fallback),
    strong: chain(strong, ...fallback),
    // Advice that does not come is not missed: nobody else is asked for it.
    judge: judge ? chain(judge) : [],
  };
  return {
    all: [...opened.values()],
    chainFor: (task) => (task === "judge" ? chains.judge : strongTasks.has(task) ? chains.strong : chains.usual),
  };
}

const nameOf = ({ provider, model }: ModelChoice) => `${provider}:${model}`;

function callLater(
  { provider, model }: ModelChoice,
  access: ProviderAccess,
  key: string,
  reasoning: ModelSettings["reasoning"],
): CallModel {
  // Local servers ask for no key.
  if (key === "" && access.aws === undefined && provider !== "compatible") {
    const message = `${provider}:${model} has no key. Set ${keyVariables[provider]}, or store it: curriculum models set-key ${provider}.`;
    const failure: CallOutcome = { ok: false, fault: "refused", message, retryAfterMs: null, use: null, text: null };
    return () => Promise.resolve(failure);
  }
  const secrets = [key, access.aws?.secretAccessKey, access.aws?.sessionToken].filter((secret) => secret);
  let opening: Promise<CallModel> | undefined;
  return async (question, { limitMs, ...others }) => {
    const started = performance.now();
    opening ??= openCall(access, model, key, { reasoning, secrets: secrets as string[] });
    const call = await opening;
    // Loading the library is part of the first call's time.
    return call(question, { ...others, limitMs: limitMs - (performance.now() - started) });
  };
}

async function openCall(
  access: ProviderAccess,
  model: string,
  key: string,
  options: { reasoning: ModelSettings["reasoning"]; secrets: readonly string[] },
): Promise<CallModel> {
  const { openLanguageModel } = await import("./providers/open-language-model.client.ts");
  const { callProvider } = await import("./providers/call-provider.client.ts");
  return callProvider(await openLanguageModel(access, key), access, model, options);
}
