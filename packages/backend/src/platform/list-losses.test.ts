import { expect, test } from "vitest";
import { findDrops } from "./list-losses.ts";

test("names the tables and the columns that statements drop", () => {
  const statements = `
    DROP TABLE "sessions";
    drop table if exists public.notes;
    ALTER TABLE "programs" DROP "brief", DROP "plan";
    alter table modules drop column if exists details;`;
  expect(findDrops(statements)).toEqual([
    { table: "sessions", column: null },
    { table: "public.notes", column: null },
    { table: "programs", column: "brief" },
    { table: "programs", column: "plan" },
    { table: "modules", column: "details" },
  ]);
});

test("dropping a rule, an index or a default loses nothing", () => {
  const statements = `
    alter table units drop constraint if exists units_title_present, drop constraint a;
    alter table units alter column sequence_order drop default;
    drop index concurrently if exists a; drop trigger if exists b on units; drop function if exists c();`;
  expect(findDrops(statements)).toEqual([]);
});

test("a column of a table that goes as a whole is not named by itself", () => {
  expect(findDrops('ALTER TABLE "units" DROP "details"; DROP TABLE "units";')).toEqual([
    { table: "units", column: null },
  ]);
});
