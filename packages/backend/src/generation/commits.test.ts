import { expect, test } from "vitest";
import { openCommits } from "./commits.ts";

function gate() {
  return Promise.withResolvers<void>();
}

test("work goes on while an item is being committed, and the next is stored only after it", async () => {
  const told: string[] = [];
  const first = gate();
  const commits = openCommits();
  await commits.begin(async (onWritten) => {
    onWritten();
    await first.promise;
    told.push("first stands");
  });
  told.push("next is written");
  const next = commits.begin(async (onWritten) => {
    told.push("next is stored");
    onWritten();
  });
  first.resolve();
  await next;
  await commits.end();
  expect(told).toEqual(["next is written", "first stands", "next is stored"]);
});

test("a store that fails is told at once", async () => {
  const commits = openCommits();
  await expect(commits.begin(() => Promise.reject(new Error("no room")))).rejects.toThrow("no room");
});

test("a commit that fails is told to the next item, which is not stored, and at the end", async () => {
  const commits = openCommits();
  const failing = gate();
  await commits.begin(async (onWritten) => {
    onWritten();
    await failing.promise;
  });
  failing.reject(new Error("connection lost"));
  let isStored = false;
  const next = commits.begin(async () => {
    isStored = true;
  });
  await expect(next).rejects.toThrow("connection lost");
  await expect(commits.end()).rejects.toThrow("connection lost");
  expect(isStored).toBe(false);
});
