import { sql } from "kysely";
import type { Db } from "../../platform/database.ts";

export interface ModelFacts {
  provider: string;
  /** Questions that wait for their turn, and those that are under way. */
  waiting: number;
  running: number;
  /** Whether nothing is sent to it because it failed, or because it asked to be left alone. */
  isPaused: boolean;
}

/** The providers of language models that were ever asked; none before the migrations. */
export async function listModelFacts(db: Db): Promise<ModelFacts[]> {
  const { rows: found } = await sql<{ is: boolean }>`
    select to_regclass('public.model_circuits') is not null as is`.execute(db);
  if (found[0]?.is !== true) return [];
  const { rows } = await sql<ModelFacts>`
    with open as (
      select provider, count(*) filter (where status = 'waiting') as waiting,
             count(*) filter (where status = 'running') as running
        from model_calls
       where status in ('waiting', 'running') and lease_until > now() at time zone 'utc' group by provider
    )
    select provider, coalesce(waiting, 0) as waiting, coalesce(running, 0) as running,
           coalesce(c.paused_until > now() at time zone 'utc', false) as "isPaused"
      from open full join model_circuits c using (provider) order by provider`.execute(db);
  return rows;
}
