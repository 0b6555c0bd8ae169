import { expect, test } from "vitest";
import type { Database } from "../platform/database.ts";
import { keepMaterial } from "./keep-material.action.ts";
import type { RunMaterial } from "./run-material.ts";

const database = {} as Database;
function counted(fails: readonly string[] = []) {
  const loaded: string[] = [];
  const load = keepMaterial(async (_, programId) => {
    loaded.push(programId);
    if (fails.includes(programId)) throw new Error("gone");
    return { programId } as unknown as RunMaterial;
  });
  return { loaded, load: (programId: string) => load(database, programId) };
}

test("programs whose parts take turns are each loaded once, and get their own material", async () => {
  const { loaded, load } = counted();
  const all = await Promise.all(["a", "b", "a", "b", "a"].map(load));
  expect(loaded).toEqual(["a", "b"]);
  expect(all[3]).toMatchObject({ programId: "b" });
});

test("the one that was not used for longest makes way", async () => {
  const { loaded, load } = counted();
  for (const programId of ["a", "b", "a", "c", "a", "b"]) await load(programId);
  expect(loaded).toEqual(["a", "b", "c", "b"]);
});

test("what could not be loaded is loaded again when it is asked for again", async () => {
  const { loaded, load } = counted(["a"]);
  await expect(load("a")).rejects.toThrow("gone");
  await expect(load("a")).rejects.toThrow("gone");
  expect(loaded).toEqual(["a", "a"]);
});
