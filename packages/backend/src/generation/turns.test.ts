import { expect, test } from "vitest";
import { doInTurns, openTurns } from "./turns.ts";

/** Resolves when told, so that a test decides the order. */
function gates(count: number) {
  return Array.from({ length: count }, () => Promise.withResolvers<void>());
}

test("no more work goes on at once than there are turns, and all of it is done in order", async () => {
  const doors = gates(5);
  const begun: number[] = [];
  const done = doInTurns(openTurns(2), [0, 1, 2, 3, 4], async (entry) => {
    begun.push(entry);
    await doors[entry]!.promise;
  });
  await Promise.resolve();
  expect(begun).toEqual([0, 1]);
  doors[1]!.resolve();
  await expect.poll(() => begun).toEqual([0, 1, 2]);
  for (const door of doors) door.resolve();
  await done;
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});

test("after a failure nothing is begun, and what has begun ends before the failure is told", async () => {
  const doors = gates(4);
  const ended: number[] = [];
  const done = doInTurns(openTurns(2), [0, 1, 2, 3], async (entry) => {
    await doors[entry]!.promise;
    if (entry === 0) throw new Error("the first failed");
    ended.push(entry);
  });
  doors[0]!.resolve();
  await Promise.resolve();
  doors[1]!.resolve();
  await expect(done).rejects.toThrow("the first failed");
  expect(ended).toEqual([1]);
});
