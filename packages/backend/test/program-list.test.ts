import { sql } from "kysely";
import { expect, test } from "vitest";
import { getLocalUserId } from "../src/accounts/local-user.store.ts";
import { listProgramSummaries, programsPerPage } from "../src/generation/program-list.store.ts";
import { openTestDatabase } from "./test-database.ts";

test("the pages of the list hold every program once, newest first, though some were made at the same time", async () => {
  const database = await openTestDatabase();
  const count = 2 * programsPerPage + 20;
  await sql`
    insert into programs (program_name, qualification_level, qualification_type, created_by, created_at)
    select 'Program ' || n, 'Level 5', 'Certificate', ${await getLocalUserId(database.db)},
           timestamp '2026-01-01' + (n / 7) * interval '1 hour'
      from generate_series(1, ${count}) as n`.execute(database.db);
  const pages = [await listProgramSummaries(database.db)];
  for (let last = pages[0]?.next; last; last = pages.at(-1)?.next)
    pages.push(await listProgramSummaries(database.db, last));
  expect(pages.map((page) => page.programs.length)).toEqual([programsPerPage, programsPerPage, 20]);
  const programs = pages.flatMap((page) => page.programs);
  expect(new Set(programs.map((program) => program.id)).size).toBe(count);
  const times = programs.map((program) => program.createdAt);
  expect(times).toEqual(times.toSorted().toReversed());
  await database.close();
});
