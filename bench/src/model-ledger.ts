import type { Database } from "@curriculum/backend/platform/database.ts";
import type { ModelSimulator } from "../../packages/backend/test/model-simulator/open-model-simulator.ts";

export interface Ledger {
  calls: { id: string; slotKey: string; reply: string | null }[];
  inputTokens: number;
  cachedTokens: number;
  outputTokens: number;
  /** Questions of which each needed the answer of the one before it. */
  longestChain: number;
  /** Share of the texts, of those that a model is asked for. */
  byModel: number;
  /** Why the built-in author wrote the others, with how many texts. */
  reasons: Record<string, number>;
  /**
   * What became of the replies that the simulator spoilt: how many there were, and the keys of the slots where one stands.
   * `asked`: the words of each question that was answered, by its row.
   */
  fateOf: (simulator: ModelSimulator, asked: ReadonlyMap<string, string>) => { missed: string[]; count: number };
}

interface Told {
  author: string;
  reason: string | null;
  callIds: string[];
}

/** What a run asked, and what came of it. */
export async function readLedger({ db }: Database, programId: string, jobId: string): Promise<Ledger> {
  const rows = await db.selectFrom("model_calls").selectAll().where("program_id", "=", programId).execute();
  const items = await db.selectFrom("generation_items").selectAll().where("job_id", "=", jobId).execute();
  const written = items.flatMap(({ item_key, provenance, reason }) =>
    provenance === null ? [] : [{ key: item_key, fault: reason, ...(provenance as unknown as Told) }],
  );
  const sum = (numbers: (number | null)[]) => numbers.reduce<number>((all, one) => all + (one ?? 0), 0);
  const byModel = written.filter(({ author }) => author === "model");
  const reasons = written.flatMap(({ reason }) =>
    reason === null ? [] : [reason.replace(/(?<=.{40})“[^”]*”/gu, "“…”")],
  );
  return {
    calls: rows.map(({ id, slot_key, reply }) => ({ id, slotKey: slot_key, reply })),
    inputTokens: sum(rows.map(({ input_tokens }) => input_tokens)),
    cachedTokens: sum(rows.map(({ cached_tokens }) => cached_tokens)),
    outputTokens: sum(rows.map(({ output_tokens }) => output_tokens)),
    longestChain: longestChain(items, rows),
    byModel: byModel.length / written.length,
    reasons: Object.fromEntries(
      [...Map.groupBy(reasons, (reason) => reason)]
        .map(([reason, alike]) => [reason, alike.length] as const)
        .toSorted(([, a], [, b]) => b - a),
    ),
    fateOf: (simulator, asked) => {
      const spoilt = simulator.calls.filter(({ contentFault }) => contentFault !== null);
      // A copy reads as what it copies: which of the two stands, its question alone tells.
      const spoiltAs = new Set(spoilt.map(({ asked: { user }, reply }) => `${user}\0${reply}`));
      const byId = new Map(rows.map((row) => [row.id, row]));
      const stands = ({ key, reason, callIds }: (typeof byModel)[number]) =>
        // Of each part of a text the last reply, unless the built-in author took the part over.
        [...Map.groupBy(callIds, (id) => byId.get(id)!.slot_key)].flatMap(([part, ids]) =>
          part !== key && reason?.includes(`${part.slice(key.length + 1)}: `) ? [] : [ids.at(-1)!],
        );
      const missed = byModel.flatMap((text) =>
        // A text that stands with a finding is told to its reader: it is not taken for sound.
        text.fault !== null
          ? []
          : stands(text).filter((id) => spoiltAs.has(`${asked.get(id)}\0${byId.get(id)!.reply}`)),
      );
      return { missed: missed.map((id) => byId.get(id)!.slot_key), count: spoilt.length };
    },
  };
}

/**
 * The questions of a module's stages one after another, at most so many of one slot (or of one part of a text, as parts are
 * asked for together), and then those of the program.
 */
function longestChain(
  items: readonly { item_key: string; module_key: string | null; stage: number }[],
  rows: readonly { slot_key: string }[],
): number {
  const asked = new Map<string, number>();
  for (const [part, alike] of Map.groupBy(rows, ({ slot_key }) => slot_key)) {
    const slot = part.split("/")[0]!;
    asked.set(slot, Math.max(asked.get(slot) ?? 0, alike.length));
  }
  const chainOf = (part: typeof items) =>
    [...Map.groupBy(part, ({ stage }) => stage).values()].reduce(
      (sum, stage) => sum + Math.max(0, ...stage.map(({ item_key }) => asked.get(item_key) ?? 0)),
      0,
    );
  const parts = Map.groupBy(items, ({ module_key }) => module_key);
  const modules = [...parts].flatMap(([key, part]) => (key === null ? [] : [chainOf(part)]));
  return Math.max(0, ...modules) + chainOf(parts.get(null) ?? []);
}
