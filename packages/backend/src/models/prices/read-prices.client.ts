import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";
import { AppError } from "../../platform/app-error.ts";
import { providerKinds } from "../../platform/model-providers.ts";
import type { PriceEntry } from "./find-price.ts";
import { knownPrices } from "./known-prices.ts";

const amount = z.number().min(0);
const file = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/, { error: "give the three letters of a currency, such as USD" }),
  // A date is read as one by YAML.
  asOf: z.union([z.iso.date(), z.date().transform((date) => date.toISOString().slice(0, 10))]),
  source: z.string().default("your own prices"),
  models: z.record(
    z.string().regex(new RegExp(`^(${providerKinds.join("|")}):\\S+$`), { error: "name a model as provider:model" }),
    z.strictObject({ input: amount, cachedInput: amount.optional(), output: amount }),
  ),
});

/** The operator's prices, if there are any, before the product's. Throws AppError where they cannot be used. */
export async function readPrices(path: string | undefined): Promise<PriceEntry[]> {
  if (path === undefined) return [...knownPrices];
  const read = file.safeParse(await parseFile(path));
  if (!read.success) {
    const problems = read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new AppError("bad_input", `The prices in ${path} cannot be used; docs/models.md shows their form.`, {
      problems,
    });
  }
  const { models, ...about } = read.data;
  const own = Object.entries(models).map(([model, price]) => ({
    model,
    ...price,
    cachedInput: price.cachedInput ?? price.input,
    ...about,
  }));
  // Sums of two currencies would mean nothing.
  return [...own, ...knownPrices.filter(({ currency }) => currency === about.currency)];
}

async function parseFile(path: string): Promise<unknown> {
  try {
    return parse(await readFile(path, "utf8"));
  } catch (cause) {
    throw new AppError("bad_input", `The prices in ${path} cannot be read. See MODEL_PRICES.`, { cause });
  }
}
