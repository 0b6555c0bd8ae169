import type { AuthorContext, Draft, Provenance } from "../author.ts";
import type { TextRequest } from "./text-request.ts";
import { writeWithModel, type Desk, type Fallback } from "./write-with-model.ts";

/** One question of a text that is too large for one. */
export interface TextPart<Reply, Value> {
  key: string;
  /** Null where there is nothing to ask from. */
  request: TextRequest<Reply, Value> | null;
}

/**
 * A large text, asked for in parts at the same time: each is repaired, and handed over, by itself. `fallback` gives all
 * parts in their order. A fault that quotes a part is that part's; one that quotes none is told to all.
 */
export async function writeInParts<Reply, Value>(
  desk: Desk,
  parts: readonly TextPart<Reply, Value>[],
  context: AuthorContext,
  fallback: Fallback<Value[]>,
): Promise<Draft<Value[]>> {
  const drafts = parts.map(({ key }) => JSON.stringify(desk.histories.get(partKey(context, key))?.draft ?? null));
  const faultsOf = (at: number) => context.faults.filter((fault) => concerns(fault, at, drafts));
  const written = await Promise.all(
    parts.map(({ key, request }, at) =>
      writeWithModel(
        desk,
        request,
        { ...context, faults: faultsOf(at) },
        async (own) => {
          const whole = await fallback(own);
          const value = whole.ok ? whole.value[at] : undefined;
          if (whole.ok && value === undefined) throw new Error(`There is no built-in text for part ${key}.`);
          return whole.ok ? { ok: true, value: value! } : whole;
        },
        partKey(context, key),
      ),
    ),
  );
  const values = written.flatMap((draft) => (draft.ok ? [draft.value] : []));
  const problems = written.flatMap((draft) => (draft.ok ? [] : draft.problems));
  if (problems.length > 0) return { ok: false, problems: [...new Set(problems)] };
  const provenance = written.flatMap((draft, at) =>
    draft.ok && draft.provenance ? [[parts[at]!.key, draft.provenance] as const] : [],
  );
  return { ok: true, value: values, provenance: joinProvenance(provenance) };
}

function partKey({ slotKey }: AuthorContext, part: string): string {
  return `${slotKey}/${part}`;
}

// "in in" could stand anywhere.
const fewestQuoted = 12;

function concerns(fault: string, at: number, drafts: readonly string[]): boolean {
  const quoted = [...fault.matchAll(/“([^”]+)”/g)].flatMap(([, text]) =>
    text !== undefined && text.length >= fewestQuoted ? [JSON.stringify(text).slice(1, -1)] : [],
  );
  const holders = drafts.map((draft) => quoted.some((text) => draft.includes(text)));
  return holders.includes(true) ? holders[at] === true : true;
}

/** The model's where it wrote any part; what it did not write is named. */
function joinProvenance(parts: readonly (readonly [string, Provenance])[]): Provenance {
  const all = parts.map(([, provenance]) => provenance);
  const byModel = all.find(({ author }) => author === "model");
  const handedOver = parts.flatMap(([key, { reason }]) => (reason === null ? [] : [`${key}: ${reason}`]));
  const costs = all.map(({ cost }) => cost);
  return {
    author: byModel ? "model" : "built-in",
    provider: byModel?.provider ?? null,
    model: byModel?.model ?? null,
    prompt: byModel?.prompt ?? null,
    callIds: all.flatMap(({ callIds }) => callIds),
    cost: costs.includes(null) ? null : costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0),
    // They are asked at the same time.
    tookMs: Math.max(0, ...all.map(({ tookMs }) => tookMs)),
    reason: handedOver.length > 0 ? handedOver.join(" ") : null,
  };
}
