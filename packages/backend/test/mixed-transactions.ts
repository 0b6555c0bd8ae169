import type { Database, Tx } from "../src/platform/database.ts";
import { maySee, mayChange, run, tableNames, tables, type Model, type ModelActor } from "./row-model.ts";

export interface Tally {
  transactions: number;
  steps: number;
  /** Rows that were seen or changed by somebody who may not. */
  leaks: number;
  /** Rows that were kept from somebody who may see or change them. */
  missing: number;
}

/** How a transaction begins for an actor. */
export type Begin = (database: Database, actor: ModelActor, work: (tx: Tx) => Promise<void>) => Promise<void>;

/** As the product does it: set within the transaction; without an actor, nothing. */
export const asActor: Begin = (database, actor, work) =>
  actor === null ? database.transaction(work) : database.asActor(actor, work);

export interface Mix {
  database: Database;
  model: Model;
  random: () => number;
  begin: Begin;
  count: number;
  /** How many go on at the same time, over a pool that holds fewer connections. */
  atOnce: number;
  readsOnly?: boolean;
}

/** Transactions of random actors on random tables at the same time, each held against the model. Nothing of theirs stays. */
export async function runMixed(mix: Mix): Promise<Tally> {
  const tally: Tally = { transactions: 0, steps: 0, leaks: 0, missing: 0 };
  let left = mix.count;
  const one = async () => {
    while (left > 0) {
      left -= 1;
      const actor = pick(mix.random, mix.model.actors);
      // Chosen before the transaction runs: the order in which others run cannot change the choice.
      const steps = Array.from({ length: 1 + Math.floor(mix.random() * 3) }, () => pick(mix.random, reads)(mix, actor));
      if (mix.readsOnly !== true) steps.push(pick(mix.random, writes)(mix, actor));
      await mix.begin(mix.database, actor, async (tx) => {
        for (const step of steps) {
          const { leaks, missing } = await step(tx);
          tally.leaks += leaks;
          tally.missing += missing;
          tally.steps += 1;
        }
      });
      tally.transactions += 1;
    }
  };
  await Promise.all(Array.from({ length: mix.atOnce }, one));
  return tally;
}

type Step = (tx: Tx) => Promise<{ leaks: number; missing: number }>;
type MakeStep = (mix: Mix, actor: ModelActor) => Step;

function pick<T>(random: () => number, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!;
}

function compare(seen: readonly string[], allowed: ReadonlySet<string>) {
  const found = new Set(seen);
  return {
    leaks: [...found].filter((key) => !allowed.has(key)).length,
    missing: [...allowed].filter((key) => !found.has(key)).length,
  };
}

const compareCount = (count: number, allowed: number) => ({
  leaks: Math.max(0, count - allowed),
  missing: Math.max(0, allowed - count),
});

const wholeTable: MakeStep = ({ random, model }, actor) => {
  const table = pick(random, tableNames);
  const allowed = model.programs.filter((program) => maySee(actor, program)).flatMap((program) => program.rows[table]!);
  return async (tx) => {
    const { rows } = await run(tx, `select ${tables[table].key}::text as key from ${table}`);
    return compare(
      rows.map((row) => row["key"]!),
      new Set(allowed),
    );
  };
};

const oneRow: MakeStep = ({ random, model }, actor) => {
  const table = pick(random, tableNames);
  const program = pick(random, model.programs);
  const allowed = maySee(actor, program) ? 1 : 0;
  return async (tx) => {
    const { rows } = await run(tx, `select 1 from ${table} where ${tables[table].key} = $1`, [program.rows[table]![0]]);
    return compareCount(rows.length, allowed);
  };
};

/** What hidden rows could still tell: their number, through a join and an aggregate. */
const joined: MakeStep = ({ model }, actor) => {
  const allowed = model.programs.filter((program) => maySee(actor, program)).length;
  return async (tx) => {
    const { rows } = await run(
      tx,
      `select count(*)::text as count from assessments a join modules m on m.id = a.module_id
         join programs p on p.id = m.program_id join generation_jobs j on j.program_id = p.id`,
    );
    return compareCount(Number(rows[0]?.["count"]), allowed);
  };
};

const passages: MakeStep = ({ model }, actor) => {
  const seen = new Set(model.programs.filter((program) => maySee(actor, program)).map((one) => one.documentId));
  const allowed = actor?.role === "Administrator" ? null : seen;
  return async (tx) => {
    const { rows } = await run(
      tx,
      "select d.id::text as key from documents d join knowledge_base k on k.document_id = d.id",
    );
    const found = rows.map((row) => row["key"]!);
    return allowed === null ? compare(found, new Set(found)) : compare(found, allowed);
  };
};

const people: MakeStep = ({ model }, actor) => {
  const known = model.actors.flatMap((one) => (one === null ? [] : [one.userId]));
  const own = actor !== null && known.includes(actor.userId) ? [actor.userId] : [];
  const allowed = new Set(actor?.role === "Administrator" ? known : own);
  return async (tx) => {
    const { rows } = await run(tx, "select id::text as key from users");
    return compare(
      rows.map((row) => row["key"]!),
      allowed,
    );
  };
};

const update: MakeStep = ({ random, model }, actor) => {
  const table = pick(
    random,
    tableNames.filter((name) => tables[name].column !== null),
  );
  const program = pick(random, model.programs);
  const allowed = mayChange(actor, program) ? 1 : 0;
  const { key, column } = tables[table];
  return (tx) =>
    undone(tx, async () => {
      const text = `update ${table} set ${column} = ${column} where ${key} = $1`;
      const { numAffectedRows } = await run(tx, text, [program.rows[table]![0]]);
      return compareCount(Number(numAffectedRows), allowed);
    });
};

/** Everything at once: only what is theirs may be hit. */
const updateAll: MakeStep = ({ model }, actor) => {
  const allowed = model.programs.filter((program) => mayChange(actor, program)).length;
  return (tx) =>
    undone(tx, async () => {
      const { numAffectedRows } = await run(tx, "update programs set industry_sector = industry_sector");
      return compareCount(Number(numAffectedRows), allowed);
    });
};

const remove: MakeStep = ({ random, model }, actor) => {
  const table = pick(
    random,
    tableNames.filter((name) => tables[name].deletes && name !== "programs"),
  );
  const program = pick(random, model.programs);
  const allowed = mayChange(actor, program) ? 1 : 0;
  return (tx) =>
    undone(tx, async () => {
      const text = `delete from ${table} where ${tables[table].key} = $1`;
      const { numAffectedRows } = await run(tx, text, [program.rows[table]![0]]);
      return compareCount(Number(numAffectedRows), allowed);
    });
};

const insert: MakeStep = ({ random, model }, actor) => {
  const program = pick(random, model.programs);
  const allowed = mayChange(actor, program) ? 1 : 0;
  const [text, parent] = pick(random, [
    [
      "insert into glossary_terms (id, program_id, term, definition) values (gen_random_uuid(), $1, 't', 'd')",
      "programs",
    ],
    ["insert into generation_jobs (program_id) values ($1)", "programs"],
    ["insert into units (id, module_id, title, hours) values (gen_random_uuid(), $1, 'u', 1)", "modules"],
  ] as const);
  return (tx) =>
    undone(tx, async () => {
      const done = await run(tx, text, [program.rows[parent]![0]]).then(
        () => 1,
        (error: { code?: string }) => {
          if (error.code !== refused) throw error;
          return 0;
        },
      );
      return compareCount(done, allowed);
    });
};

// insufficient_privilege: what a policy answers to a row that it does not let in.
const refused = "42501";

/** Takes back what the step changed, so that the model goes on to hold while others run. */
async function undone<T>(tx: Tx, step: () => Promise<T>): Promise<T> {
  await run(tx, "savepoint step");
  const result = await step();
  await run(tx, "rollback to savepoint step");
  return result;
}

const reads: readonly MakeStep[] = [wholeTable, wholeTable, oneRow, joined, passages, people];
const writes: readonly MakeStep[] = [update, update, updateAll, remove, insert];
