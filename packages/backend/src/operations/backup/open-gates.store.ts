import type pg from "pg";

const name = (text: string) => `"${text.replaceAll('"', '""')}"`;
const inPublic = "c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')";

/**
 * Within a transaction that holds all tables: stops the triggers and the forced row security that would change or refuse
 * rows which are written as they were. Returns what sets each back exactly as it stood. Foreign keys stay checked.
 */
export async function openGates(client: pg.Client): Promise<() => Promise<void>> {
  const triggers = await client.query<{ table: string; trigger: string; state: string }>(`
    select c.relname as table, t.tgname as trigger, t.tgenabled as state from pg_trigger t
      join pg_class c on c.oid = t.tgrelid where ${inPublic} and not t.tgisinternal and t.tgenabled <> 'D' order by 1, 2`);
  const forced = await client.query<{ table: string }>(
    `select c.relname as table from pg_class c where ${inPublic} and c.relforcerowsecurity order by 1`,
  );
  const alter = (table: string, change: string) => client.query(`alter table public.${name(table)} ${change}`);
  for (const { table, trigger } of triggers.rows) await alter(table, `disable trigger ${name(trigger)}`);
  for (const { table } of forced.rows) await alter(table, "no force row level security");
  return async () => {
    // What is still to be checked at the end would refuse a change of the table.
    await client.query("set constraints all immediate");
    for (const { table } of forced.rows) await alter(table, "force row level security");
    for (const { table, trigger, state } of triggers.rows) {
      const mode = state === "A" ? "always " : state === "R" ? "replica " : "";
      await alter(table, `enable ${mode}trigger ${name(trigger)}`);
    }
  };
}
